// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "tests/support/testcase.h"
#include "ui/widgets/lastactionbar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace optoutdesk;

namespace {

QLabel *words(const Notice &notice)
{
    for (QLabel *label : notice.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            return label;
    }
    return nullptr;
}

}

class TstNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOnlyWhileItSaysSomething()
    {
        Notice notice;
        QVERIFY(notice.isHidden());
        notice.say(Tone::Refused, QStringLiteral("Nothing was saved."));
        QVERIFY(!notice.isHidden());
        QCOMPARE(notice.sentence(), QStringLiteral("Nothing was saved."));
        notice.clear();
        QVERIFY(notice.isHidden());
        QVERIFY(notice.sentence().isEmpty());
    }

    void everyToneHasAShapeBesideItsColour()
    {
        Notice notice;
        for (const Tone tone : {Tone::Quiet, Tone::Accent, Tone::Good, Tone::Warning, Tone::Refused, Tone::InForce,
                                Tone::Withdrawn, Tone::Ended, Tone::Deceased, Tone::Restricted}) {
            notice.say(tone, QStringLiteral("words"));
            QVERIFY(!notice.findChildren<QLabel *>().first()->pixmap().isNull());
        }
    }

    void itsNameMayDifferFromItsWords()
    {
        Notice notice;
        notice.say(Tone::Good, QStringLiteral("42 patients"), QStringLiteral("List size: 42"));
        QCOMPARE(words(notice)->accessibleName(), QStringLiteral("List size: 42"));
    }

    void dataIsNeverMarkup()
    {
        Notice notice;
        notice.say(Tone::Good, QStringLiteral("<b>SMITH</b>"));
        QCOMPARE(words(notice)->textFormat(), Qt::PlainText);
    }

    void theLastActionIsNamedAndCanBeTakenBackOnce()
    {
        LastActionBar bar;
        QVERIFY(bar.isHidden());
        QVERIFY(!bar.canUndo());
        bar.tell(QStringLiteral("Objection recorded for SMITH, Jane"), LastActionBar::CanUndo::Yes);
        QCOMPARE(words(bar)->accessibleName(), QStringLiteral("Last action: Objection recorded for SMITH, Jane"));
        auto *undo = bar.findChild<QPushButton *>();
        QCOMPARE(undo->accessibleName(), QStringLiteral("Undo"));
        QCOMPARE(undo->accessibleDescription(), QStringLiteral("Objection recorded for SMITH, Jane"));
        QVERIFY(undo->isVisibleTo(&bar));
        QSignalSpy asked(&bar, &LastActionBar::undoAsked);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        bar.tell(QStringLiteral("Taken back"), LastActionBar::CanUndo::No);
        QVERIFY(!undo->isVisibleTo(&bar));
        QVERIFY(!bar.canUndo());
    }
};

OPTOUTDESK_TEST(TstNotice);
#include "tst_notice.moc"
