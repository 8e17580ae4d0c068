// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"
#include "storage/importrepository.h"
#include "storage/practicerepository.h"
#include "storage/userrepository.h"
#include "tests/storage/temporaryregister.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TemporaryRegister;

class TstOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePracticeAndItsSettingsAreKept()
    {
        TemporaryRegister file;
        PracticeRepository practices(file.database());
        Practice practice = TemporaryRegister::practice();
        QVERIFY(*practices.practice() == practice);
        practice.phone = u"0113 496 0999"_s;
        VERIFY_OK(practices.setPractice(practice));
        QVERIFY(*practices.practice() == practice);
        QVERIFY(!*practices.setting(u"leavers-percent"_s));
        VERIFY_OK(practices.setSetting(u"leavers-percent"_s, u"5"_s));
        VERIFY_OK(practices.setSetting(u"leavers-percent"_s, u"10"_s));
        QCOMPARE(**practices.setting(u"leavers-percent"_s), u"10"_s);
    }

    void accountsAreFoundWhateverTheCapitals()
    {
        TemporaryRegister file;
        UserRepository users(file.database());
        const auto added = users.insert({{}, u" Åsa "_s, u"Åsa Berg"_s, Role::Receptionist, "$argon2id$", {}});
        VERIFY_OK(added);
        QCOMPARE(added->userName, u"Åsa"_s);
        const auto found = users.byName(u"åSA"_s);
        VERIFY_OK(found);
        QVERIFY((*found)->id == added->id && (*found)->role == Role::Receptionist && (*found)->isEnabled());
        QCOMPARE((*found)->passwordHash, QByteArray("$argon2id$"));
        COMPARE_PROBLEM(users.insert({{}, u"ÅSA"_s, u"Another"_s, Role::Manager, "x", {}}), Problem::UserNameTaken);

        VERIFY_OK(users.setPasswordHash(added->id, "new"));
        VERIFY_OK(users.setDisabledAt(added->id, TemporaryRegister::time()));
        const auto changed = users.byId(added->id);
        QCOMPARE((*changed)->passwordHash, QByteArray("new"));
        QCOMPARE((*changed)->disabledAt, TemporaryRegister::time());
        VERIFY_OK(users.setDisabledAt(added->id, {}));
        QVERIFY((*users.byId(added->id))->isEnabled());
        COMPARE_PROBLEM(users.setDisabledAt(UserId(99), {}), Problem::UserNotFound);
        QCOMPARE(users.all()->size(), 2);
    }

    void theTrailIsKeptInOrder()
    {
        TemporaryRegister file;
        const PatientId smith = file.addPatient().id;
        const PatientId jones = file.addPatient(u"Jones"_s).id;
        AuditRepository audit(file.database());
        const auto open = [&](PatientId patient, int second) {
            return audit.append({0,
                                 TemporaryRegister::time(second),
                                 UserId(1),
                                 u"jo"_s,
                                 Role::Manager,
                                 u"open-patient"_s,
                                 patient,
                                 {},
                                 "{}"});
        };
        VERIFY_OK(open(smith, 1));
        VERIFY_OK(open(jones, 2));
        VERIFY_OK(open(smith, 3));
        VERIFY_OK(audit.append({0, TemporaryRegister::time(4), {}, u"stranger"_s, {}, u"sign-in-failed"_s, {}, {}, {}}));
        QCOMPARE(*audit.lastSequence(), 4);
        QCOMPARE(*audit.lastPatientsOf(UserId(1), u"open-patient"_s, 10), (QList{smith, jones}));
        QCOMPARE(*audit.lastPatientsOf(UserId(1), u"open-patient"_s, 1), QList{smith});
        QCOMPARE(audit.forPatient(smith)->size(), 2);
        QVERIFY(audit.forPatient(smith)->front().role == Role::Manager);

        QList<qint64> sequences;
        VERIFY_OK(audit.streamAll([&sequences](AuditEntry &&entry) {
            sequences.append(entry.sequence);
            return entry.sequence < 4 || (!entry.role && !entry.user.isValid() && entry.userName == u"stranger"_s);
        }));
        QCOMPARE(sequences, (QList<qint64>{1, 2, 3, 4}));
    }

    void importsAndPresetsAreRemembered()
    {
        TemporaryRegister file;
        ImportRepository imports(file.database());
        QVERIFY(!*imports.lastRun());
        VERIFY_OK(
            imports.addRun({0, TemporaryRegister::time(), UserId(1), u"list.csv"_s, u"emis"_s, false, R"({"read":1})"}));
        VERIFY_OK(imports.addRun({0, TemporaryRegister::time(1), UserId(1), u"part.csv"_s, u"ours"_s, true, "{}"}));
        QCOMPARE((*imports.lastRun())->fileName, u"part.csv"_s);
        QVERIFY((*imports.lastRun())->partial);
        QCOMPARE(imports.runs()->last().counts, QByteArray(R"({"read":1})"));

        VERIFY_OK(imports.keepPreset({u"ours"_s, "{}"}));
        VERIFY_OK(imports.keepPreset({u"ours"_s, R"({"a":1})"}));
        QCOMPARE((*imports.preset(u"ours"_s))->definition, QByteArray(R"({"a":1})"));
        QCOMPARE(imports.presets()->size(), 1);
        VERIFY_OK(imports.removePreset(u"ours"_s));
        QVERIFY(!*imports.preset(u"ours"_s));
    }
};

OPTOUTDESK_TEST(TstOffice);
#include "tst_office.moc"
