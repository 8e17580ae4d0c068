// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styleshapes.h"

#include "tests/support/testcase.h"
#include "ui/theme/grid.h"

#include <QImage>
#include <QPainter>

using namespace optoutdesk;

class TstStyleShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldLooksAsIfItWereDrawnWhole_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<bool>("focused");
        for (const double ratio : {1.0, 1.25, 2.0}) {
            QTest::addRow("at %g", ratio) << ratio << false;
            QTest::addRow("at %g, focused", ratio) << ratio << true;
        }
    }
    void aFieldLooksAsIfItWereDrawnWhole()
    {
        QFETCH(double, ratio);
        QFETCH(bool, focused);
        for (const QSize size : {QSize(200, 40), QSize(12, 13), QSize(9, 9)}) {
            QStyleOption option;
            option.rect = QRect(QPoint(3, 4), size);
            option.state.setFlag(QStyle::State_HasFocus, focused);
            const QImage drawn = paper(ratio, [&](QPainter &painter) { shapes::field(&painter, &option); });
            const QImage whole = paper(ratio, [&](QPainter &painter) {
                const double width = focused ? 2 : 1;
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setBrush(option.palette.brush(QPalette::Base));
                painter.setPen(QPen(option.palette.color(focused ? QPalette::Highlight : QPalette::Mid), width));
                const double inset = width / 2;
                painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), grid::radius - inset,
                                        grid::radius - inset);
            });
            QVERIFY2(greatestDifference(drawn, whole) <= 3, qPrintable(QString::number(greatestDifference(drawn, whole))));
        }
    }

    void itFollowsItsColours()
    {
        QStyleOption option;
        option.rect = QRect(0, 0, 100, 40);
        for (const QColor &colour : {QColor(Qt::yellow), QColor(Qt::blue)}) {
            option.palette.setColor(QPalette::Base, colour);
            const QImage drawn = paper(1, [&](QPainter &painter) { shapes::field(&painter, &option); });
            for (const QPoint point : {QPoint(50, 20), QPoint(4, 20), QPoint(4, 4), QPoint(95, 35)})
                QCOMPARE(drawn.pixelColor(point), colour);
        }
    }

private:
    static QImage paper(double ratio, const std::function<void(QPainter &)> &draw)
    {
        QImage image((QSizeF(210, 50) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(QColorConstants::Green);
        QPainter painter(&image);
        draw(painter);
        return image;
    }

    static int greatestDifference(const QImage &one, const QImage &other)
    {
        int greatest = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                const QRgb a = one.pixel(x, y);
                const QRgb b = other.pixel(x, y);
                greatest = std::max(
                    {greatest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            }
        }
        return greatest;
    }
};

OPTOUTDESK_TEST(TstStyleShapes);
#include "tst_styleshapes.moc"
