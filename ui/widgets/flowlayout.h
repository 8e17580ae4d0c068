// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace optoutdesk {

// Items side by side as long as there is room, then on the next line: what stands on one line at 100 % needs two at 200 %.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int horizontalGap, int verticalGap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Place { No, Yes };
    int arrange(const QRect &rect, Place place) const;

    QList<QLayoutItem *> m_items;
    int m_horizontalGap;
    int m_verticalGap;
};

}
