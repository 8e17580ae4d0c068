// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/shell/shellwindow.h"
#include "ui/shell/helptext.h"

#include <QAction>
#include <QDir>
#include <QPushButton>

using namespace optoutdesk;
using namespace optoutdesk::testing;

class TstHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsABlock();
    void everyFileIsListedAndReadsWithAHeadingFirst();
    void f1ShowsHelpAndEscGoesBackToWhereTheCursorWas();
    void ctrlSlashShowsTheKeys();
    void everyPageHasItsHelp();
    void everyKeyThatTheSheetNamesForTheWindowIsThere();
    void eachTopicLeadsToEveryOther();
};

void TstHelp::aLineIsABlock()
{
    const QList<HelpBlock> blocks =
        readHelpText(QStringLiteral("# Title\nWords <b>as they are</b>.\n\n- item\n= Ctrl+Z | takes back\n= no bar\n"));
    const QList<HelpBlock> expected{{HelpBlock::Kind::Heading, QStringLiteral("Title")},
                                    {HelpBlock::Kind::Paragraph, QStringLiteral("Words <b>as they are</b>.")},
                                    {HelpBlock::Kind::Item, QStringLiteral("item")},
                                    {HelpBlock::Kind::Key, QStringLiteral("takes back"), QStringLiteral("Ctrl+Z")},
                                    {HelpBlock::Kind::Paragraph, QStringLiteral("= no bar")}};
    QCOMPARE(blocks, expected);
}

void TstHelp::everyFileIsListedAndReadsWithAHeadingFirst()
{
    const QStringList topics = helpTopics();
    const QStringList files = QDir(QStringLiteral(":/help/en")).entryList();
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QVERIFY2(topics.contains(QString(file).remove(QStringLiteral(".txt"))), qPrintable(file));
    for (const QString &topic : topics) {
        const QList<HelpBlock> blocks = helpTopic(topic);
        QVERIFY2(blocks.size() > 2, qPrintable(topic));
        QVERIFY2(blocks.first().kind == HelpBlock::Kind::Heading, qPrintable(topic));
        for (const HelpBlock &block : blocks)
            QVERIFY2(!block.text.startsWith(u'#') && !block.text.startsWith(u'='), qPrintable(block.text));
    }
    QVERIFY(helpTopic(QStringLiteral("no such topic")).isEmpty());
}

void TstHelp::f1ShowsHelpAndEscGoesBackToWhereTheCursorWas()
{
    TestRegister reg;
    ShellWindow shell;
    shell.open(reg.path());
    shell.await(QStringLiteral("Password"))->setFocus();
    ShellWindow::key(Qt::Key_F1);
    QVERIFY(shell.sees(QStringLiteral("A lost password")));
    QCOMPARE(shell.focusName(), QStringLiteral("Back"));
    ShellWindow::key(Qt::Key_Escape);
    QCOMPARE(shell.focusName(), QStringLiteral("Password"));
}

void TstHelp::ctrlSlashShowsTheKeys()
{
    TestRegister reg;
    ShellWindow shell;
    shell.open(reg.path());
    shell.await(QStringLiteral("User name"));
    ShellWindow::key(Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(shell.sees(QStringLiteral("locks the desk")));
    shell.press(QStringLiteral("Back"));
    QVERIFY(shell.shown(QStringLiteral("User name")));
}

void TstHelp::everyPageHasItsHelp()
{
    TestRegister reg;
    reg.add(TestRegister::janeSmith());
    ShellWindow shell;
    shell.open(reg.path());
    shell.signIn(QStringLiteral("jo"));
    const QStringList topics{QStringLiteral("find"),     QStringLiteral("queue"),         QStringLiteral("statistics"), {},
                             QStringLiteral("register"), QStringLiteral("administration")};
    for (int digit = 1; digit <= topics.size(); ++digit) {
        const QString &topic = topics[digit - 1];
        if (topic.isEmpty())
            continue;
        ShellWindow::key(static_cast<Qt::Key>(Qt::Key_0 + digit), Qt::ControlModifier);
        ShellWindow::key(Qt::Key_F1);
        const QString title = helpTopic(topic).first().text;
        QVERIFY2(shell.sees(title), qPrintable(title));
        ShellWindow::key(Qt::Key_Escape);
    }
}

void TstHelp::everyKeyThatTheSheetNamesForTheWindowIsThere()
{
    ShellWindow shell;
    QList<QKeySequence> known;
    for (const QAction *action : shell.window().actions())
        known += action->shortcuts();
    // Not of the window: keys of the fields of Find, and those that a filter gives (see DeskKeys).
    const QStringList elsewhere{QStringLiteral("Down"),      QStringLiteral("Up"),
                                QStringLiteral("Page Down"), QStringLiteral("Page Up"),
                                QStringLiteral("Enter"),     QStringLiteral("Alt+O"),
                                QStringLiteral("Alt+W"),     QStringLiteral("Alt+Y"),
                                QStringLiteral("Alt+G"),     QStringLiteral("Alt+C"),
                                QStringLiteral("F9"),        QStringLiteral("Ctrl+Enter"),
                                QStringLiteral("Ctrl+Z"),    QStringLiteral("Alt and the underlined letter")};
    int found = 0;
    for (const HelpBlock &block : helpTopic(QStringLiteral("keys"))) {
        if (block.kind != HelpBlock::Kind::Key)
            continue;
        static const QRegularExpression between(QStringLiteral(" or | and (?!the)|, "));
        for (const QString &key : block.key.split(between)) {
            if (elsewhere.contains(key))
                continue;
            QVERIFY2(known.contains(QKeySequence(key)), qPrintable(key));
            ++found;
        }
    }
    QVERIFY(found > 12);
}

void TstHelp::eachTopicLeadsToEveryOther()
{
    ShellWindow shell;
    shell.open(shell.folder() % QStringLiteral("/new.optout"));
    ShellWindow::key(Qt::Key_F1);
    QVERIFY(shell.sees(QStringLiteral("More help")));
    for (const QString &topic : helpTopics()) {
        if (topic == QLatin1String("protection")) // the help of this page
            continue;
        const QString title = helpTopic(topic).first().text;
        QPushButton *link = nullptr;
        for (QPushButton *button : shell.window().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == title)
                link = button;
        }
        QVERIFY2(link, qPrintable(title));
        link->click();
        QVERIFY(waitFor([&] { return shell.visibleText().contains(helpTopic(topic).value(1).text); }, 2'000));
    }
}

OPTOUTDESK_TEST(TstHelp);
#include "tst_help.moc"
