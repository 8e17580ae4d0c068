// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/needspanel.h"

#include "services/needsrecorder.h"
#include "services/openregister.h"
#include "tests/support/testcase.h"
#include "tests/ui/find/finddesk.h"
#include "ui/widgets/calmcombobox.h"

#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

// Jane's needs, opened by the keyboard.
struct OpenNeeds
{
    FindDesk desk;
    PatientId jane = desk.addJane();

    explicit OpenNeeds(Role role = Role::Receptionist) : desk(role)
    {
        desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.start();
        open(QStringLiteral("smith"));
    }

    void open(const QString &name)
    {
        desk.box()->setFocus();
        desk.box()->selectAll();
        desk.find(name);
        desk.press(Qt::Key_C, Qt::AltModifier);
    }

    template <typename Widget>
    Widget *part(const QString &name)
    {
        return desk.named<Widget>(name);
    }
    CalmComboBox *format() { return part<CalmComboBox>(QStringLiteral("Letter format")); }
    CalmComboBox *language() { return part<CalmComboBox>(QStringLiteral("Language")); }
    QPlainTextEdit *note() { return part<QPlainTextEdit>(QStringLiteral("Communication note")); }
    bool isOpen() { return desk.sees(desk.page->findChild<NeedsPanel *>()); }
    CommunicationNeeds kept()
    {
        return *desk.desk.ask([id = jane](OpenRegister &reg) { return reg.needs().of(id); });
    }
};

const QString needsOfJane = QStringLiteral("Needs: large print 20 point · Polish, interpreter · lip-reads");

}

class TstNeedsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNeedIsRecordedByTheKeyboardAndIsOnTheBannerFromThenOn()
    {
        OpenNeeds open;
        QVERIFY(open.isOpen());
        QVERIFY(open.format()->hasFocus());
        open.desk.press(Qt::Key_Down);
        open.desk.press(Qt::Key_Down);
        open.desk.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Polish"));
        open.desk.press(Qt::Key_Tab);
        open.desk.press(Qt::Key_Space);
        open.desk.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("lip-reads"));
        open.desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!open.isOpen());
        QCOMPARE(open.desk.barText(),
                 QStringLiteral("Last action: Needs recorded for SMITH, Jane: large print 20 point · Polish, "
                                "interpreter · lip-reads."));
        QVERIFY(open.desk.sees(open.desk.named<QLabel>(needsOfJane)));
        QCOMPARE(QApplication::focusWidget(), open.desk.box());
        QCOMPARE(open.kept().note, QStringLiteral("lip-reads"));
        QVERIFY(!open.desk.page->hasDraft());
        // It takes the place of what was done before: there is nothing that Ctrl+Z could mean.
        QVERIFY(!open.desk.page->takeBack());

        open.open(QStringLiteral("brown"));
        QVERIFY(!open.desk.named<QLabel>(needsOfJane));
        QCOMPARE(open.format()->currentIndex(), 0);
        QCOMPARE(open.note()->toPlainText(), QString());
        open.open(QStringLiteral("smith"));
        QVERIFY(open.desk.sees(open.desk.named<QLabel>(needsOfJane)));
        QVERIFY(open.desk.shownText().contains(QStringLiteral("Recorded on 02-Mar-2026 by sam.")));
        QCOMPARE(open.language()->currentText(), QStringLiteral("Polish"));
    }

    void escapeKeepsWhatWasBegunForThisPatientOnly()
    {
        OpenNeeds open;
        open.note()->setPlainText(QStringLiteral("face the patient"));
        QVERIFY(open.desk.page->hasDraft());
        open.desk.press(Qt::Key_Escape);
        QVERIFY(!open.isOpen());
        QVERIFY(open.desk.page->hasDraft());
        open.open(QStringLiteral("brown"));
        QCOMPARE(open.note()->toPlainText(), QString());
        open.open(QStringLiteral("smith"));
        QCOMPARE(open.note()->toPlainText(), QStringLiteral("face the patient"));
        QVERIFY(open.desk.shownText().contains(QStringLiteral("is back")));
        open.note()->clear();
        open.desk.press(Qt::Key_Escape);
        QVERIFY(!open.desk.page->hasDraft());
        QVERIFY(open.kept().isEmpty());
    }

    void aLanguageThatIsNotOnTheListIsTypedAndOfferedAgain()
    {
        OpenNeeds open;
        open.language()->setCurrentIndex(open.language()->count() - 1);
        QTest::mouseClick(open.desk.button(QStringLiteral("Save needs")), Qt::LeftButton);
        QVERIFY(open.isOpen());
        auto *other = open.part<QLineEdit>(QStringLiteral("Other language"));
        QVERIFY(other->hasFocus());
        QVERIFY(open.desk.shownText().contains(QStringLiteral("Say which language")));
        other->setText(QStringLiteral("Romani"));
        QTest::mouseClick(open.desk.button(QStringLiteral("Save needs")), Qt::LeftButton);
        open.desk.settle();
        QCOMPARE(open.kept().language, QStringLiteral("Romani"));
        open.open(QStringLiteral("brown"));
        QVERIFY(open.language()->findText(QStringLiteral("Romani")) > 0);
        QCOMPARE(open.language()->currentText(), QStringLiteral("English"));
        open.open(QStringLiteral("smith"));
        QCOMPARE(open.language()->currentText(), QStringLiteral("Romani"));
        QVERIFY(!open.desk.sees(other));
        const auto lists = open.desk.desk.ask([](OpenRegister &reg) { return reg.codeLists(); });
        QVERIFY(lists);
        QCOMPARE(lists->languages, QStringList{QStringLiteral("Romani")});
    }

    void theReadBackNamesThePatient()
    {
        OpenNeeds open;
        QCOMPARE(open.desk.button(QStringLiteral("Save needs"))->accessibleDescription(),
                 QStringLiteral("Recording for: SMITH, Jane, born 05-Jan-1984, NHS No. 999 000 0018"));
    }

    void anAuditorSeesTheNeedsAndCannotChangeThem()
    {
        FindDesk desk(Role::Auditor);
        const PatientId jane = desk.addJane();
        Desk sam = desk.desk.testRegister().receptionist();
        CommunicationNeeds needs;
        needs.format = NeededFormat::Braille;
        QVERIFY(NeedsRecorder(sam).record(jane, needs));
        desk.start();
        desk.find(QStringLiteral("smith"));
        QVERIFY(desk.sees(desk.named<QLabel>(QStringLiteral("Needs: braille"))));
        QVERIFY(!desk.sees(desk.button(QStringLiteral("Communication needs"))));
    }
};

OPTOUTDESK_TEST(TstNeedsPanel);
#include "tst_needspanel.moc"
