// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholelabel.h"

#include "tests/support/testcase.h"
#include "ui/widgets/marklabel.h"

#include <QImage>
#include <QTest>

using namespace optoutdesk;

namespace {

qint64 inkOf(QWidget &widget)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    const int paper = qGray(image.pixel(image.width() - 1, image.height() - 1));
    qint64 ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qAbs(qGray(image.pixel(x, y)) - paper) > 60 ? 1 : 0;
    }
    return ink;
}

}

class TstWholeLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordWiderThanItsLineIsBrokenAndNotCutOff()
    {
        WholeLabel label;
        label.say(QString(60, u'W'));
        label.resize(label.sizeHint());
        const qint64 whole = inkOf(label);
        const int narrow = label.width() / 5;
        QVERIFY(label.minimumSizeHint().width() < narrow * 2);
        label.resize(narrow, label.heightForWidth(narrow));
        QVERIFY(label.height() >= 4 * label.fontMetrics().height());
        // As many letters as on one line.
        QVERIFY2(qAbs(inkOf(label) - whole) < whole / 20, qPrintable(QString::number(inkOf(label))));
    }

    void whatAScreenReaderHearsHasNoInvisibleMarks()
    {
        WholeLabel label;
        label.say(QStringLiteral("Known as \u2068ש\u2069"));
        QCOMPARE(label.accessibleName(), QStringLiteral("Known as ש"));
        label.say({});
        QVERIFY(label.isHidden());
        QVERIFY(label.accessibleName().isEmpty());
    }

    void aMarkKeepsItsWordsBesideItsShapeInEitherDirection()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            MarkLabel label(StateMark{QString(), Tone::Quiet, QStringLiteral("Left the practice")});
            label.setLayoutDirection(direction);
            label.resize(500, label.heightForWidth(500));
            const QImage image = label.grab().toImage();
            int left = image.width();
            int right = 0;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (qGray(image.pixel(x, y)) < 128) {
                        left = qMin(left, x);
                        right = qMax(right, x);
                    }
                }
            }
            const int side = direction == Qt::LeftToRight ? left : image.width() - 1 - right;
            QVERIFY2(side < 2 * label.fontMetrics().height(), qPrintable(QString::number(side)));
        }
    }
};

OPTOUTDESK_TEST(TstWholeLabel);
#include "tst_wholelabel.moc"
