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
        const QString words = readBack(jane());
        QCOMPARE(spoken(words), QStringLiteral("SMITH, Jane, born 05-Apr-1971, NHS No. 999 000 0018"));
        QVERIFY(words != spoken(words));
    }

    void aWrappedReadBackKeepsDateAndNumberInOnePiece()
    {
        QCOMPARE(unbroken(readBack(jane())), QStringLiteral("SMITH, Jane, born 05\u2011Apr\u20111971, NHS No. "
                                                            "\u2066999\u00a0000\u00a00018\u2069"));
    }

private:
    static Patient jane()
    {
        Patient jane;
        jane.nhsNumber = NhsNumber::parse(u"9990000018");
        jane.name = {.title = QStringLiteral("Mrs"), .given = QStringLiteral("Jane"), .family = QStringLiteral("Smith")};
        jane.born = QDate(1971, 4, 5);
        return jane;
    }
};

OPTOUTDESK_TEST(TstPatientWords);
#include "tst_patientwords.moc"
