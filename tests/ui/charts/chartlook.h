// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QImage>
#include <QTest>

namespace optoutdesk::testing {

// Shows a chart as the page does and waits until it is drawn.
inline void showChart(Chart &chart, QSize size = QSize(480, 320))
{
    chart.resize(size);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::qWait(0);
}

// How many pixels of exactly one colour the chart has.
inline qint64 pixelsOf(Chart &chart, const QColor &colour)
{
    QTest::qWait(0);
    const QImage image = chart.grab().toImage().convertToFormat(QImage::Format_RGB32);
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return count;
}

// The words inside the picture with that text.
inline QList<QCPItemText *> wordsIn(Chart &chart, const QString &text)
{
    QList<QCPItemText *> found;
    for (int i = 0; i < chart.itemCount(); ++i) {
        if (auto *words = qobject_cast<QCPItemText *>(chart.item(i)); words && words->text() == text)
            found.append(words);
    }
    return found;
}

}
