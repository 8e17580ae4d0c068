// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styleshapes.h"

#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

namespace optoutdesk::shapes {

namespace {

class SmoothPainter
{
public:
    explicit SmoothPainter(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~SmoothPainter() { m_painter->restore(); }
    SmoothPainter(const SmoothPainter &) = delete;
    SmoothPainter &operator=(const SmoothPainter &) = delete;

private:
    QPainter *m_painter;
};

void drawBox(QPainter *painter, const QRectF &rect, const QBrush &fill, const QColor &line, double width)
{
    const SmoothPainter smooth(painter);
    painter->setBrush(fill);
    painter->setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), grid::radius - inset, grid::radius - inset);
}

// A box just large enough for its four corners, kept for the next time.
QPixmap cornersOf(const QColor &fill, const QColor &line, int width, double ratio)
{
    const QString key = QStringLiteral("box/") % fill.name(QColor::HexArgb) % line.name(QColor::HexArgb) % u'/'
                        % QString::number(width) % u'/' % QString::number(ratio);
    QPixmap corners;
    if (QPixmapCache::find(key, &corners))
        return corners;
    constexpr int side = 2 * grid::radius;
    corners = QPixmap(QSize(side, side) * ratio);
    corners.setDevicePixelRatio(ratio);
    corners.fill(Qt::transparent);
    QPainter painter(&corners);
    drawBox(&painter, QRectF(0, 0, side, side), fill, line, width);
    painter.end();
    QPixmapCache::insert(key, corners);
    return corners;
}

// Smooth outlines are dear and the field of Find is drawn with every key: only the corners of a box have anything smooth.
void drawFromCorners(QPainter *painter, const QRect &box, const QColor &fill, const QColor &line, int width, double ratio)
{
    constexpr int radius = grid::radius;
    const QPixmap corners = cornersOf(fill, line, width, ratio);
    const double part = radius * ratio;
    for (const int column : {0, 1}) {
        for (const int row : {0, 1})
            painter->drawPixmap(QPointF(column == 0 ? box.left() : box.right() + 1 - radius,
                                        row == 0 ? box.top() : box.bottom() + 1 - radius),
                                corners, QRectF(column * part, row * part, part, part));
    }
    const QRect tall = box.adjusted(radius, 0, -radius, 0);
    const QRect sides = box.adjusted(0, radius, 0, -radius);
    painter->fillRect(tall.adjusted(0, width, 0, -width), fill);
    for (const int left : {box.left(), box.right() + 1 - radius})
        painter->fillRect(QRect(left, sides.top(), radius, sides.height()), fill);
    if (width == 0)
        return;
    painter->fillRect(QRect(tall.left(), box.top(), tall.width(), width), line);
    painter->fillRect(QRect(tall.left(), box.bottom() + 1 - width, tall.width(), width), line);
    painter->fillRect(QRect(box.left(), sides.top(), width, sides.height()), line);
    painter->fillRect(QRect(box.right() + 1 - width, sides.top(), width, sides.height()), line);
}

void roundedBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &line, double width)
{
    const double ratio = painter->device()->devicePixelRatioF();
    const bool wholePixels = ratio == std::floor(ratio) && width == std::floor(width)
                             && painter->worldTransform().type() <= QTransform::TxTranslate;
    const bool plain = fill.style() == Qt::SolidPattern && fill.isOpaque() && (width == 0 || line.alpha() == 255);
    if (wholePixels && plain && std::min(rect.width(), rect.height()) >= 2 * grid::radius)
        drawFromCorners(painter, rect, fill.color(), line, static_cast<int>(width), ratio);
    else
        drawBox(painter, rect, fill, line, width);
}

QColor blended(const QColor &one, const QColor &other, double share)
{
    return QColor::fromRgbF(static_cast<float>(one.redF() * (1 - share) + other.redF() * share),
                            static_cast<float>(one.greenF() * (1 - share) + other.greenF() * share),
                            static_cast<float>(one.blueF() * (1 - share) + other.blueF() * share));
}

}

void field(QPainter *painter, const QStyleOption *option)
{
    const bool focused = option->state & QStyle::State_HasFocus;
    const QColor line = option->palette.color(focused ? QPalette::Highlight : QPalette::Mid);
    roundedBox(painter, option->rect, option->palette.brush(QPalette::Base), line, focused ? 2 : 1);
}

void button(QPainter *painter, const QStyleOption *option, bool primary, bool flat)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && option->state & QStyle::State_MouseOver;
    QColor fill = option->palette.color(primary ? QPalette::Highlight : QPalette::Button);
    if (pressed || hovered)
        fill = blended(fill, option->palette.color(primary ? QPalette::HighlightedText : QPalette::Highlight),
                       pressed ? 0.2 : 0.1);
    if (flat && !pressed && !hovered)
        fill = Qt::transparent;
    const bool outlined = !flat && !primary;
    roundedBox(painter, option->rect, fill, option->palette.color(QPalette::Mid), outlined ? 1 : 0);
}

void checkMark(QPainter *painter, const QStyleOption *option)
{
    const bool partly = option->state & QStyle::State_NoChange;
    const bool on = partly || option->state & QStyle::State_On;
    const QColor accent = option->palette.color(QPalette::Highlight);
    roundedBox(painter, option->rect, on ? QBrush(accent) : option->palette.brush(QPalette::Base),
               on ? accent : option->palette.color(QPalette::Mid), 1.5);
    if (!on)
        return;
    const SmoothPainter smooth(painter);
    painter->setPen(QPen(option->palette.color(QPalette::HighlightedText), option->rect.width() / 8.0, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    const QRectF box = option->rect;
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.71), at(0.76, 0.32)});
}

void radioMark(QPainter *painter, const QStyleOption *option)
{
    const bool on = option->state & QStyle::State_On;
    const SmoothPainter smooth(painter);
    const QRectF circle = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->setBrush(option->palette.brush(QPalette::Base));
    painter->setPen(QPen(option->palette.color(on ? QPalette::Highlight : QPalette::Mid), on ? circle.width() * 0.3 : 1.5));
    const double inset = on ? circle.width() * 0.15 : 0;
    painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
}

void focusRing(QPainter *painter, const QStyleOption *option)
{
    roundedBox(painter, option->rect, Qt::NoBrush, option->palette.color(QPalette::Highlight), 2);
}

void headerSection(QPainter *painter, const QStyleOptionHeader *option)
{
    painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      option->palette.brush(QPalette::Mid));
}

void progressGroove(QPainter *painter, const QStyleOption *option)
{
    roundedBox(painter, option->rect, option->palette.brush(QPalette::Midlight), {}, 0);
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar *option)
{
    QRectF bar = option->rect;
    const int span = option->maximum - option->minimum;
    const bool mirrored = option->direction == Qt::RightToLeft;
    if (span > 0) {
        const double share = double(option->progress - option->minimum) / span;
        const double width = bar.width() * std::clamp(share, 0.0, 1.0);
        bar = mirrored ? bar.adjusted(bar.width() - width, 0, 0, 0) : bar.adjusted(0, 0, width - bar.width(), 0);
    } else {
        // The length is not known: a still, lighter bar says "working" without moving on a desk that is looked at all day.
        bar.setWidth(bar.width() / 3);
    }
    if (bar.width() >= 1)
        roundedBox(painter, bar.toRect(), option->palette.brush(QPalette::Highlight), {}, 0);
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle)
{
    if (option->minimum >= option->maximum)
        return;
    const bool grabbed = option->state & QStyle::State_Sunken || option->activeSubControls & QStyle::SC_ScrollBarSlider;
    const int inset = grabbed ? 2 : 3;
    const SmoothPainter smooth(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option->palette.brush(grabbed ? QPalette::Dark : QPalette::Mid));
    const QRectF thumb = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    const double round = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, round, round);
}

void rowBackground(QPainter *painter, const QStyleOptionViewItem *option)
{
    if (option->state & QStyle::State_Selected)
        painter->fillRect(option->rect, toneColours(Tone::Selection).band);
    else if (option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        painter->fillRect(option->rect,
                          blended(option->palette.color(QPalette::Base), toneColours(Tone::Selection).band, 0.4));
}

void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour)
{
    const SmoothPainter smooth(painter);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(rect).center());
    const double turn = direction == Qt::UpArrow      ? 180
                        : direction == Qt::LeftArrow  ? 90
                        : direction == Qt::RightArrow ? -90
                                                      : 0;
    painter->rotate(turn);
    const double reach = std::min(rect.width(), rect.height()) / 4.0;
    painter->drawPolyline(QPolygonF{QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)});
}

}
