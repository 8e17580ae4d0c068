// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dateedit.h"

#include "domain/calendar.h"
#include "domain/dateentry.h"
#include "domain/limits.h"
#include "ui/theme/grid.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace optoutdesk {

namespace {

// The reading stands beside the field where it has a width of so many heights of a line, else below it.
constexpr int readingLines = 9;

}

DateEdit::DateEdit(const QString &accessibleName, QWidget *parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_calendar(new QToolButton(this)),
      m_reading(new QLabel(this)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_today(QDate::currentDate())
{
    m_field->setAccessibleName(accessibleName);
    m_field->setMaxLength(limits::word);
    m_field->setPlaceholderText(tr("5/4/26, 5 apr 2026, t, -2d"));
    m_field->setMinimumWidth(m_field->fontMetrics().horizontalAdvance(QStringLiteral("05-September-2026")));
    m_field->installEventFilter(this);
    m_calendar->setText(tr("Calendar"));
    m_calendar->setAccessibleName(tr("Calendar for %1").arg(accessibleName));
    m_calendar->setToolTip(tr("Pick the day from a calendar (F4)"));
    m_reading->setTextFormat(Qt::PlainText);
    m_reading->setWordWrap(true);

    auto *entry = new QHBoxLayout;
    entry->setSpacing(grid::gap);
    entry->addWidget(m_field);
    entry->addWidget(m_calendar);
    entry->addStretch(0);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(entry);
    m_layout->addWidget(m_reading, 1);
    placeReading();
    setFocusProxy(m_field);
    setTabOrder(m_field, m_calendar);

    connect(m_field, &QLineEdit::textChanged, this, [this] {
        read();
        Q_EMIT changed();
    });
    connect(m_calendar, &QToolButton::clicked, this, &DateEdit::openCalendar);
    read();
}

void DateEdit::setToday(QDate today)
{
    m_today = today;
    read();
}

void DateEdit::setDate(QDate date)
{
    m_field->setText(screenDate(date));
}

QString DateEdit::text() const
{
    return m_field->text();
}

void DateEdit::setEmptyMeaning(const QString &meaning)
{
    m_emptyMeaning = meaning;
    read();
}

void DateEdit::setSaying(std::function<QString(QDate)> saying)
{
    m_saying = std::move(saying);
    read();
}

void DateEdit::setText(const QString &text)
{
    m_field->setText(text);
}

void DateEdit::read()
{
    const std::optional<QDate> typed = readTypedDate(m_field->text(), m_today);
    m_date = typed && *typed <= m_today ? typed : std::nullopt;
    const QString words = reading();
    m_reading->setText(words);
    m_field->setAccessibleDescription(words);
}

QString DateEdit::reading() const
{
    if (m_field->text().trimmed().isEmpty())
        return m_emptyMeaning.isEmpty() ? tr("A day is needed") : m_emptyMeaning;
    const std::optional<QDate> typed = readTypedDate(m_field->text(), m_today);
    if (!typed)
        return tr("Not a day. Type it as 5/4/26, 5 apr 2026, t or -2d");
    const qint64 days = typed->daysTo(m_today);
    if (days < 0)
        return tr("%1 is in the future").arg(screenDate(*typed));
    if (m_saying)
        return tr("%1, %2", "a day and what it means").arg(screenDate(*typed), m_saying(*typed));
    if (days == 0)
        return tr("%1, today").arg(screenDate(*typed));
    return days == 1 ? tr("%1, yesterday").arg(screenDate(*typed))
                     : tr("%1, %n days ago", nullptr, static_cast<int>(days)).arg(screenDate(*typed));
}

void DateEdit::placeReading()
{
    const int beside = m_field->minimumWidth() + m_calendar->sizeHint().width() + readingLines * fontMetrics().height();
    const bool roomy = width() >= beside;
    m_layout->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(roomy ? grid::gap : grid::tight);
}

void DateEdit::openCalendar()
{
    auto *popup = new QWidget(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setAccessibleName(tr("Calendar for %1").arg(m_field->accessibleName()));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setMaximumDate(m_today);
    calendar->setSelectedDate(m_date.value_or(m_today));
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(calendar);
    const auto take = [this, popup](QDate date) {
        setDate(date);
        popup->close();
        m_field->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, popup, take);
    connect(calendar, &QCalendarWidget::activated, popup, take);
    popup->move(mapToGlobal(QPoint(0, height())));
    popup->show();
    calendar->setFocus();
}

bool DateEdit::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        placeReading();
    return QWidget::event(event);
}

bool DateEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F4 && key->modifiers() == Qt::NoModifier) {
            openCalendar();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}
