// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "tests/support/testcase.h"

using namespace optoutdesk;

class TstSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnsureRecordingIsNotCalledUnchanged()
    {
        const QString unsure = sentenceFor({Problem::RecordingUnsure});
        QVERIFY(unsure.contains(QStringLiteral("not sure")));
        QVERIFY(!unsure.contains(QStringLiteral("nothing was changed")));
    }
};

OPTOUTDESK_TEST(TstSentences);
#include "tst_sentences.moc"
