// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace optoutdesk {

// A button of the navigation rail: picture and word, the current one on a band with a bar at its edge. In a narrow window
// only the picture is left; the word stays as its accessible name and tool tip.
class RailButton : public QPushButton
{
    Q_OBJECT

public:
    RailButton(const QString &text, const QString &icon, QWidget *parent = nullptr);

    void setCurrent(bool current);
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    bool m_current = false;
    bool m_compact = false;
};

}
