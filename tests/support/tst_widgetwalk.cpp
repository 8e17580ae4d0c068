// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/support/widgetwalk.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>
#include <QVBoxLayout>

using namespace optoutdesk::testing;

class TstWidgetWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTextsThatDidNotPassThroughTr();
    void passesTranslatedTextsAroundData();
    void looksIntoMenusTablesAndChoices();
    void looksAtHiddenPagesToo();
    void readsThePseudoLanguageMadeOfTheProjectsOwnTexts();
    void findsLabelsThatCouldReadMarkup();
    void findsControlsWithoutName();
    void ignoresWhatAPersonTyped();
};

namespace {

QString pseudo(const char16_t *text)
{
    return QStringLiteral("⟦") % QString::fromUtf16(text) % QStringLiteral(" ~~⟧");
}

}

void TstWidgetWalk::findsTextsThatDidNotPassThroughTr()
{
    QWidget window;
    const QLabel label(QStringLiteral("Find patient"), &window);
    const QStringList found = textsOutsideTr(window);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].contains(QStringLiteral("Find patient")));
}

void TstWidgetWalk::passesTranslatedTextsAroundData()
{
    QWidget window;
    const QLabel whole(pseudo(u"Fïnd pàtïént"), &window);
    const QLabel nested(QStringLiteral("⟦Töök bàçk: ⟦öbjéçtïön⟧ öf SMITH, Jane ~~⟧"), &window);
    const QLabel data(QStringLiteral("SMITH, Jane"), &window);
    const QLabel number(QStringLiteral("999 000 0018"), &window);
    QCOMPARE(textsOutsideTr(window, {QRegularExpression(QStringLiteral("SMITH, Jane"))}), QStringList());
    QCOMPARE(textsOutsideTr(window).size(), 1);
}

void TstWidgetWalk::looksIntoMenusTablesAndChoices()
{
    QWidget window;
    QMenu menu(QStringLiteral("File menu"), &window);
    menu.addAction(QStringLiteral("Print now"));
    QComboBox choices(&window);
    choices.addItem(QStringLiteral("By letter"));
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({QStringLiteral("Name column")});
    model.setItem(0, 0, new QStandardItem(QStringLiteral("Cell words")));
    QTableView table(&window);
    table.setModel(&model);
    QLineEdit edit(&window);
    edit.setPlaceholderText(QStringLiteral("Type here"));
    const QString all = textsOutsideTr(window).join(u'\n');
    for (const char16_t *text : {u"File menu", u"Print now", u"By letter", u"Name column", u"Cell words", u"Type here"})
        QVERIFY2(all.contains(QString::fromUtf16(text)), qPrintable(all));
}

void TstWidgetWalk::looksAtHiddenPagesToo()
{
    QWidget window;
    QPushButton button(QStringLiteral("Hidden words"), &window);
    button.hide();
    QCOMPARE(textsOutsideTr(window).size(), 1);
}

void TstWidgetWalk::readsThePseudoLanguageMadeOfTheProjectsOwnTexts()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(OPTOUTDESK_PSEUDO_LANGUAGE)));
    const QString text = translator.translate("PatientWords", "In person");
    QVERIFY2(text.startsWith(u'⟦') && text.endsWith(u'⟧') && text.contains(u'é'), qPrintable(text));
}

void TstWidgetWalk::findsLabelsThatCouldReadMarkup()
{
    QWidget window;
    const QLabel guessing(QStringLiteral("a name"), &window);
    QLabel plain(QStringLiteral("a name"), &window);
    plain.setTextFormat(Qt::PlainText);
    QPushButton button(&window);
    button.setToolTip(QStringLiteral("<b>a name</b>"));
    QCOMPARE(labelsThatGuessTheirFormat(window).size(), 2);
}

void TstWidgetWalk::findsControlsWithoutName()
{
    QWidget window;
    const QLineEdit unnamed(&window);
    QLineEdit named(&window);
    named.setAccessibleName(QStringLiteral("Find patient"));
    const QPushButton button(QStringLiteral("Undo"), &window);
    QToolButton icon(&window);
    icon.setFocusPolicy(Qt::TabFocus);
    QCOMPARE(controlsWithoutName(window).size(), 2);
}

void TstWidgetWalk::ignoresWhatAPersonTyped()
{
    QWidget window;
    QLineEdit edit(&window);
    edit.setText(QStringLiteral("smith jones"));
    QCOMPARE(textsOutsideTr(window), QStringList());
}

OPTOUTDESK_TEST(TstWidgetWalk);
#include "tst_widgetwalk.moc"
