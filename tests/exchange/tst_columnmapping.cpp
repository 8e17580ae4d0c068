// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columnmapping.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

namespace {

QStringList captions(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

}

class TstColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesTheColumnsOfASpreadsheet()
    {
        const ColumnMapping mapping = guessMapping(captions("Surname|Forename(s)|D.O.B.|Tel|Mobile|Notes|DOB"));
        QCOMPARE(mapping.column(PatientField::FamilyName), 0);
        QCOMPARE(mapping.column(PatientField::GivenName), 1);
        QCOMPARE(mapping.columns(PatientField::Phone), (QList<int>{3, 4}));
        QCOMPARE(mapping.columns(PatientField::Born), QList<int>{2}); // the first one counts
        QVERIFY(!mapping.fieldOf(5));
        QVERIFY(mapping.check().ok());
    }

    void knowsTheFilesOfTheTwoSystems()
    {
        const ColumnMapping emis =
            guessMapping(captions("PatientGuid|Sex|DateOfBirth|GivenName|Surname|EmailAddress|DummyType"));
        QCOMPARE(emis.column(PatientField::SourceId), 0);
        QCOMPARE(emis.column(PatientField::Dummy), 6);
        QVERIFY(!emis.fieldOf(5));
        const ColumnMapping systmone =
            guessMapping(captions("RowIdentifier|FirstName|Surname|DateBirth|DateTo|FullPostCode|Usual GP"));
        QCOMPARE(systmone.column(PatientField::AddressEnded), 4);
        QCOMPARE(systmone.column(PatientField::Postcode), 5);
        QCOMPARE(systmone.column(PatientField::UsualGp), 6); // a column somebody added is guessed as anywhere
        QVERIFY(!guessMapping(captions("Name|DOB|DateTo")).has(PatientField::AddressEnded));
    }

    void everyCaptionOfAPresetIsOneOfItsFile()
    {
        for (const MappingPreset &preset : builtInPresets()) {
            QStringList all;
            for (const ColumnChoice &choice : preset.columns)
                all.append(choice.caption);
            const ColumnMapping mapping = mappingByPreset(preset, all);
            for (qsizetype i = 0; i < all.size(); ++i)
                QCOMPARE(mapping.fieldOf(static_cast<int>(i)), preset.columns[i].field);
        }
    }

    void aCorrectionReplacesWhatWasGuessed()
    {
        const QStringList file = captions("Name|Born|Registered date|Contact A|Contact B");
        ColumnMapping mapping = guessMapping(file);
        QVERIFY(applyChoices({{PatientField::RegisteredOn, QStringLiteral("registered DATE")},
                              {PatientField::Phone, QStringLiteral("Contact A")},
                              {PatientField::Phone, QStringLiteral("Contact B")},
                              {PatientField::PreferredName, QStringLiteral("Name")},
                              {PatientField::FullName, {}}},
                             file, mapping)
                    .ok());
        QCOMPARE(mapping.column(PatientField::RegisteredOn), 2);
        QCOMPARE(mapping.columns(PatientField::Phone), (QList<int>{3, 4}));
        QCOMPARE(mapping.fieldOf(0), PatientField::PreferredName);
        QVERIFY(!mapping.has(PatientField::FullName));
    }

    void refusesAColumnTheFileDoesNotHave()
    {
        const QStringList file = captions("Name|Born");
        ColumnMapping mapping = guessMapping(file);
        const ColumnMapping before = mapping;
        const Done done = applyChoices({{PatientField::Born, QStringLiteral("Geboren")}}, file, mapping);
        QCOMPARE(done.failure().problem, Problem::ColumnUnknown);
        QCOMPARE(done.failure().subject, QStringLiteral("Geboren"));
        QVERIFY(mapping == before);
    }

    void needsANameAndSomethingToKnowThePersonBy()
    {
        QCOMPARE(guessMapping(captions("NHS No.|DOB")).check().failure().problem, Problem::ColumnNotMapped);
        QCOMPARE(guessMapping(captions("Surname|Forename")).check().failure().subject, QStringLiteral("born"));
        QVERIFY(guessMapping(captions("Surname|NHS No.")).check().ok());
    }

    void aRememberedMappingComesBackAsItWas()
    {
        const QStringList file = captions("Name|DOB|Tel|Mobile");
        const ColumnMapping mapping = guessMapping(file);
        const MappingPreset preset = mapping.asPreset(QStringLiteral("ours"), file);
        const std::optional<MappingPreset> read = MappingPreset::fromJson(QStringLiteral("ours"), preset.toJson());
        QVERIFY(read);
        QCOMPARE(*read, preset);
        QVERIFY(mappingByPreset(*read, file) == mapping);
        QVERIFY(!MappingPreset::fromJson(QStringLiteral("ours"), "[1]"));
        const auto later = MappingPreset::fromJson(
            {}, R"({"columns":[{"field":"horoscope","caption":"x"},{"field":"born","caption":"y"}]})");
        QCOMPARE(later->columns, (QList<ColumnChoice>{{PatientField::Born, QStringLiteral("y")}}));
    }
};

OPTOUTDESK_TEST(TstColumnMapping);
#include "tst_columnmapping.moc"
