// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "domain/limits.h"
#include "tests/support/testcase.h"
#include "ui/widgets/dateedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace optoutdesk;

class TstFormField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCaptionIsTheEditorsNameWithoutItsMnemonic()
    {
        const FormField field(QStringLiteral("&Practice code"), new QLineEdit);
        QCOMPARE(field.editor()->accessibleName(), QStringLiteral("Practice code"));
    }

    void theMnemonicLeadsIntoTheField()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        column->addWidget(new FormField(QStringLiteral("&Name"), first));
        column->addWidget(new FormField(QStringLiteral("&Code"), second));
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_C, Qt::AltModifier);
        QVERIFY(second->hasFocus());
    }

    void aComplaintStandsInPlaceOfTheHintAndIsReadOut()
    {
        auto *edit = new QLineEdit;
        FormField field(QStringLiteral("Code"), edit, QStringLiteral("Such as A81001."));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("Such as A81001."));
        edit->setText(QStringLiteral("typed"));
        field.setComplaint(QStringLiteral("Not a code."));
        QVERIFY(field.hasComplaint());
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("Not a code."));
        QCOMPARE(field.findChildren<QLabel *>().last()->text(), QStringLiteral("Not a code."));
        field.setHint(QStringLiteral("Another hint."));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("Not a code."));
        field.setComplaint({});
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("Another hint."));
        QCOMPARE(edit->text(), QStringLiteral("typed"));
    }

    void thePartThatTakesTheFocusIsNamedAndDescribed()
    {
        auto *day = new DateEdit(QString());
        FormField field(QStringLiteral("Received on"), day);
        QCOMPARE(day->field()->accessibleName(), QStringLiteral("Received on"));
        // A day tells its own reading while nothing is wrong.
        QCOMPARE(day->field()->accessibleDescription(), QStringLiteral("A day is needed"));
        field.setComplaint(QStringLiteral("Before the patient was born."));
        QCOMPARE(day->field()->accessibleDescription(), QStringLiteral("Before the patient was born."));
    }

    void linesKeepToTheirLimitAndPasswordsAreHidden()
    {
        const std::unique_ptr<QLineEdit> line(newLineEdit(5));
        QTest::keyClicks(line.get(), QStringLiteral("abcdefgh"));
        QCOMPARE(line->text(), QStringLiteral("abcde"));
        const std::unique_ptr<QLineEdit> password(newPasswordEdit());
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        QCOMPARE(password->maxLength(), limits::passwordMaximum);
    }
};

OPTOUTDESK_TEST(TstFormField);
#include "tst_formfield.moc"
