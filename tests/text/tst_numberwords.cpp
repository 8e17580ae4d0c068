// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numberwords.h"

#include "tests/support/testcase.h"

#include <QLocale>
#include <QTest>

using namespace optoutdesk;

class TstNumberWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandsHaveOneFormInEveryRegion()
    {
        for (const QLocale::Language language : {QLocale::English, QLocale::German, QLocale::Hindi}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(countText(0), QStringLiteral("0"));
            QCOMPARE(countText(999), QStringLiteral("999"));
            QCOMPARE(countText(9'876), QStringLiteral("9,876"));
            QCOMPARE(countText(123'456), QStringLiteral("123,456"));
            QCOMPARE(countText(1'000'000), QStringLiteral("1,000,000"));
            QCOMPARE(countText(-123), QStringLiteral("-123"));
            QCOMPARE(countText(-1'234), QStringLiteral("-1,234"));
            QCOMPARE(rateText(4.349), QStringLiteral("4.35%"));
        }
        QLocale::setDefault(QLocale::system());
    }

    void noListHasNoRate()
    {
        QCOMPARE(rateText(std::nullopt), QStringLiteral("Not known"));
        QCOMPARE(rateText(0), QStringLiteral("0.00%"));
        QCOMPARE(rateText(104.5), QStringLiteral("104.50%"));
    }
};

OPTOUTDESK_TEST(TstNumberWords);
#include "tst_numberwords.moc"
