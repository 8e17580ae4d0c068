// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/patientfield.h"
#include "tests/support/testcase.h"

#include <QSet>

using namespace optoutdesk;

class TstPatientField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesCaptionsInManySpellings_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("field");
        const std::pair<const char *, const char *> rows[] = {
            {"NHS No.", "nhs-number"},
            {"NHS Number", "nhs-number"},
            {"NhsNumber", "nhs-number"},
            {"nhs_number", "nhs-number"},
            {"NHS Number (formatted)", "nhs-number"},
            {"Patient's NHS number", "nhs-number"},
            {"Surname", "family-name"},
            {"Last name", "family-name"},
            {"LAST_NAME", "family-name"},
            {"Forename(s)", "given-name"},
            {"First Name", "given-name"},
            {"Given names", "given-name"},
            {"Patient name", "name"},
            {"Full Name", "name"},
            {"Name", "name"},
            {"Known as", "preferred-name"},
            {"Previous surname", "previous-family-name"},
            {"Née", "previous-family-name"},
            {"D.O.B.", "born"},
            {"DOB", "born"},
            {"Date of birth", "born"},
            {"Date of birth (dd/mm/yyyy)", "born"},
            {"DateOfBirth", "born"},
            {"DateBirth", "born"},
            {"Gender", "sex"},
            {"Patient sex", "sex"},
            {"Date of death", "died"},
            {"Address", "address"},
            {"Address 1", "address"},
            {"Address line 3", "address"},
            {"Home address", "address"},
            {"Post code", "postcode"},
            {"Postcode", "postcode"},
            {"Home telephone", "phone"},
            {"Mobile No.", "phone"},
            {"Telephone 2", "phone"},
            {"Reg. date", "registered-on"},
            {"Date registered", "registered-on"},
            {"Registration status", "registration"},
            {"PatientTypeDescription", "registration"},
            {"Deduction date", "left-on"},
            {"Date left", "left-on"},
            {"Usual GP", "usual-gp"},
            {"Named accountable GP", "usual-gp"},
            {"S-flag", "restricted"},
            {"EMIS No.", "patient-number"},
        };
        for (const auto &[caption, field] : rows)
            QTest::newRow(caption) << QString::fromUtf8(caption) << QString::fromLatin1(field);
    }

    void guessesCaptionsInManySpellings()
    {
        QFETCH(QString, caption);
        QFETCH(QString, field);
        const std::optional<PatientField> guessed = guessField(caption);
        QVERIFY(guessed);
        QCOMPARE(QString(wordOf(*guessed)), field);
    }

    void leavesAloneWhatTheDeskDoesNotNeed()
    {
        for (const char16_t *caption :
             {u"", u"Email address", u"E-mail", u"Ethnicity", u"Age", u"Carer name", u"Last consultation",
              u"NHSNumberStatus", u"SpeaksEnglish", u"Diagnosis", u"(none)", u"999 000 0018", u"2",
              u"Patient"
              u" count"})
            QVERIFY2(!guessField(caption), qPrintable(QString::fromUtf16(caption)));
    }

    void aPersonMayNameAFieldByItsWordOrByACaption()
    {
        QCOMPARE(fieldNamed(u"family-name"), PatientField::FamilyName);
        QCOMPARE(fieldNamed(u"family_name"), PatientField::FamilyName);
        QCOMPARE(fieldNamed(u"Surname"), PatientField::FamilyName);
        QCOMPARE(fieldNamed(u"date of birth"), PatientField::Born);
        QVERIFY(!fieldNamed(u"shoe-size"));
    }

    void everyFieldHasItsOwnWord()
    {
        QSet<QString> words;
        for (const auto &[field, word] : Words<PatientField>::table) {
            QVERIFY(!word.isEmpty());
            QCOMPARE(fieldNamed(QString(word)), field);
            words.insert(word);
        }
        QCOMPARE(words.size(), static_cast<qsizetype>(patientFieldCount));
    }
};

OPTOUTDESK_TEST(TstPatientField);
#include "tst_patientfield.moc"
