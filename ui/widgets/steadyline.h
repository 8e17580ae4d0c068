// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace optoutdesk {

class TextLabel;

// Quiet words that change with every key. Any label has its whole page laid out anew for other words; here that happens only
// when they need another height.
class SteadyLine : public QWidget
{
    Q_OBJECT

public:
    explicit SteadyLine(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    TextLabel *m_label;
};

}
