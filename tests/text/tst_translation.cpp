// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "text/translation.h"

class TstTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void englishHasItsPluralFormsWhateverTheComputerSpeaks()
    {
        QCOMPARE(QCoreApplication::translate("PatientWords", "%n years", "age", 1), QStringLiteral("1 years"));
        QVERIFY(optoutdesk::installTranslation());
        QCOMPARE(QCoreApplication::translate("PatientWords", "%n years", "age", 1), QStringLiteral("1 year"));
        QCOMPARE(QCoreApplication::translate("PatientWords", "%n years", "age", 42), QStringLiteral("42 years"));
    }
};

OPTOUTDESK_TEST(TstTranslation);
#include "tst_translation.moc"
