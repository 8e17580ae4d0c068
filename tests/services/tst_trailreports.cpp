// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trailreports.h"

#include "services/audittrail.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QFile>

using namespace optoutdesk;
using namespace Qt::StringLiterals;
using optoutdesk::testing::TestRegister;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TstTrailReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_reg = std::make_unique<TestRegister>();
        m_jane = m_reg->add(TestRegister::janeSmith());
        Desk jo = m_reg->manager();
        Desk sam = m_reg->receptionist();
        Desk stranger = m_reg->receptionist();
        stranger.session = {.userName = u"=cmd"_s};
        m_reg->clock.moveTo(QDate(2026, 3, 2));
        QVERIFY(recordAct(sam, u"open-patient"_s, m_jane));
        QVERIFY(recordAct(stranger, u"sign-in-failed"_s, {}, u"=cmd"_s));
        m_reg->clock.moveTo(QDate(2026, 3, 5));
        QVERIFY(recordAct(jo, u"open-patient"_s, m_jane));
        QVERIFY(recordAct(jo, u"backup"_s, {}, u"practice.optout"_s));
    }

    void answersEachQuestionNewestFirst()
    {
        QCOMPARE(usersOf({.patient = m_jane}), (QStringList{u"jo"_s, u"sam"_s}));
        QCOMPARE(usersOf({.userName = u"SAM"_s}), QStringList{u"sam"_s});
        QCOMPARE(usersOf({.failedSignIns = true}), QStringList{u"=cmd"_s});
        QCOMPARE(usersOf({.backups = true}), QStringList{u"jo"_s});
        QCOMPARE(usersOf({.from = QDate(2026, 3, 3), .to = QDate(2026, 3, 5)}), (QStringList{u"jo"_s, u"jo"_s}));
        QCOMPARE(usersOf({.patient = m_jane, .to = QDate(2026, 3, 4)}), QStringList{u"sam"_s});
        QCOMPARE(usersOf({.userName = u"nobody"_s}), QStringList());
    }

    // Somebody who did not get in has no account in the trail, only the name as their account spells it.
    void aUsersFailedSignInsAreFoundInAnyCase()
    {
        Desk sam = m_reg->receptionist();
        Desk stranger = m_reg->receptionist();
        stranger.session = {.userName = sam.session.userName};
        QVERIFY(recordAct(stranger, u"sign-in-failed"_s, {}, sam.session.userName));
        QCOMPARE(usersOf({.userName = u"SAM"_s, .failedSignIns = true}), QStringList{u"sam"_s});
    }

    void comesPageByPage()
    {
        Desk jo = m_reg->manager();
        TrailReports trail(jo);
        const auto first = trail.page({}, 2);
        QVERIFY(first);
        QCOMPARE(first->rows.size(), size_t(2));
        QCOMPARE(first->total, 5); // the register's making and the four
        const auto second = trail.page({}, 2, first->rows.back().sequence);
        QCOMPARE(second->rows.front().sequence, first->rows.back().sequence - 1);
        QCOMPARE(second->total, 5);
    }

    void isForThoseWhoAnswerForIt()
    {
        for (const Role role : {Role::Receptionist, Role::Manager, Role::Auditor}) {
            Desk desk = m_reg->manager();
            desk.session.role = role;
            QCOMPARE(TrailReports(desk).page({}, 10).ok(), role != Role::Receptionist);
            QCOMPARE(TrailReports(desk).exportCsv({}, m_reg->folder() + u"/x.csv"_s).ok(), role != Role::Receptionist);
        }
    }

    void anExportIsWholeSafeForSpreadsheetsAndNoted()
    {
        Desk jo = m_reg->manager();
        const QString file = m_reg->folder() + u"/trail.csv"_s;
        QVERIFY(TrailReports(jo).exportCsv({}, file));
        const QByteArray text = read(file);
        QCOMPARE(text.count("\r\n"), 6);
        QVERIFY(text.contains("'=cmd"));
        QVERIFY(!text.contains(",=cmd"));
        QCOMPARE(TrailReports(jo).page({}, 1)->rows.front().action, u"export-trail"_s);
    }

    void aPrintedOneIsInTheWordsOfWhoeverPrints()
    {
        Desk jo = m_reg->manager();
        const QString file = m_reg->folder() + u"/trail.pdf"_s;
        size_t given = 0;
        QVERIFY(TrailReports(jo).exportPdf({.patient = m_jane}, file, [&given](const std::vector<TrailRow> &rows) {
            given = rows.size();
            return ReportDocument{.title = u"Trail"_s,
                                  .tables = {{u"Entries"_s, {u""_s, u"No"_s}, {QStringList{u"x"_s, u"1"_s}}}}};
        }));
        QCOMPARE(given, size_t(2));
        QVERIFY(read(file).startsWith("%PDF"));
    }

    void paperLeavesATraceToo()
    {
        Desk jo = m_reg->manager();
        size_t given = 0;
        const auto words = [&given](const std::vector<TrailRow> &rows) {
            given = rows.size();
            return ReportDocument{.title = u"Trail"_s};
        };
        QVERIFY(TrailReports(jo).forPrinter({.patient = m_jane}, words));
        QCOMPARE(given, size_t(2));
        const auto last = AuditRepository(jo.database).lastOf(u"export-trail"_s);
        QVERIFY(last && *last);
        QCOMPARE((*last)->patient, m_jane);
        QVERIFY((*last)->body.contains("print"));
        Desk sam = m_reg->receptionist();
        QVERIFY(!TrailReports(sam).forPrinter({.patient = m_jane}, words));
    }

private:
    QStringList usersOf(const TrailWishes &wishes)
    {
        Desk jo = m_reg->manager();
        const auto page = TrailReports(jo).page(wishes, 100);
        if (!page)
            return {u"failed"_s};
        QStringList users;
        for (const TrailRow &row : page->rows)
            users.append(row.user);
        return users;
    }

    std::unique_ptr<TestRegister> m_reg;
    PatientId m_jane;
};

OPTOUTDESK_TEST(TstTrailReports);
#include "tst_trailreports.moc"
