// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/theme/deskstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/textrole.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace optoutdesk;

namespace {

QPalette systemPalette(Qt::GlobalColor window, Qt::GlobalColor text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

QColor inkOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(64, 64).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                return QColor::fromRgb(image.pixel(x, y));
        }
    }
    return {};
}

}

class TstTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemIsFollowedByItsColoursAndItsName()
    {
        QCOMPARE(schemeOfSystem(systemPalette(Qt::lightGray, Qt::black), {}), Scheme::Light);
        QCOMPARE(schemeOfSystem(systemPalette(Qt::darkGray, Qt::white), {}), Scheme::Dark);
        QCOMPARE(schemeOfSystem(systemPalette(Qt::black, Qt::white), {}), Scheme::HighContrast);
        QCOMPARE(schemeOfSystem(systemPalette(Qt::lightGray, Qt::black), "Adwaita-dark"), Scheme::Dark);
        QCOMPARE(schemeOfSystem(systemPalette(Qt::lightGray, Qt::black), "HighContrast"), Scheme::HighContrast);
    }

    void choiceOfThePersonGoesBeforeTheSystem()
    {
        Theme theme;
        QVERIFY(qobject_cast<DeskStyle *>(QApplication::style()));
        const QSignalSpy changes(&theme, &Theme::changed);
        theme.setAppearance(Appearance::Dark);
        QCOMPARE(currentScheme(), Scheme::Dark);
        theme.setAppearance(Appearance::HighContrast);
        QCOMPARE(currentScheme(), Scheme::HighContrast);
        theme.setAppearance(Appearance::Light);
        QCOMPARE(currentScheme(), Scheme::Light);
        QCOMPARE(changes.count(), 3);
    }

    void headingsAndTonesInsideAWindowFollowAtOnce()
    {
        Theme theme;
        QWidget window;
        QWidget inner(&window);
        const TextLabel heading(QStringLiteral("The register"), TextRole::Heading, &inner);
        const TextLabel refusal(QStringLiteral("Nothing was saved"), Tone::Refused, &inner);
        window.show();
        theme.setTextSize(200);
        QCOMPARE(heading.font().pointSizeF(), fontFor(TextRole::Heading).pointSizeF());
        theme.setAppearance(Appearance::Dark);
        QTRY_COMPARE(heading.palette().color(QPalette::WindowText), QApplication::palette().color(QPalette::WindowText));
        QCOMPARE(refusal.palette().color(QPalette::WindowText), toneColours(Tone::Refused).text);
        theme.setAppearance(Appearance::Light);
        QCOMPARE(refusal.palette().color(QPalette::WindowText), toneColours(Tone::Refused).text);
    }

    void textGrowsInStepsAndStopsAtBothEnds()
    {
        Theme theme;
        const double normal = QApplication::font().pointSizeF();
        QVERIFY(normal >= 10.5);
        theme.enlargeText();
        QCOMPARE(theme.textSize(), 110);
        QVERIFY(qAbs(QApplication::font().pointSizeF() - normal * 1.1) < 0.01);
        theme.setTextSize(500);
        QCOMPARE(theme.textSize(), 200);
        QVERIFY(fontFor(TextRole::Heading).pointSizeF() > QApplication::font().pointSizeF());
        QVERIFY(fontFor(TextRole::Number).pointSizeF() > fontFor(TextRole::Heading).pointSizeF());
        theme.setTextSize(10);
        QCOMPARE(theme.textSize(), 90);
        theme.setTextSize(100);
        QVERIFY(qAbs(QApplication::font().pointSizeF() - normal) < 0.01);
    }

    void everyPictureIsDrawnInTheColoursOfThePalette()
    {
        Theme theme;
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 20);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            theme.setAppearance(appearance);
            for (QString file : files) {
                const QString name = file.remove(QStringLiteral(".svg"));
                QVERIFY2(inkOf(themedIcon(name)) == QApplication::palette().color(QPalette::ButtonText), qPrintable(name));
                QVERIFY2(inkOf(themedIcon(name, Tone::Warning)) == toneColours(Tone::Warning).text, qPrintable(name));
            }
        }
        theme.setAppearance(Appearance::System);
    }
};

OPTOUTDESK_TEST(TstTheme);
#include "tst_theme.moc"
