// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demonstration/demopractice.h"
#include "services/patientfinder.h"
#include "services/search/patientindex.h"
#include "storage/transaction.h"
#include "tests/services/search/searchregister.h"
#include "tests/support/testcase.h"
#include "tests/support/testregister.h"

#include <QSet>
#include <QTest>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

constexpr int everybody = 10'000;
constexpr qint64 crowdSize = 300;

}

// What reception types and who must be found, in tests/data/searches: the hard names among the crowd of a demonstration
// practice, in a real register. A row names all of the hard names that are found and their order; the total counts the
// crowd too.
class TstSearchTable : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestRegister> m_register;
    std::unique_ptr<Desk> m_desk;
    PatientIndex m_index;
    std::unique_ptr<PatientFinder> m_finder;
    QHash<PatientId, QString> m_keys;

    QStringList keysIn(const FindAnswer &answer) const
    {
        QStringList keys;
        for (const PatientSummary &row : answer.patients) {
            if (m_keys.contains(row.id))
                keys.append(m_keys.value(row.id));
        }
        return keys;
    }

    static QString described(const FindAnswer &answer, const QStringList &keys)
    {
        QStringList names;
        for (size_t row = 0; row < std::min(answer.patients.size(), size_t(8)); ++row)
            names.append(staffName(answer.patients[row].name));
        return QStringLiteral("%1 of %2, ours %3; first: %4")
            .arg(answer.exact ? QStringLiteral("exact") : QStringLiteral("similar"))
            .arg(answer.total)
            .arg(keys.join(u','), names.join(QStringLiteral("; ")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_register = std::make_unique<TestRegister>();
        Result<Transaction> transaction = Transaction::begin(m_register->database());
        QVERIFY(transaction);
        QSet<qint64> taken;
        for (const NamedPatient &each : hardPatients()) {
            m_keys.insert(m_register->add(each.patient), each.key);
            if (each.patient.nhsNumber)
                taken.insert(each.patient.nhsNumber->toInteger());
        }
        DemoPractice({.patients = crowdSize, .seed = 7, .today = m_register->clock.today()})
            .generate([&](DemoPatient &&demo) {
                if (demo.patient.nhsNumber && taken.contains(demo.patient.nhsNumber->toInteger()))
                    demo.patient.nhsNumber.reset();
                m_register->add(demo.patient);
                return true;
            });
        QVERIFY(transaction->commit());
        m_desk = std::make_unique<Desk>(m_register->receptionist());
        QVERIFY(buildIndex(m_register->database(), m_index));
        m_finder = std::make_unique<PatientFinder>(*m_desk, m_index);
    }

    void everySearchFindsWhomItMustAndNobodyElse_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("total");
        for (const char *table : {"names", "folding", "numbers", "places", "hostile", "similar", "pasted"}) {
            int number = 0;
            for (const QStringList &cells : searchTable(QString::fromLatin1(table)))
                QTest::addRow("%s %d: %s", table, ++number, qUtf8Printable(cells[0].left(60).simplified()))
                    << cells[0] << cells[1] << cells[2].split(u',', Qt::SkipEmptyParts) << cells[3];
        }
    }
    void everySearchFindsWhomItMustAndNobodyElse()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kind);
        QFETCH(QStringList, keys);
        QFETCH(QString, total);
        const Result<FindAnswer> answer = m_finder->find(typed, everybody);
        QVERIFY(answer);
        const QStringList found = keysIn(*answer);
        const QByteArray seen = described(*answer, found).toUtf8();
        QCOMPARE(static_cast<size_t>(answer->total), answer->patients.size());
        if (kind == u"exact")
            QVERIFY2(answer->exact && found == keys, seen.constData());
        else if (kind == u"similar") // farther ones may follow
            QVERIFY2(!answer->exact && found.first(std::min(found.size(), keys.size())) == keys, seen.constData());
        else if (kind == u"nobody")
            QVERIFY2(answer->total == 0, seen.constData());
        else
            QVERIFY2(kind == u"others" && found.isEmpty(), seen.constData());
        if (total != u"-")
            QVERIFY2(answer->total == total.toInt(), seen.constData());
    }

    // With the index not yet built only numbers and surnames answer, and a number still finds nobody else.
    void aNumberIsReadBeforeTheIndexIsBuilt()
    {
        PatientIndex none;
        PatientFinder finder(*m_desk, none);
        for (const char16_t *text : {u"999 000 0018", u"*9990000018*", u"Smith;Jane;05/04/1971;9990000018;LS2 7AA"}) {
            const Result<FindAnswer> answer = finder.find(QString::fromUtf16(text));
            QCOMPARE(keysIn(*answer), QStringList{QStringLiteral("jane")});
            QVERIFY(answer->exact);
        }
        const Result<FindAnswer> other = finder.find(QStringLiteral("Brownlee, Jane; 9990000018"));
        QCOMPARE(keysIn(*other), QStringList{QStringLiteral("jane")});
        QVERIFY(!other->exact);
    }
};

OPTOUTDESK_TEST(TstSearchTable);
#include "tst_searchtable.moc"
