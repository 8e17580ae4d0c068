// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace optoutdesk {

// A day, typed as people write it (domain/dateentry.h) or picked from a calendar (F4). The reading is shown beside it at
// once; what is not one certain allowed day is refused in words, never corrected.
class DateEdit : public QWidget
{
    Q_OBJECT

public:
    // `accessibleName` names the text field: "Received on".
    explicit DateEdit(const QString &accessibleName, QWidget *parent = nullptr);

    // The day at the desk: what "t" and "-2d" mean, and the latest day allowed.
    void setToday(QDate today);
    void setDate(QDate date);
    // Where no day is needed: what leaving the field empty means ("Any day").
    void setEmptyMeaning(const QString &meaning);
    // What is said of a day in place of how long ago it was: a birth date's age.
    void setSaying(std::function<QString(QDate)> saying);
    // nullopt while the text is not one certain day up to today.
    std::optional<QDate> date() const { return m_date; }
    QString text() const;
    void setText(const QString &text);

    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void read();
    void openCalendar();
    QString reading() const;
    void placeReading();

    QLineEdit *m_field;
    QToolButton *m_calendar;
    QLabel *m_reading;
    QBoxLayout *m_layout;
    QDate m_today;
    QString m_emptyMeaning;
    std::function<QString(QDate)> m_saying;
    std::optional<QDate> m_date;
};

}
