// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/statistics/smallpractice.h"
#include "ui/statistics/exportpanel.h"
#include "ui/statistics/statisticspage.h"
#include "ui/theme/grid.h"
#include "ui/widgets/notice.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace optoutdesk;
using namespace optoutdesk::testing;

namespace {

void press(QWidget &page, const QString &name)
{
    auto *button = named<QAbstractButton>(page, name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(grid::gap, button->height() / 2));
}

// Answers the file dialog that stands open; returns the name it proposed.
QString saveAs(QWidget &page, const QString &file)
{
    auto *dialog = page.findChild<QFileDialog *>();
    if (!dialog || !dialog->isVisible())
        return QStringLiteral("no dialog");
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    const QString proposed = name->text();
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
    return proposed;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n")) : QStringList();
}

QString shownNotice(const QWidget &page)
{
    for (const Notice *notice : page.findChildren<Notice *>()) {
        if (notice->isVisible())
            return notice->sentence();
    }
    return {};
}

struct ExportDesk
{
    SmallPractice practice;
    StatisticsPage page{practice.workplace()};
    QTemporaryDir folder;

    ExportDesk()
    {
        showPage(page, practice.desk());
        QTest::mouseClick(named<QPushButton>(page, QStringLiteral("Export")), Qt::LeftButton);
    }
    QString path(const QString &name) const { return folder.filePath(name); }
};

}

class TstStatisticsExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersForOthersAreTheFirstChoiceAndHideSmallOnes()
    {
        ExportDesk at;
        QVERIFY(named<QRadioButton>(at.page, QStringLiteral("For others: small numbers are hidden"))->isChecked());
        press(at.page, QStringLiteral("Save as CSV"));
        const QString file = at.path(QStringLiteral("numbers.csv"));
        QCOMPARE(saveAs(at.page, file), QStringLiteral("statistics-type1-2026-03-02.csv"));
        at.practice.desk().settle();
        const QStringList lines = linesOf(file);
        QVERIFY(lines.contains(QStringLiteral("summary,,numbers,disclosure-controlled")));
        QVERIFY(lines.contains(QStringLiteral("summary,,in_force,10"))); // 8, rounded to 5
        QVERIFY(!lines.contains(QStringLiteral("by_reason,distrust,in_force,1")));
        QVERIFY2(shownNotice(at.page).startsWith(QStringLiteral("numbers.csv is written to ")),
                 qPrintable(shownNotice(at.page)));
        QVERIFY(shownNotice(at.page).endsWith(QStringLiteral("Small numbers are hidden in it.")));
        QVERIFY(!at.page.findChild<ExportPanel *>()->isVisible());
    }

    void exactNumbersAreAChoiceInWordsAndHoldEveryNumber()
    {
        ExportDesk at;
        press(at.page, QStringLiteral("Exact, for use inside the practice only"));
        press(at.page, QStringLiteral("Save as CSV"));
        const QString file = at.path(QStringLiteral("exact.csv"));
        saveAs(at.page, file);
        at.practice.desk().settle();
        const QStringList lines = linesOf(file);
        QVERIFY(lines.contains(QStringLiteral("summary,,numbers,exact-internal-only")));
        QVERIFY(lines.contains(QStringLiteral("summary,,in_force,8")));
        QVERIFY(lines.contains(QStringLiteral("by_reason,distrust,in_force,1")));
        QVERIFY(shownNotice(at.page).endsWith(QStringLiteral("keep it inside the practice.")));

        press(at.page, QStringLiteral("Export")); // the next file is for others again
        QVERIFY(named<QRadioButton>(at.page, QStringLiteral("For others: small numbers are hidden"))->isChecked());
    }

    void pagesToPrintAreWrittenWithTheirEnding()
    {
        ExportDesk at;
        press(at.page, QStringLiteral("Save as PDF"));
        QCOMPARE(saveAs(at.page, at.path(QStringLiteral("poster"))), QStringLiteral("statistics-type1-2026-03-02.pdf"));
        at.practice.desk().settle();
        QFile pdf(at.path(QStringLiteral("poster.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }

    void whatCannotBeWrittenIsToldAndLeavesNoFile()
    {
        ExportDesk at;
        press(at.page, QStringLiteral("Save as CSV"));
        // Short enough for the dialog, which counts letters, too long for the disk, which counts bytes.
        const QString file = at.path(QString(100, u'€') % QStringLiteral(".csv"));
        saveAs(at.page, file);
        at.practice.desk().settle();
        QVERIFY(!shownNotice(at.page).isEmpty());
        QVERIFY(!shownNotice(at.page).contains(QStringLiteral("is written to")));
        QVERIFY(QDir(at.folder.path()).isEmpty());
        QVERIFY(at.page.findChild<ExportPanel *>()->isVisible()); // the choice stays for another try
    }

    void theNumbersWrittenAreTheOnesOnTheScreen()
    {
        ExportDesk at;
        auto *day = named<QLineEdit>(at.page, QStringLiteral("As of"));
        day->setText(QStringLiteral("28/2/2026"));
        QTest::keyClick(day, Qt::Key_Return);
        at.practice.desk().settle();
        day->setText(QStringLiteral("no day"));
        press(at.page, QStringLiteral("Exact, for use inside the practice only"));
        press(at.page, QStringLiteral("Save as CSV"));
        const QString file = at.path(QStringLiteral("february.csv"));
        QCOMPARE(saveAs(at.page, file), QStringLiteral("statistics-type1-2026-02-28.csv"));
        at.practice.desk().settle();
        QVERIFY(linesOf(file).contains(QStringLiteral("summary,,in_force,9")));
    }

    void printingLeadsToThePages()
    {
        ExportDesk at;
        at.page.escape();
        at.page.printThis();
        auto *pages = named<QPushButton>(at.page, QStringLiteral("Save as PDF"));
        QVERIFY(pages->isVisible());
        QCOMPARE(at.page.focusWidget(), pages);
    }

    void escapeClosesThePanelAndNothingElse()
    {
        ExportDesk at;
        auto *panel = at.page.findChild<ExportPanel *>();
        QVERIFY(panel->isVisible());
        QVERIFY(at.page.escape());
        QVERIFY(!panel->isVisible());
        QVERIFY(!at.page.escape());
    }
};

OPTOUTDESK_TEST(TstStatisticsExport);
#include "tst_statisticsexport.moc"
