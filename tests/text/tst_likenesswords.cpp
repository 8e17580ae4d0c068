// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/likenesswords.h"

#include "tests/support/testcase.h"
#include "text/patientwords.h"

using namespace optoutdesk;
using namespace Qt::StringLiterals;

class TstLikenessWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheOtherOneAndHowTheyAreAlike()
    {
        LookAlike twin{PatientId(2),
                       {.given = u"Maja"_s, .family = u"Hill"_s},
                       QDate(2010, 5, 5),
                       NhsNumber::parse(u"9990000018"),
                       Likeness::FamilyAndBirth};
        QCOMPARE(spoken(lookAlikeWarning({{twin}, 1})),
                 u"Take care: HILL, Maja has the same surname and date of birth (NHS No. 999 000 0018)."_s);
        QVERIFY(spoken(lookAlikeAdvice({{twin}, 1})).endsWith(u"Ask for date of birth and NHS number or address."_s));
        twin.kind = Likeness::Name;
        twin.nhsNumber.reset();
        QCOMPARE(
            spoken(lookAlikeWarning({{twin}, 4})),
            u"Take care: HILL, Maja, born 05-May-2010, has the same name (NHS No. not known). 3 others are as alike."_s);
        twin.kind = Likeness::NameAndBirth;
        QVERIFY(lookAlikeWarning({{twin}, 1}).contains(u"perhaps one person with two records"_s));
        QVERIFY(lookAlikeWarning({}).isEmpty() && lookAlikeAdvice({}).isEmpty());
    }
};

OPTOUTDESK_TEST(TstLikenessWords);
#include "tst_likenesswords.moc"
