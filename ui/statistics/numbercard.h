// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace optoutdesk {

// One number, large, under what it counts. For assistive technology it is one label: "List size: 9,876".
class NumberCard : public QLabel
{
    Q_OBJECT

public:
    explicit NumberCard(const QString &caption, QWidget *parent = nullptr);

    void setNumber(const QString &number);
    const QString &number() const { return m_number; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_caption;
    QString m_number;
};

}
