// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyline.h"

#include "tests/support/testcase.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

using namespace optoutdesk;

// A page that counts how often it was laid out anew.
class CountingPage : public QWidget
{
public:
    int layouts = 0;

protected:
    bool event(QEvent *event) override
    {
        layouts += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return QWidget::event(event);
    }
};

class TstSteadyLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<CountingPage>();
        auto *column = new QVBoxLayout(m_page.get());
        m_line = new SteadyLine;
        column->addWidget(m_line);
        column->addStretch(1);
        m_line->setText(QStringLiteral("12 patients"));
        m_page->resize(300, 200);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QCoreApplication::processEvents();
        m_page->layouts = 0;
    }

    void otherWordsLeaveThePageAlone()
    {
        m_line->setText(QStringLiteral("1 patient"));
        QCoreApplication::processEvents();
        QCOMPARE(m_page->layouts, 0);
        QCOMPARE(m_page->findChild<QLabel *>()->text(), QStringLiteral("1 patient"));
    }

    void wordsThatNeedMoreLinesGetThem()
    {
        const int before = m_line->height();
        const QString longer = QStringLiteral("No exact match. Similar names: 50 of 1200, keep typing, and some more words");
        m_line->setText(longer);
        QCoreApplication::processEvents();
        QVERIFY(m_line->height() >= 2 * before);
        QCOMPARE(m_page->findChild<QLabel *>()->height(), m_line->height());
        m_line->setText(QStringLiteral("12 patients"));
        QCoreApplication::processEvents();
        QCOMPARE(m_line->height(), before);
    }

    void itGrowsWithTheText()
    {
        const int before = m_line->height();
        const QFont font = QApplication::font();
        QFont twice = font;
        twice.setPointSizeF(2 * font.pointSizeF());
        QApplication::setFont(twice);
        QTRY_VERIFY(m_line->height() > 1.7 * before);
        QApplication::setFont(font);
        QTRY_COMPARE(m_line->height(), before);
    }

private:
    std::unique_ptr<CountingPage> m_page;
    SteadyLine *m_line = nullptr;
};

OPTOUTDESK_TEST(TstSteadyLine);
#include "tst_steadyline.moc"
