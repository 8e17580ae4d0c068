// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedwords.h"

#include "tests/support/testcase.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

using namespace optoutdesk;

namespace {

constexpr QPoint start(10, 30);

QImage paper(double ratio, const std::function<void(QPainter &)> &draw)
{
    QImage image(QSize(400, 50) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(QColorConstants::White);
    QPainter painter(&image);
    draw(painter);
    return image;
}

}

class TstShapedWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsLookAsTheirTextDrawnWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("ratio");
        for (const double ratio : {1.0, 2.0}) {
            for (const QString &text : {QStringLiteral("SMITH, Jane (Mrs)"), QStringLiteral("Łukasz Ångström-O’Brien"),
                                        QStringLiteral("born 05-Apr-1971  age"), QStringLiteral("Παπαδόπουλος …")})
                QTest::addRow("%s at %g", qPrintable(text), ratio) << text << ratio;
        }
    }
    void wordsLookAsTheirTextDrawnWhole()
    {
        QFETCH(QString, text);
        QFETCH(double, ratio);
        QVERIFY(ShapedWords::isPlain(text));
        ShapedWords words;
        for (int time = 0; time < 2; ++time) {
            const QImage shaped = paper(ratio, [&](QPainter &painter) {
                words.use(QApplication::font(), painter.device());
                words.draw(&painter, start, text);
            });
            const QImage whole = paper(ratio, [&](QPainter &painter) {
                painter.setFont(QApplication::font());
                painter.drawText(start, text);
            });
            QCOMPARE(shaped, whole);
        }
    }

    void otherScriptsAreNotSetWordByWord()
    {
        for (const QString &text : {QStringLiteral("כהן"), QStringLiteral("Ali محمد"), QStringLiteral("स्मिथ"),
                                    QStringLiteral("Jose\u0301"), QStringLiteral("王"), QStringLiteral("a\tb")})
            QVERIFY2(!ShapedWords::isPlain(text), qPrintable(text));
    }

    void theyFollowTheFontAndTheResolution()
    {
        const QString text = QStringLiteral("Jane Smith");
        const QImage paper(10, 10, QImage::Format_RGB32);
        ShapedWords words;
        words.use(QApplication::font(), &paper);
        const qreal before = words.width(text);
        QFont larger = QApplication::font();
        larger.setPointSizeF(2 * larger.pointSizeF());
        words.use(larger, &paper);
        QVERIFY(words.width(text) > 1.8 * before);
        words.use(QApplication::font(), &paper);
        QCOMPARE(words.width(text), before);
        QImage fine(10, 10, QImage::Format_RGB32);
        fine.setDotsPerMeterX(2 * paper.dotsPerMeterX());
        fine.setDotsPerMeterY(2 * paper.dotsPerMeterY());
        words.use(QApplication::font(), &fine);
        QVERIFY(words.width(text) > 1.8 * before);
    }

    void boldWordsAreWordsOfTheirOwn()
    {
        const QImage paper(10, 10, QImage::Format_RGB32);
        ShapedWords words;
        words.use(QApplication::font(), &paper);
        SetWords regular;
        words.set(regular, u"MMMM mmmm", false);
        SetWords bold;
        words.set(bold, u"MMMM mmmm", true);
        QCOMPARE(regular.words.size(), size_t(2));
        QVERIFY(bold.width > regular.width);
        SetWords mixed;
        words.set(mixed, u"MMMM", true);
        words.set(mixed, u" mmmm", false);
        QVERIFY(mixed.width > regular.width && mixed.width < bold.width);
    }

    void whatIsKeptHasAnEnd()
    {
        const QImage paper(10, 10, QImage::Format_RGB32);
        ShapedWords words;
        words.use(QApplication::font(), &paper);
        const qreal before = words.width(QStringLiteral("Jane"));
        for (int number = 0; number < 5000; ++number)
            words.width(QString::number(number));
        QVERIFY(words.kept() > 4000);
        words.use(QApplication::font(), &paper);
        QCOMPARE(words.kept(), 0);
        QCOMPARE(words.width(QStringLiteral("Jane")), before);
    }
};

OPTOUTDESK_TEST(TstShapedWords);
#include "tst_shapedwords.moc"
