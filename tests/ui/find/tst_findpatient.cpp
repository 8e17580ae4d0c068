// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/openregister.h"
#include "storage/auditrepository.h"
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"
#include "tests/ui/find/finddesk.h"
#include "ui/printing/letterpanel.h"
#include "ui/recording/voidpanel.h"

#include <QApplication>
#include <QTest>
#include <algorithm>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstFindPatient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBannerSaysWhoItIsInFull()
    {
        FindDesk desk;
        Patient jane = TestRegister::janeSmith();
        jane.name.preferred = QStringLiteral("Jenny");
        jane.usualGp = QStringLiteral("Dr N Nair");
        desk.desk.add(jane);
        desk.start();
        desk.find(QStringLiteral("smith"));
        QVERIFY(desk.sees(desk.named<QWidget>(QStringLiteral("Patient banner"))));
        const QString text = desk.shownText();
        for (const QString &part : {QStringLiteral("SMITH, Jane (Mrs)"), QStringLiteral("Known as Jenny"),
                                    QStringLiteral("Born 05-Jan-1984 (42 years)"), QStringLiteral("Female"),
                                    QString(QStringLiteral("NHS No. ") % jane.nhsNumber->isolated()),
                                    QStringLiteral("12 High Street, Leeds, LS2 7AA"), QStringLiteral("0113 496 0199"),
                                    QStringLiteral("Usual GP Dr N Nair"), QStringLiteral("Registered")})
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(desk.named<QLabel>(QStringLiteral("Objection status: Type 1 objection: none in this register, clinical "
                                                  "system not compared. Type 2 objection: none in this register, clinical "
                                                  "system not compared")));
    }

    void somebodyDeceasedIsToldInWordsAndNothingIsRecordedForThem()
    {
        FindDesk desk;
        Patient jane = TestRegister::janeSmith();
        jane.registration = Registration::Deceased;
        jane.died = QDate(2024, 3, 3);
        desk.desk.add(jane);
        desk.start();
        desk.find(QStringLiteral("smith"));
        QVERIFY(desk.shownText().contains(QStringLiteral("Deceased")));
        QVERIFY(desk.shownText().contains(QStringLiteral("Died 03-Mar-2024 (aged 40 years)")));
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_W}) {
            desk.press(key, Qt::AltModifier);
            QVERIFY(!desk.sees(desk.page->findChild<RecordPanel *>()));
            QVERIFY(desk.shownText().contains(QStringLiteral("practice manager")));
        }
    }

    void theAddressOfARestrictedPatientIsNowhereUntilItIsOpenedByARecordedAct()
    {
        FindDesk desk;
        Patient jane = TestRegister::janeSmith();
        jane.restricted = true;
        const PatientId id = desk.desk.add(jane);
        desk.start();
        desk.type(QStringLiteral("smith"));
        QVERIFY(desk.row(0).contains(QStringLiteral("Restricted record")));
        desk.press(Qt::Key_Return);
        const auto showsAddress = [&desk] {
            const QList<ShownText> texts = shownTexts(*desk.page);
            return std::ranges::any_of(texts, [](const ShownText &shown) {
                return shown.text.contains(QStringLiteral("High Street")) || shown.text.contains(QStringLiteral("0199"));
            });
        };
        QVERIFY(!showsAddress());
        QPushButton *open = desk.button(QStringLiteral("Show address and phone"));
        QVERIFY(desk.sees(open));
        QTest::mouseClick(open, Qt::LeftButton);
        desk.settle();
        QVERIFY(showsAddress());
        QVERIFY(!desk.sees(open));

        desk.desk.workplace().announce(Change::Coded);
        desk.settle();
        QVERIFY(showsAddress());
        desk.box()->selectAll();
        desk.type(QStringLiteral("j"));
        QVERIFY(!showsAddress());

        const auto noted = AuditRepository(desk.desk.testRegister().database())
                               .lastPatientsOf(desk.desk.workplace().session().user, QStringLiteral("open-restricted"), 5);
        QVERIFY(noted);
        QCOMPARE(*noted, QList<PatientId>{id});
    }

    void historyShowsTheNewestFirstAndAVoidInsideItsEvent()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.find(QStringLiteral("smith"));
        QVERIFY(!desk.sees(desk.history()));
        desk.record(jane);
        desk.record(jane, LetterChoice::None, EventKind::Withdrawal);
        QVERIFY(desk.sees(desk.history()));
        const auto sentence = [&desk](int row) {
            return desk.history()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(sentence(0).startsWith(QStringLiteral("Type 1 withdrawal, effective 02-Mar-2026.")));
        QVERIFY(sentence(1).startsWith(QStringLiteral("Type 1 objection, effective 02-Mar-2026.")));
        for (const QString &part :
             {QStringLiteral("Received 02-Mar-2026."), QStringLiteral("by sam."), QStringLiteral("In person."),
              QStringLiteral("Asked by: The patient."), QStringLiteral("Reason: Prefers not to say."),
              QStringLiteral("Letter 000001."), QStringLiteral("Not coded yet.")})
            QVERIFY2(sentence(1).contains(part), qPrintable(sentence(1)));

        desk.page->takeBack();
        desk.settle();
        QCOMPARE(desk.history()->model()->rowCount(), 2);
        QVERIFY(sentence(0).contains(QStringLiteral("Recorded in error: taken back")));
        // The buttons are about what counts now.
        QCOMPARE(desk.history()->currentIndex().row(), 1);
    }

    void statusFollowsWhatIsRecorded()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.find(QStringLiteral("smith"));
        desk.record(jane);
        QVERIFY(desk.named<QLabel>(QStringLiteral("Objection status: Type 1 objection in force since 02-Mar-2026. Type 2 "
                                                  "objection: none in this register, clinical system not compared")));
    }

    void recordedInErrorIsForOnesOwnEntriesOfTodayUnlessOneIsTheManager()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        RecordingAct act;
        act.request.patient = jane;
        act.request.type = QStringLiteral("type1");
        act.request.channel = QStringLiteral("form");
        act.request.reasons = {QStringLiteral("privacy")};
        Desk manager = desk.desk.testRegister().manager();
        QVERIFY(ObjectionRecorder(manager).record(act));
        desk.start();
        desk.find(QStringLiteral("smith"));
        desk.press(Qt::Key_E, Qt::AltModifier);
        QVERIFY(!desk.sees(desk.page->findChild<VoidPanel *>()));
        QVERIFY(desk.shownText().contains(QStringLiteral("only what you recorded yourself today")));
        desk.record(jane);
        desk.press(Qt::Key_E, Qt::AltModifier);
        QVERIFY(desk.sees(desk.page->findChild<VoidPanel *>()));
    }

    void theLetterOpensInPlaceOfTheHistory()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.start();
        desk.find(QStringLiteral("smith"));
        desk.record(jane);
        desk.press(Qt::Key_P, Qt::AltModifier);
        QVERIFY(desk.sees(desk.page->findChild<LetterPanel *>()));
        QVERIFY(!desk.sees(desk.history()));
        QVERIFY(desk.sees(desk.named<QWidget>(QStringLiteral("Patient banner"))));
        Q_EMIT desk.page->findChild<LetterPanel *>()->closed();
        QVERIFY(desk.sees(desk.history()));
        QCOMPARE(QApplication::focusWidget(), desk.box());
    }

    void anotherPageOpensAPatientHere()
    {
        FindDesk desk;
        const PatientId jane = desk.addJane();
        desk.addPerson(QStringLiteral("Adam"), QStringLiteral("Brown"));
        desk.start();
        desk.type(QStringLiteral("brown"));
        desk.page->showPatient(jane);
        desk.settle();
        QVERIFY(desk.shownText().contains(QStringLiteral("SMITH, Jane (Mrs)")));
        QCOMPARE(desk.box()->text(), QString());
    }
};

OPTOUTDESK_TEST(TstFindPatient);
#include "tst_findpatient.moc"
