// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noteedit.h"

#include "tests/support/testcase.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QVBoxLayout>

using namespace optoutdesk;

class TstNoteEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoMoreThanTheLimit()
    {
        NoteEdit edit(QStringLiteral("Reason notes"), 10);
        QTest::keyClicks(&edit, QStringLiteral("abcdefghijklm"));
        QCOMPARE(edit.toPlainText(), QStringLiteral("abcdefghij"));
        QVERIFY(edit.accessibleDescription().contains(QStringLiteral("10")));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QVERIFY(edit.accessibleDescription().isEmpty());
    }

    void aHugePasteIsCutBeforeItIsLaidOut()
    {
        NoteEdit edit(QStringLiteral("Reason notes"), 2'000);
        edit.show();
        QGuiApplication::clipboard()->setText(QString(1'000'000, u'x'));
        QElapsedTimer timer;
        timer.start();
        edit.paste();
        QCOMPARE(edit.toPlainText().size(), 2'000);
        QVERIFY(timer.elapsed() < 2'000);
    }

    void pastingOverASelectionUsesItsRoom()
    {
        NoteEdit edit(QStringLiteral("Reason notes"), 5);
        edit.setPlainText(QStringLiteral("abcde"));
        edit.selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral("vwxyz"));
        edit.paste();
        QCOMPARE(edit.toPlainText(), QStringLiteral("vwxyz"));
    }

    void richTextIsPastedAsPlainText()
    {
        NoteEdit edit(QStringLiteral("Reason notes"), 100);
        auto *data = new QMimeData;
        data->setHtml(QStringLiteral("<b>bold</b>"));
        data->setText(QStringLiteral("<b>bold</b>"));
        QGuiApplication::clipboard()->setMimeData(data);
        edit.paste();
        QCOMPARE(edit.toPlainText(), QStringLiteral("<b>bold</b>"));
    }

    void tabGoesToTheNextField()
    {
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *note = new NoteEdit(QStringLiteral("Reason notes"), 100);
        auto *next = new QLineEdit;
        column->addWidget(note);
        column->addWidget(next);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        note->setFocus();
        QTest::keyClick(note, Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QVERIFY(note->toPlainText().isEmpty());
    }
};

OPTOUTDESK_TEST(TstNoteEdit);
#include "tst_noteedit.moc"
