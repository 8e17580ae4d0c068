// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholelabel.h"

#include "tests/support/testcase.h"
#include "ui/widgets/marklabel.h"

#include <QImage>
#include <QTest>

#include <memory>

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

int distanceFromTheSide(QWidget &widget, Qt::LayoutDirection direction)
{
    const QImage image = widget.grab().toImage();
    const auto hasInk = [&image](int x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qGray(image.pixel(x, y)) < 128)
                return true;
        }
        return false;
    };
    int distance = 0;
    while (distance < image.width() && !hasInk(direction == Qt::LeftToRight ? distance : image.width() - 1 - distance))
        ++distance;
    return distance;
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

    void everyKindOfLabelStandsAtTheSideOfTheWindow_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QString>("words");
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            for (const QString &words : {QStringLiteral("Left the practice"), QStringLiteral("שלום עולם")})
                QTest::addRow("%d %d", direction, words.isRightToLeft()) << direction << words;
        }
    }

    void everyKindOfLabelStandsAtTheSideOfTheWindow()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(QString, words);
        auto *whole = new WholeLabel;
        whole->say(words);
        const std::unique_ptr<QLabel> labels[] = {
            std::make_unique<MarkLabel>(StateMark{QString(), Tone::Quiet, words}),
            std::make_unique<TextLabel>(words),
            std::unique_ptr<QLabel>(whole),
        };
        for (const std::unique_ptr<QLabel> &label : labels) {
            label->setLayoutDirection(direction);
            label->resize(500, label->heightForWidth(500));
            const int distance = distanceFromTheSide(*label, direction);
            QVERIFY2(distance < 2 * label->fontMetrics().height(), qPrintable(QString::number(distance)));
        }
    }
};

OPTOUTDESK_TEST(TstWholeLabel);
#include "tst_wholelabel.moc"
