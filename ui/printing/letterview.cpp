// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/letterview.h"

#include "ui/printing/letterreading.h"
#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace optoutdesk {

namespace {

// Wider than the sheet itself makes no letter clearer.
constexpr int widestInches = 10;

}

class LetterView::Sheets : public QWidget
{
public:
    explicit Sheets(LetterView *view) : QWidget(view), m_view(*view) {}

    void fit(int room)
    {
        m_width = std::max(1, std::min(room - 2 * grid::block, widestInches * logicalDpiX()));
        const int count = m_view.m_pages ? m_view.m_pages->count() : 0;
        resize(std::max(room, m_width + 2 * grid::block), grid::block + count * (pageHeight() + grid::block));
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!m_view.m_pages)
            return;
        QPainter painter(this);
        // Paper is white under every palette.
        const QPalette paper = paletteOf(Scheme::Light);
        for (int page = 0; page < m_view.m_pages->count(); ++page) {
            const QRect sheet((width() - m_width) / 2, grid::block + page * (pageHeight() + grid::block), m_width,
                              pageHeight());
            if (!sheet.intersects(event->rect()))
                continue;
            painter.fillRect(sheet, paper.color(QPalette::Base));
            m_view.m_pages->paint(painter, page, sheet);
            painter.setPen(palette().color(QPalette::Mid));
            painter.drawRect(sheet);
        }
    }

private:
    int pageHeight() const { return qRound(m_width * LetterPages::sheet().height() / LetterPages::sheet().width()); }

    LetterView &m_view;
    int m_width = 1;
};

LetterView::LetterView(QWidget *parent) : QScrollArea(parent), m_sheets(new Sheets(this))
{
    LetterReading::install();
    setAccessibleName(tr("Letter text"));
    setWidget(m_sheets);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void LetterView::setPages(std::optional<LetterPages> pages)
{
    m_pages = std::move(pages);
    m_sheets->fit(viewport()->width());
    QAccessibleEvent renewed(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&renewed);
}

void LetterView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_sheets->fit(viewport()->width());
}

}
