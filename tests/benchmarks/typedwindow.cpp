// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/typedwindow.h"

#include "services/demoregister.h"
#include "tests/benchmarks/meter.h"
#include "ui/find/answerwords.h"
#include "ui/find/resultsdelegate.h"
#include "ui/find/resultspane.h"
#include "ui/find/resultsview.h"
#include "ui/shell/page.h"
#include "ui/shell/workarea.h"
#include "ui/shell/workplace.h"
#include "ui/theme/textrole.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QTest>

namespace optoutdesk::testing {

namespace {

// Counts the times a widget was painted.
class Paintings : public QObject
{
public:
    explicit Paintings(QWidget *widget) { widget->installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

// Longer than the page waits between two questions: people type slower than that.
constexpr int betweenKeys = 40;

// The texts of one row beside each other, as far as they are seen.
class Line
{
public:
    explicit Line(QRectF place) : m_place(place) {}

    void add(const QList<TextRun> &runs, QList<ShownText> &texts)
    {
        for (const TextRun &run : runs) {
            qsizetype at = 0;
            for (const TextRange &range : run.bold) {
                add(run.text.sliced(at, range.start - at), false, texts);
                add(run.text.sliced(range.start, range.length), true, texts);
                at = range.start + range.length;
            }
            add(run.text.sliced(at), false, texts);
        }
    }

    void add(const QString &text, bool bold, QList<ShownText> &texts)
    {
        QFont font = QApplication::font();
        font.setBold(bold);
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_place.width());
        if (shown.isEmpty())
            return;
        texts.append({QPointF(m_place.left(), m_place.top() + metrics.ascent()), shown, bold});
        m_place.setLeft(m_place.left() + metrics.horizontalAdvance(shown));
    }

private:
    QRectF m_place;
};

}

TypedWindow::TypedWindow(const QString &registerPath) : m_window(m_clock, m_theme, m_settings)
{
    m_window.openRegister(registerPath);
    m_window.show();
    if (!QTest::qWaitForWindowExposed(&m_window))
        qFatal("the window does not appear");
}

void TypedWindow::signIn()
{
    const auto fields = [this] {
        QList<QLineEdit *> seen = m_window.findChildren<QLineEdit *>();
        seen.removeIf([](const QLineEdit *field) { return !field->isVisible(); });
        return seen;
    };
    if (!QTest::qWaitFor([&] { return fields().size() == 2 && fields().first()->isEnabled(); }, 30'000))
        qFatal("the window asks nobody to sign in");
    QTest::keyClicks(fields().first(), demoManager);
    QTest::keyClicks(fields().last(), demoPassword);
    QTest::keyClick(fields().last(), Qt::Key_Return);
    const auto isAtDesk = [this] {
        m_work = m_window.findChild<WorkArea *>();
        return m_work && m_work->isVisible() && m_work->currentPage();
    };
    if (!QTest::qWaitFor(isAtDesk, 60'000))
        qFatal("nobody is let in");
    m_box = qobject_cast<QLineEdit *>(m_work->currentPage()->firstFocus());
    m_results = m_work->findChild<ResultsPane *>();
}

void TypedWindow::waitUntilReady()
{
    const auto isReady = [this] {
        press(u's');
        const bool whole = m_results->answer().wholeList;
        clear();
        return whole && !m_work->workplace().desk().isChecking();
    };
    if (!QTest::qWaitFor(isReady, 600'000))
        qFatal("the list cannot be searched");
    rest();
}

// Until nothing goes on beside any more: reading the register through, a backup.
void TypedWindow::rest()
{
    while (costOf([] { QTest::qWait(300); }) > 5)
        ;
}

void TypedWindow::pause()
{
    QTest::qWait(betweenKeys);
}

void TypedWindow::press(QChar key)
{
    const Paintings box(m_box);
    const Paintings rows(m_results->view().viewport());
    // By its text: keyClick() knows none but the keys of an English keyboard.
    QTest::sendKeyEvent(QTest::Click, m_box, Qt::Key_unknown, QString(key), Qt::NoModifier);
    while (m_results->answer().text != m_box->text())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    while (box.count() == 0 || (m_results->view().isVisible() && rows.count() == 0))
        QCoreApplication::processEvents(QEventLoop::AllEvents);
}

void TypedWindow::clear()
{
    m_box->clear();
    pause();
}

QList<ShownText> TypedWindow::textsShown() const
{
    QList<ShownText> texts;
    const ResultsView &view = m_results->view();
    const auto *delegate = static_cast<const ResultsDelegate *>(view.itemDelegate());
    const FindAnswer &answer = m_results->answer();
    Line(QRectF(0, 0, view.width(), lineHeight())).add(m_box->text(), false, texts);
    Line(QRectF(0, lineHeight(), view.width(), lineHeight())).add(answerLine(answer), false, texts);
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QRectF place = view.visualRect(view.model()->index(row, 0));
        if (place.top() >= view.viewport()->height())
            break;
        const RowTexts shown = delegate->textsOf(answer.patients[static_cast<size_t>(row)]);
        Line first(place);
        first.add(shown.name, texts);
        first.add(shown.objection.words, false, texts);
        Line second(place.translated(0, lineHeight()));
        second.add(shown.birth + shown.place, texts);
        for (const StateMark &mark : shown.cautions)
            second.add(mark.words, false, texts);
    }
    return texts;
}

}
