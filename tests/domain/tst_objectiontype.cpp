// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/objectiontype.h"
#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstObjectionType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastValidDayStillCounts()
    {
        ObjectionType type;
        type.validFrom = QDate(2013, 9, 1);
        type.validTo = QDate(2018, 10, 11);
        QVERIFY(!type.countsOn(QDate(2013, 8, 31)));
        QVERIFY(type.countsOn(QDate(2013, 9, 1)));
        QVERIFY(type.countsOn(QDate(2018, 10, 11)));
        QVERIFY(!type.countsOn(QDate(2018, 10, 12)));
        QVERIFY(type.hasEndedBy(QDate(2018, 10, 12)));
        QVERIFY(ObjectionType().countsOn(QDate(1900, 1, 1)));
        QVERIFY(!ObjectionType().hasEndedBy(QDate(2100, 1, 1)));
    }

    void aCodeIsFoundByKindAndScheme()
    {
        ObjectionType type;
        type.codes = {{CodeScheme::ReadV2, EventKind::Objection, QStringLiteral("9Nu0."), true},
                      {CodeScheme::ReadV2, EventKind::Withdrawal, QStringLiteral("9Nu1."), false}};
        QCOMPARE(type.codeFor(EventKind::Withdrawal, CodeScheme::ReadV2)->code, QStringLiteral("9Nu1."));
        QVERIFY(!type.codeFor(EventKind::Objection, CodeScheme::Snomed));
    }

    void readCodesHaveFiveCharactersWhateverTheSystemPrints()
    {
        const std::pair<const char16_t *, const char16_t *> rows[] = {
            {u"9Nu0", u"9Nu0."},    {u"9Nu0.", u"9Nu0."}, {u"9Nu0.00", u"9Nu0."},
            {u" XaZ89 ", u"XaZ89"}, {u"9nu0", u"9nu0."},  {u"827241000000103", u"827241000000103"},
        };
        for (const auto &[printed, expected] : rows)
            QCOMPARE(normalisedReadCode(QString::fromUtf16(printed)), QString::fromUtf16(expected));
    }

    void theFourSnomedCodesOfTheTradeHaveTheirCheckDigit()
    {
        for (const char16_t *code : {u"827241000000103", u"827261000000102", u"881561000000100", u"881581000000109"}) {
            const QString identifier = QString::fromUtf16(code);
            QVERIFY(isSnomedIdentifier(identifier));
            // Verhoeff finds every single wrong digit and every pair of neighbours swapped.
            for (qsizetype i = 0; i < identifier.size(); ++i) {
                for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                    QString wrong = identifier;
                    wrong[i] = QChar(digit);
                    QCOMPARE(isSnomedIdentifier(wrong), wrong == identifier);
                }
                QString swapped = identifier;
                if (i > 0)
                    std::swap(swapped[i - 1], swapped[i]);
                QCOMPARE(isSnomedIdentifier(swapped), swapped == identifier);
            }
        }
    }

    void anIdentifierIsSixToEighteenDigits()
    {
        QVERIFY(isSnomedIdentifier(u"138875005"));
        for (const char16_t *text : {u"", u"12345", u"0138875005", u"13887500x", u"1388750051388750051", u"1.38875E+8"})
            QVERIFY(!isSnomedIdentifier(text));
    }
};

OPTOUTDESK_TEST(TstObjectionType);
#include "tst_objectiontype.moc"
