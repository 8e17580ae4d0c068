// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

QString text(const PersonName &name)
{
    return QStringList{name.title, name.given, name.middle, name.family}.join(u'|');
}

PersonName named(const char16_t *title, const char16_t *given, const char16_t *family)
{
    PersonName name;
    name.title = QString::fromUtf16(title);
    name.given = QString::fromUtf16(given);
    name.family = QString::fromUtf16(family);
    return name;
}

}

class TstPersonName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staffSeeTheFamilyNameFirst()
    {
        QCOMPARE(staffName(named(u"Mrs", u"Jane", u"Smith")), QStringLiteral("SMITH, Jane (Mrs)"));
        QCOMPARE(staffName(named(u"", u"Jane", u"Smith")), QStringLiteral("SMITH, Jane"));
        QCOMPARE(staffName(named(u"Mrs", u"", u"Smith")), QStringLiteral("SMITH (Mrs)"));
        QCOMPARE(staffName(named(u"", u"Jane", u"")), QStringLiteral("Jane"));
    }

    void aLetterSpellsTheNameAsTyped()
    {
        QCOMPARE(letterName(named(u"Mr", u"José", u"Núñez")), QStringLiteral("Mr José Núñez"));
        QCOMPARE(letterName(named(u"", u"", u"McDonald")), QStringLiteral("McDonald"));
    }

    void aWholeNameStandsBeforeTheLongerOne()
    {
        const QString smithZoe = sortKey(named(u"", u"Zoe", u"Smith"));
        const QString smithJonesAnn = sortKey(named(u"", u"Ann", u"Smith-Jones"));
        QVERIFY(smithZoe < smithJonesAnn);
        QVERIFY(sortKey(named(u"", u"Ann", u"Ø")) < sortKey(named(u"", u"Ann", u"Pim")));
    }

    void splitsFullNames_data()
    {
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("parts");
        const std::pair<const char *, const char *> rows[] = {
            {"SMITH, Jane (Mrs)", "Mrs|Jane||SMITH"},
            {"Smith, Jane Ann", "|Jane|Ann|Smith"},
            {"Smith,Jane", "|Jane||Smith"},
            {"Smith, Mrs Jane", "Mrs|Jane||Smith"},
            {"SMITH, Jane Mrs", "Mrs|Jane||SMITH"},
            {"Mrs Jane Ann Smith", "Mrs|Jane|Ann|Smith"},
            {"Mr. José Núñez", "Mr|José||Núñez"},
            {"Jane Smith", "|Jane||Smith"},
            {"Dr Martin", "Dr|||Martin"},
            {"Piet van der Berg", "|Piet||van der Berg"},
            {"Maria de la Cruz", "|Maria||de la Cruz"},
            {"Anne St John", "|Anne||St John"},
            {"van der Berg, Piet", "|Piet||van der Berg"},
            {"SMITH, Jane (Janey)", "|Jane|(Janey)|SMITH"},
            {"Cher", "|||Cher"},
            {"  Jane \t Smith ", "|Jane||Smith"},
            {"Smith,", "|||Smith"},
            {", Jane", "|Jane||"},
            {"", "|||"},
        };
        for (const auto &[full, parts] : rows)
            QTest::newRow(full) << QString::fromUtf8(full) << QString::fromUtf8(parts);
    }

    void splitsFullNames()
    {
        QFETCH(QString, full);
        QTEST(text(readFullName(full)), "parts");
    }
};

OPTOUTDESK_TEST(TstPersonName);
#include "tst_personname.moc"
