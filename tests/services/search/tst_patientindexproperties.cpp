// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folding.h"
#include "services/search/matchedranges.h"
#include "services/search/searchtokens.h"
#include "tests/services/search/samplepatients.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

#include <QSet>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

// Names from few syllables, so that they often share beginnings and whole words.
rc::Gen<QString> anyName()
{
    return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8)), [](const std::vector<int> &picks) {
        static const QStringList syllables{QStringLiteral("a"),  QStringLiteral("an"), QStringLiteral("na"),
                                           QStringLiteral("Ma"), QStringLiteral("-"),  QStringLiteral(" "),
                                           QStringLiteral("é"),  QStringLiteral("O'")};
        QString name;
        for (const int pick : picks)
            name += syllables[pick];
        return name.left(12);
    });
}

QList<SearchEntry> anyPatients(int count)
{
    QList<SearchEntry> entries;
    for (int id = 1; id <= count; ++id) {
        SearchEntry each = entry(id, *anyName(), *anyName());
        each.name.preferred = *anyName();
        each.address.lines = {*anyName()};
        each.restricted = *rc::gen::arbitrary<bool>();
        const int year = *rc::gen::inRange(1930, 2026);
        each.born = QDate(year, 1, 1);
        entries.append(each);
    }
    return entries;
}

QStringList listedTokens(const SearchEntry &entry)
{
    return nameTokens(entry.name) << QString::number(entry.born.year());
}

QStringList allTokens(const SearchEntry &entry)
{
    return listedTokens(entry) << (entry.restricted ? QStringList() : foldedParts(entry.address.lines.first()));
}

bool matches(const QStringList &tokens, const QStringList &words, bool whole)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        return std::ranges::any_of(tokens,
                                   [&](const QString &token) { return whole ? token == word : token.startsWith(word); });
    });
}

// The order of a list, spelt out patient by patient.
QList<qint64> foundByLooking(QList<SearchEntry> entries, const QString &text)
{
    const QStringList words = foldedParts(text);
    const auto place = [&words](const SearchEntry &entry) {
        const int tier = matches(listedTokens(entry), words, true) ? 0 : matches(listedTokens(entry), words, false) ? 1 : 2;
        return std::tuple(tier, sortKey(entry.name), entry.born, entry.id.value());
    };
    entries.removeIf([&words](const SearchEntry &entry) { return !matches(allTokens(entry), words, false); });
    std::ranges::sort(entries, {}, place);
    QList<qint64> ids;
    for (const SearchEntry &entry : entries)
        ids.append(entry.id.value());
    return ids;
}

QSet<qint64> foundIds(const PatientIndex &index, const QString &text)
{
    const QList<qint64> found = ids(find(index, text, 1000));
    return QSet<qint64>(found.begin(), found.end());
}

}

class TstPatientIndexProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatLookingAtEveryPatientFinds()
    {
        QVERIFY(rc::check([] {
            const QList<SearchEntry> entries = anyPatients(*rc::gen::inRange(0, 60));
            const auto index = indexOf(entries);
            for (int i = 0; i < 10; ++i) {
                const QString text =
                    *anyName() % u' '
                    % *rc::gen::element(QString(), QStringLiteral("19"), QStringLiteral("1971"), QStringLiteral("a"));
                const QList<qint64> expected = foldedParts(text).isEmpty() ? QList<qint64>() : foundByLooking(entries, text);
                const SearchAnswer answer = find(*index, text, 1000);
                RC_ASSERT(ids(answer) == expected);
                RC_ASSERT(!answer.exact || answer.total == expected.size());
            }
        }));
    }

    void theSameWhateverPartOfItCameAsChanges()
    {
        QVERIFY(rc::check([] {
            const QList<SearchEntry> entries = anyPatients(*rc::gen::inRange(1, 40));
            QList<SearchEntry> before;
            for (const SearchEntry &each : entries) {
                if (*rc::gen::arbitrary<bool>())
                    before.append(entry(each.id.value(), *anyName(), *anyName()));
            }
            before.append(entry(1000, QStringLiteral("Gone"), QStringLiteral("Away")));
            const auto changed = indexOf(before);
            for (const SearchEntry &each : entries)
                changed->put(each);
            changed->remove(PatientId(1000));
            const auto built = indexOf(entries);
            for (int i = 0; i < 10; ++i) {
                const QString text = *anyName();
                RC_ASSERT(find(*changed, text, 7).patients == find(*built, text, 7).patients);
                RC_ASSERT(find(*changed, text).total == find(*built, text).total);
            }
        }));
    }

    void withinPlainWordsMoreTypingNeverWidens()
    {
        QVERIFY(rc::check([] {
            const auto index = indexOf(anyPatients(40));
            const QString text = *anyName() % u' ' % *anyName();
            for (qsizetype length = 1; length < text.size(); ++length) {
                const QString shorter = text.left(length);
                if (foldedParts(shorter).isEmpty())
                    continue;
                RC_ASSERT(foundIds(*index, shorter).contains(foundIds(*index, text.left(length + 1))));
            }
        }));
    }

    // Offered in the order of nearness, and only when looking at every patient finds nobody.
    void similarNamesAreOfferedOnlyWhenNobodyMatches()
    {
        QVERIFY(rc::check([] {
            const QList<SearchEntry> entries = anyPatients(*rc::gen::inRange(1, 40));
            const auto index = indexOf(entries);
            for (int i = 0; i < 10; ++i) {
                const QString text = *anyName() % u' ' % *anyName();
                const SearchAnswer answer = find(*index, text, 1000);
                const bool somebodyMatches = !foldedParts(text).isEmpty() && !foundByLooking(entries, text).isEmpty();
                RC_ASSERT(answer.total == 0 || answer.exact == somebodyMatches);
                RC_ASSERT(answer.total == answer.patients.size());
            }
        }));
    }

    // Whatever is bold folds to the beginning of a term, also in rows that are only similar.
    void everyBoldRangeIsWhatWasTyped()
    {
        QVERIFY(rc::check([] {
            const auto index = indexOf(anyPatients(30));
            const QString text = *anyName() % u' ' % *anyName();
            const SearchAnswer answer = find(*index, text, 1000);
            for (const FoundPatient &found : answer.patients) {
                const QString shown = staffName(found.patient.name);
                for (const TextRange &range : matchedInStaffName(found.patient.name, answer.terms)) {
                    const QString bold = foldedParts(shown.sliced(range.start, range.length)).join(QString());
                    RC_ASSERT(std::ranges::any_of(answer.terms, [&bold](const SearchTerm &term) {
                        return term.text.startsWith(bold) || bold.startsWith(term.text);
                    }));
                }
            }
        }));
    }

    void frequentWordsOfALongListAreCountedExactly()
    {
        IndexBuilder builder;
        for (int id = 1; id <= 3'000; ++id)
            builder.add(entry(id, id % 2 ? QStringLiteral("Mary") : QStringLiteral("Mark"),
                              QStringLiteral("Name%1").arg(id % 700), QStringLiteral("%1-01-01").arg(1930 + id % 90)));
        PatientIndex index;
        index.replace(builder.finish(), 0);
        QCOMPARE(find(index, u"m").total, 3'000);
        QCOMPARE(find(index, u"ma").total, 3'000);
        QCOMPARE(find(index, u"mary").total, 1'500);
        QCOMPARE(find(index, u"name mary").total, 1'500);
        QCOMPARE(find(index, u"19 mark").total + find(index, u"20 mark").total, 1'500);
        QVERIFY(ids(find(index, u"mary mark")).isEmpty());
    }
};

OPTOUTDESK_TEST(TstPatientIndexProperties);
#include "tst_patientindexproperties.moc"
