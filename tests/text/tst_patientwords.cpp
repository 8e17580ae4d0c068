// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/patientwords.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstPatientWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSpokenHasNoMarksOfDirection()
    {
        Patient jane;
        jane.nhsNumber = NhsNumber::parse(u"9990000018");
        jane.name = {.title = QStringLiteral("Mrs"), .given = QStringLiteral("Jane"), .family = QStringLiteral("Smith")};
        jane.born = QDate(1971, 4, 5);
        QCOMPARE(spoken(readBack(jane)), QStringLiteral("SMITH, Jane, born 05-Apr-1971, NHS No. 999 000 0018"));
        QVERIFY(readBack(jane) != spoken(readBack(jane)));
    }
};

OPTOUTDESK_TEST(TstPatientWords);
#include "tst_patientwords.moc"
