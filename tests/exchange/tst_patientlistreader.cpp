// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/listreading.h"
#include "tests/support/testcase.h"

#include <rapidcheck.h>

#include <QFile>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

QByteArray listFile(const char *name)
{
    QFile file(QStringLiteral(OPTOUTDESK_SOURCE_DIR "/tests/data/patient-lists/") % QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype countOf(const QList<ImportedRow> &rows, RowOutcome outcome)
{
    return std::ranges::count(rows, outcome, &ImportedRow::outcome);
}

qsizetype countOf(const QList<ImportedRow> &rows, Registration registration)
{
    return std::ranges::count_if(rows, [registration](const ImportedRow &row) {
        return row.outcome == RowOutcome::Person && row.patient.registration == registration;
    });
}

Failure refusal(const QByteArray &bytes, const ReadingWishes &wishes = {})
{
    OpenBuffer file(bytes);
    return PatientListReader::open(file, wishes, today).failure();
}

}

class TstPatientListReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEmisExtract()
    {
        const QList<ImportedRow> rows = readList(listFile("emis-400.csv"));
        QCOMPARE(rows.size(), 400);
        QCOMPARE(countOf(rows, RowOutcome::NotAPatient), 3);
        QCOMPARE(countOf(rows, RowOutcome::NoName), 1);
        QCOMPARE(countOf(rows, Registration::Temporary), 2);
        QCOMPARE(countOf(rows, Registration::Private), 1);
        QCOMPARE(countOf(rows, Registration::Deceased), 1);
        QCOMPARE(countOf(rows, Registration::Left), 1);
        QVERIFY(rows[40].patient.restricted && rows[41].patient.restricted && !rows[42].patient.restricted);

        const Patient &first = rows[0].patient;
        QCOMPARE(first.name.given, QStringLiteral("Zoë"));
        QCOMPARE(first.nhsNumber, NhsNumber::parse(u"9990000018"));
        QCOMPARE(first.sourceId.size(), 38);
        QCOMPARE(first.address.oneLine(),
                 QStringLiteral("Flat 8, 116 Mill Close, Brookfield, Leeds, West Yorkshire, LS26 4BJ"));

        QList<RowProblem> problems;
        for (const ImportedRow &row : rows)
            problems += row.problems;
        QCOMPARE(problems, (QList<RowProblem>{
                               {13, QStringLiteral("NhsNumber"), QStringLiteral("9990000000"), RowReason::NhsNumberInvalid},
                               {14, QStringLiteral("DateOfBirth"), QStringLiteral("1971-02-30"), RowReason::DateUnreadable},
                               {15, QStringLiteral("DateOfBirth"), QString(), RowReason::BirthDateMissing},
                               {52, QStringLiteral("Surname"), QString(), RowReason::NameMissing},
                           }));
    }

    void readsASystmOneExtract()
    {
        OpenBuffer file(listFile("systmone-120.csv"));
        const auto reader = PatientListReader::open(file, {}, today);
        QVERIFY(reader.ok());
        QVERIFY((*reader)->takesEveryoneAsRegistered());

        const QList<ImportedRow> rows = readList(listFile("systmone-120.csv"));
        QCOMPARE(rows.size(), 120);
        QCOMPARE(countOf(rows, RowOutcome::NotAPatient), 2);
        QCOMPARE(countOf(rows, Registration::Registered), 117);
        QCOMPARE(rows[5].patient.died, QDate(2025, 11, 20));
        QCOMPARE(rows[8].patient.name.previousFamily, QStringLiteral("Featherstonehaugh"));
        QVERIFY(rows[9].patient.address.isEmpty());
        QCOMPARE(rows[10].patient.sex, Sex::Indeterminate);
        QCOMPARE(rows[0].patient.born, QDate(2015, 12, 19));
        QCOMPARE(rows[0].patient.address.oneLine(),
                 QStringLiteral("44 Victoria Terrace, Upper Norton, Leeds, West Yorkshire, LS9 4NA"));
        for (const ImportedRow &row : rows)
            QVERIFY(row.problems.isEmpty());
    }

    void readsAWindowsSpreadsheetWithTitleRows()
    {
        OpenBuffer file(listFile("spreadsheet-1252.csv"));
        const Result<ListPreview> preview = previewList(file, {}, 5);
        QVERIFY(preview.ok());
        QCOMPARE(preview->layout.encoding, TextEncoding::Windows1252);
        QCOMPARE(preview->layout.separator, ';');
        QCOMPARE(preview->layout.headerRow, 4);
        QCOMPARE(preview->rows.size(), 5);

        const QList<ImportedRow> rows = readList(listFile("spreadsheet-1252.csv"));
        QCOMPARE(rows.size(), 61); // with the line of totals, which is nobody
        QCOMPARE(countOf(rows, RowOutcome::NoName), 1);
        QCOMPARE(rows[4].patient.name.family, QStringLiteral("NÚÑEZ"));
        QCOMPARE(rows[5].patient.name.family, QStringLiteral("O’Brien"));
        QCOMPARE(rows[6].patient.name.family, QStringLiteral("Smith-Jones"));
        for (const qsizetype i : {4, 5, 6})
            QCOMPARE(rows[i].patient.born, QDate(1971, 4, 5));
        QCOMPARE(rows[0].patient.address.lines.size(), 3);
        QCOMPARE(rows[0].patient.usualGp, QStringLiteral("Dr André Martin"));
        QCOMPARE(rows[3].problems, (QList<RowProblem>{{8, QStringLiteral("NHS No."), QStringLiteral("4.01023E+09"),
                                                       RowReason::NhsNumberDamaged}}));
        QCOMPARE(reasonsOf(rows[7]), QStringList{QStringLiteral("date-unreadable")});
        QCOMPARE(reasonsOf(rows[8]), QStringList{QStringLiteral("birth-date-missing")});
    }

    void aPresetReadsOnlyItsOwnColumns()
    {
        ReadingWishes wishes;
        wishes.preset = builtInPreset(u"systmone");
        QVERIFY(wishes.preset);
        QCOMPARE(readList(listFile("systmone-120.csv"), wishes).size(), 120);
        QCOMPARE(refusal(listFile("emis-400.csv"), wishes).subject, QStringLiteral("source-id"));
        QVERIFY(!builtInPreset(u"vision"));
    }

    void aPresetIsNotForTheFileOfAnotherSource()
    {
        ReadingWishes wishes;
        wishes.preset = MappingPreset{QStringLiteral("ours"),
                                      {{PatientField::FullName, QStringLiteral("Name")},
                                       {PatientField::Born, QStringLiteral("DOB")},
                                       {PatientField::NhsNumber, QStringLiteral("NHS")}}};
        const QByteArray file = "Name,DOB\nJane Smith,05/04/1971\n";
        QCOMPARE(refusal(file, wishes).problem, Problem::ColumnNotMapped);
        QCOMPARE(refusal(file, wishes).subject, QStringLiteral("nhs-number"));
        OpenBuffer device(file);
        QCOMPARE(previewList(device, wishes)->missing->subject, QStringLiteral("nhs-number"));
        wishes.corrections = {{PatientField::NhsNumber, {}}};
        QCOMPARE(readList(file, wishes).size(), 1);
    }

    void aCorrectionNamesTheColumn()
    {
        ReadingWishes wishes;
        wishes.corrections = {{PatientField::FamilyName, QStringLiteral("Nachname")},
                              {PatientField::Born, QStringLiteral("Geboren")}};
        const QByteArray file = "Liste\nNachname;Geboren\nSmith;05/04/1971\n";
        QCOMPARE(refusal(file).problem, Problem::ColumnNotMapped);
        QCOMPARE(readList(file, wishes).value(0).patient.name.family, QStringLiteral("Smith"));
        wishes.corrections.append({PatientField::Sex, QStringLiteral("Geschlecht")});
        QCOMPARE(refusal(file, wishes).subject, QStringLiteral("Geschlecht"));
    }

    void passesOverBlankRowsAndRepeatedCaptions()
    {
        const QList<ImportedRow> rows = readList("Name,DOB\nA B,1971-04-05\n\n,\nName,DOB\nC D,1972-04-05\n");
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].row, 6);
    }

    void tellsHowFarItIs()
    {
        OpenBuffer file(listFile("emis-400.csv"));
        const auto reader = PatientListReader::open(file, {}, today);
        ImportedRow row;
        double last = 0;
        while (*(*reader)->next(row)) {
            QVERIFY((*reader)->progress() >= last);
            last = (*reader)->progress();
        }
        QCOMPARE(last, 1.0);
    }

    void noBytesBelowTheHeaderMakeItFall()
    {
        QVERIFY(rc::check("any rows are read to the end, within the limits", [] {
            const auto bytes = *rc::gen::container<std::string>(
                rc::gen::oneOf(rc::gen::elementOf(std::string("\"\",,,\n\n0123456789/-.:eE+")),
                               rc::gen::suchThat(rc::gen::arbitrary<char>(), [](char c) { return c != '\0'; })));
            const QByteArray captions = "\xEF\xBB\xBF"
                                        "Name,DOB,NHS No,Sex,Address,Tel,Status,Date left,Died,Restricted\n";
            for (const ImportedRow &row : readList(captions + QByteArray::fromStdString(bytes))) {
                RC_ASSERT(row.patient.name.family.size() <= 120);
                RC_ASSERT(row.patient.address.oneLine().size() <= 400);
                RC_ASSERT(row.outcome != RowOutcome::Person || row.patient.name.isUsable());
            }
        }));
    }

    void readsTheColumnsAsAPersonSetThemByPlace()
    {
        // Two columns of one caption and one without: only the place tells them apart.
        const QByteArray list = "Name,Name,,NHS No\nJane,Smith,05/01/1984,9990000018\n";
        ReadingWishes wishes;
        wishes.columns =
            ColumnsByHand{{QStringLiteral("Name"), QStringLiteral("Name"), QString(), QStringLiteral("NHS No")}, {}};
        wishes.columns->mapping.add(PatientField::GivenName, 0);
        wishes.columns->mapping.add(PatientField::FamilyName, 1);
        wishes.columns->mapping.add(PatientField::Born, 2);
        const QList<ImportedRow> rows = readList(list, wishes);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].patient.name.family, QStringLiteral("Smith"));
        QCOMPARE(rows[0].patient.name.given, QStringLiteral("Jane"));
        QCOMPARE(rows[0].patient.born, QDate(1984, 1, 5));
        QVERIFY(!rows[0].patient.nhsNumber);

        // They hold for the file they were set for and for no other.
        QCOMPARE(refusal("Name,Surname,,NHS No\nJane,Smith,05/01/1984,9990000018\n", wishes).problem,
                 Problem::ColumnUnknown);
        wishes.columns->mapping.clear(PatientField::FamilyName);
        QCOMPARE(refusal(list, wishes).problem, Problem::ColumnNotMapped);
    }

    void readsInTheEncodingThatAPersonNames()
    {
        // Hardly any accents, and those broken: guessing would say Windows-1252.
        const QByteArray list = "Surname,NHS No\nN\xFA\xF1"
                                "ez,9990000018\n";
        QCOMPARE(readList(list)[0].patient.name.family, QStringLiteral("Núñez"));
        ReadingWishes wishes;
        wishes.encoding = TextEncoding::Utf8;
        const QList<ImportedRow> rows = readList(list, wishes);
        QVERIFY(reasonsOf(rows[0]).contains(QStringLiteral("text-damaged")));
    }
};

OPTOUTDESK_TEST(TstPatientListReader);
#include "tst_patientlistreader.moc"
