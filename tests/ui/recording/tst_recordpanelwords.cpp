// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/recording/openpanel.h"
#include "ui/recording/footedsheet.h"

#include <QTranslator>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstRecordPanelWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPromisedNameIsThereOnTheWidgetThatTakesTheKeys()
    {
        OpenPanel open(bornOn(QDate(2020, 5, 1)));
        QVERIFY(open.part<QCheckBox>("Type 1 objection"));
        QVERIFY(open.part<QCheckBox>("Type 2 objection"));
        QVERIFY(open.part<QLineEdit>("Received on"));
        for (const char *name : {"Channel", "Who is asking", "Reason", "Authority", "Letter"})
            QVERIFY2(open.part<QComboBox>(name), name);
        QVERIFY(open.part<QPlainTextEdit>("Reason notes"));
        QVERIFY(open.part<QLineEdit>("Representative's name"));
        QVERIFY(open.part<QPushButton>("Save objection"));
        QVERIFY(open.part<QPushButton>("Cancel"));
    }

    void theSaveButtonReadsBackForWhom()
    {
        OpenPanel open(TestRegister::janeSmith());
        QCOMPARE(open.part<QPushButton>("Save objection")->accessibleDescription(),
                 QStringLiteral("Recording for: SMITH, Jane, born 05-Jan-1984, NHS No. 999 000 0018"));
    }

    void aNamesakeIsWarnedOfBesideTheButton()
    {
        Patient twin = TestRegister::janeSmith();
        twin.sourceId = QStringLiteral("twin");
        twin.nhsNumber = NhsNumber::parse(u"9990000034");
        twin.name.given = QStringLiteral("Joan");
        OpenPanel open(TestRegister::janeSmith());
        open.desk.add(twin);
        open.begin();
        QVERIFY(says(*open.panel, QStringLiteral("has the same surname and date of birth")));
        QVERIFY(open.part<QPushButton>("Save objection")
                    ->accessibleDescription()
                    .contains(QStringLiteral("has the same surname and date of birth")));
    }

    void everyControlHasANameAndEveryLabelIsPlain()
    {
        OpenPanel open(bornOn(QDate(2020, 5, 1)));
        open.choose("Reason", QStringLiteral("Privacy"));
        QTest::mouseClick(open.part<QPushButton>("Add another reason"), Qt::LeftButton);
        QCOMPARE(controlsWithoutName(*open.panel), QStringList());
        QCOMPARE(labelsThatGuessTheirFormat(*open.panel), QStringList());
    }

    void theTabKeyGoesInReadingOrder()
    {
        OpenPanel open(bornOn(QDate(2020, 5, 1)));
        open.choose("Reason", QStringLiteral("Privacy"));
        QTest::mouseClick(open.part<QPushButton>("Add another reason"), Qt::LeftButton);
        open.part<QCheckBox>("Type 1 objection")->setFocus();
        QStringList names;
        for (int i = 0; i < 14; ++i) {
            names.append(QApplication::focusWidget()->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names,
                 (QStringList{QStringLiteral("Type 1 objection"), QStringLiteral("Received on"),
                              QStringLiteral("Calendar for Received on"), QStringLiteral("Channel"),
                              QStringLiteral("Who is asking"), QStringLiteral("Representative's name"),
                              QStringLiteral("Authority"), QStringLiteral("Reason"), QStringLiteral("Another reason"),
                              QStringLiteral("Add another reason"), QStringLiteral("Letter"), QStringLiteral("Reason notes"),
                              QStringLiteral("Save objection"), QStringLiteral("Cancel")}));
    }

    void theLetterFieldSaysWhatThePatientNeeds()
    {
        OpenPanel open(TestRegister::janeSmith());
        QVERIFY(!says(*open.panel, QStringLiteral("needs")));
        PatientRecord record = open.record();
        record.needs.format = NeededFormat::Large24;
        open.panel->begin(record, EventKind::Objection);
        QVERIFY(says(*open.panel, QStringLiteral("Printed as this patient needs it: Large print, 24 point.")));
        record.needs.format = NeededFormat::Audio;
        record.needs.language = QStringLiteral("bfi");
        open.panel->begin(record, EventKind::Objection);
        QVERIFY(says(*open.panel, QStringLiteral("needs audio: print the letter and arrange the other format")));
        QVERIFY(says(*open.panel, QStringLiteral("British Sign Language")));
    }

    void onALowPanelTheButtonsScrollWithTheFormAndKeepTheCursor()
    {
        OpenPanel open(TestRegister::janeSmith());
        auto *sheet = open.panel->findChild<FootedSheet *>();
        QVERIFY(sheet->isFootInSight());
        auto *save = open.part<QPushButton>("Save objection");
        save->setFocus();
        open.panel->resize(600, 120);
        QTRY_VERIFY(!sheet->isFootInSight());
        QVERIFY(save->isVisible() && save->hasFocus());
        open.panel->resize(600, 700);
        QTRY_VERIFY(sheet->isFootInSight());
        pressSave();
        QTRY_COMPARE(open.recorded->count(), 1);
    }

    void everyTextPassesThroughTranslation()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
        QCoreApplication::installTranslator(&translator);
        {
            OpenPanel open(bornOn(QDate(2020, 5, 1)));
            QList<QRegularExpression> data{
                QRegularExpression(QStringLiteral("SMITH, Amy( \\(Mrs\\))?")),
                QRegularExpression(QStringLiteral("\\d\\d[-\u2011][A-Z][a-z]{2}[-\u2011]\\d{4}"))};
            for (const ObjectionType &type : open.desk.workplace().lists().types) {
                for (const QString &words : {type.plainWords, type.successor, type.name}) {
                    if (!words.isEmpty())
                        data.append(QRegularExpression(QRegularExpression::escape(words)));
                }
            }
            QCOMPARE(textsOutsideTr(*open.panel, data).join(u'\n'), QString());
            open.begin(EventKind::Withdrawal);
            open.panel->save();
            QCOMPARE(textsOutsideTr(*open.panel, data).join(u'\n'), QString());
        }
        QCoreApplication::removeTranslator(&translator);
    }
};

OPTOUTDESK_TEST(TstRecordPanelWords);
#include "tst_recordpanelwords.moc"
