// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/deskstyle.h"

#include "ui/theme/grid.h"
#include "ui/theme/palettes.h"
#include "ui/theme/styleshapes.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>

namespace optoutdesk {

namespace {

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool holdsRows(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
}

int fieldHeight(const QStyleOption *option)
{
    return option->fontMetrics.height() + 2 * grid::unit;
}

}

DeskStyle::DeskStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))) {}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return shapes::field(painter, option);
        break;
    case PE_FrameLineEdit: return; // drawn with the panel
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = element == PE_PanelButtonTool || (button && button->features & QStyleOptionButton::Flat);
        return shapes::button(painter, option, isPrimary(widget), flat);
    }
    case PE_FrameFocusRect: return shapes::focusRing(painter, option);
    case PE_FrameDefaultButton: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return shapes::checkMark(painter, option);
    case PE_IndicatorRadioButton: return shapes::radioMark(painter, option);
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return shapes::rowBackground(painter, item);
        break;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            QStyleOption box(*option);
            if (!holdsRows(widget))
                box.palette.setBrush(QPalette::Base, Qt::NoBrush);
            return shapes::field(painter, &box);
        }
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && isPrimary(widget)) {
            QStyleOptionButton label(*button);
            label.palette.setBrush(QPalette::ButtonText, option->palette.brush(QPalette::HighlightedText));
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ItemViewItem:
        // The chosen row has a pale band, not the accent: its text keeps the colour that reads on that.
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->state & State_Selected) {
            QStyleOptionViewItem chosen(*item);
            chosen.palette.setColor(QPalette::HighlightedText, toneColours(Tone::Selection).text);
            return QProxyStyle::drawControl(element, &chosen, painter, widget);
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return shapes::headerSection(painter, header);
        break;
    case CE_HeaderEmptyArea: {
        QStyleOptionHeader empty;
        empty.rect = option->rect;
        empty.palette = option->palette;
        return shapes::headerSection(painter, &empty);
    }
    case CE_ProgressBarGroove: return shapes::progressGroove(painter, option);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return shapes::progressContents(painter, bar);
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return shapes::scrollBar(painter, bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            shapes::field(painter, spin);
            const auto arrow = [&](SubControl part, Qt::ArrowType direction, bool mayGo) {
                const auto group = mayGo ? spin->palette.currentColorGroup() : QPalette::Disabled;
                shapes::chevron(painter, subControlRect(CC_SpinBox, spin, part, widget), direction,
                                spin->palette.color(group, QPalette::Text));
            };
            arrow(SC_SpinBoxUp, Qt::UpArrow, spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
            return arrow(SC_SpinBoxDown, Qt::DownArrow, spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            shapes::field(painter, combo);
            const QRect arrow = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
            return shapes::chevron(painter, arrow, Qt::DownArrow, combo->palette.color(QPalette::Text));
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int line = option ? option->fontMetrics.height() : widget ? widget->fontMetrics().height() : 2 * grid::unit;
    switch (metric) {
    case PM_DefaultFrameWidth:
        // Room for the round corners around the square view inside.
        return holdsRows(widget) ? grid::radius - 1 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return line + 2;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return grid::gap;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return grid::block;
    case PM_ScrollBarExtent: return 14;
    case PM_ScrollBarSliderMin: return 4 * grid::unit;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return line;
    case PM_HeaderMargin: return grid::tight + 1; // as the text of a cell, so that both begin on one line
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return grid::tight;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return {size.width() + 4 * grid::unit, std::max(size.height() + grid::unit, fieldHeight(option))};
    case CT_ToolButton: return {size.width() + 2 * grid::unit, std::max(size.height(), fieldHeight(option))};
    case CT_LineEdit:
    case CT_SpinBox: return {result.width() + grid::unit, fieldHeight(option)};
    case CT_ComboBox: return {result.width() + 2 * grid::unit, fieldHeight(option)};
    case CT_CheckBox:
    case CT_RadioButton: return {result.width(), std::max(result.height(), option->fontMetrics.height() + grid::unit)};
    case CT_ItemViewItem:
        return {result.width() + grid::unit, std::max(result.height(), option->fontMetrics.height() + 2 * grid::unit)};
    case CT_HeaderSection: return {result.width() + grid::unit, option->fontMetrics.height() + 2 * grid::unit};
    case CT_MenuItem:
        return {result.width() + 2 * grid::unit, std::max(result.height(), option->fontMetrics.height() + grid::unit)};
    default: return result;
    }
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect: return option->rect;
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(grid::unit - 2, 0, -grid::unit + 2, 0);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (bar && part == SC_ScrollBarGroove)
            return bar->rect;
        if (bar && part == SC_ScrollBarSlider) {
            const bool flat = bar->orientation == Qt::Horizontal;
            const int length = flat ? bar->rect.width() : bar->rect.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = length;
            if (range > 0)
                slider = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                                    std::min(4 * grid::unit, length), length);
            const int at =
                sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
            return flat ? QRect(bar->rect.x() + at, bar->rect.y(), slider, bar->rect.height())
                        : QRect(bar->rect.x(), bar->rect.y() + at, bar->rect.width(), slider);
        }
    }
    if (control == CC_SpinBox) {
        // Two chevrons one above the other at the end of the field, each as wide as a line is high.
        const int line = option->fontMetrics.height();
        const QRect field = option->rect.adjusted(grid::tight, 2, -grid::tight, -2);
        QRect rect = field;
        switch (part) {
        case SC_SpinBoxUp: rect = QRect(field.right() - line, field.top() + 2, line, field.height() / 2 - 2); break;
        case SC_SpinBoxDown: rect = QRect(field.right() - line, field.center().y(), line, field.height() / 2 - 2); break;
        case SC_SpinBoxEditField: rect.setRight(field.right() - line - grid::tight); break;
        default: return option->rect;
        }
        return visualRect(option->direction, option->rect, rect);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(grid::tight, 0, -grid::tight, 0);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected: return hint == SH_ItemView_ShowDecorationSelected;
    case SH_UnderlineShortcut: return 1;
    case SH_FormLayoutLabelAlignment: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_ComboBox_Popup:
        return 0; // a list below the field, not a menu over it: more entries fit, and the keys are those of a list
    case SH_TabBar_Alignment: return int(Qt::AlignLeft);
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QAbstractScrollArea *>(widget))
        widget->installEventFilter(this);
}

void DeskStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool DeskStyle::eventFilter(QObject *watched, QEvent *event)
{
    // A scroll area repaints only what it scrolls when the focus comes and goes, not its frame.
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget *>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

}
