// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/theme/palettes.h"

#include <QTest>

using namespace optoutdesk;

namespace {

constexpr double readable = 4.5; // WCAG 2.1 AA for text
constexpr double visible = 3.0; // WCAG 2.1 AA for the edge of a control and the parts of a chart

const Scheme schemes[] = {Scheme::Light, Scheme::Dark, Scheme::HighContrast};
const Tone tones[] = {Tone::Quiet, Tone::Accent,  Tone::InForce, Tone::Withdrawn, Tone::Ended,
                      Tone::Good,  Tone::Warning, Tone::Refused, Tone::Deceased,  Tone::Restricted};

QByteArray told(Scheme scheme, int what, double ratio)
{
    return QByteArray::number(int(scheme)) + '/' + QByteArray::number(what) + ": " + QByteArray::number(ratio);
}

}

class TstPalettes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsTheOneOfWcag()
    {
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::black)), 21);
        QVERIFY(qAbs(contrastRatio(QColor(QStringLiteral("#767676")), Qt::white) - 4.54) < 0.01);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void lightAccentIsTheBlueOfTheHealthService()
    {
        QCOMPARE(paletteOf(Scheme::Light).color(QPalette::Highlight).name(), QStringLiteral("#005eb8"));
        QVERIFY(paletteOf(Scheme::Dark).color(QPalette::Highlight).lightness()
                > paletteOf(Scheme::Light).color(QPalette::Highlight).lightness());
    }

    void textReadsOnEveryGround()
    {
        using P = QPalette;
        const std::pair<P::ColorRole, P::ColorRole> pairs[] = {{P::WindowText, P::Window},
                                                               {P::Text, P::Base},
                                                               {P::Text, P::AlternateBase},
                                                               {P::ButtonText, P::Button},
                                                               {P::HighlightedText, P::Highlight},
                                                               {P::PlaceholderText, P::Base},
                                                               {P::PlaceholderText, P::Window},
                                                               {P::Link, P::Window},
                                                               {P::Link, P::Base},
                                                               {P::LinkVisited, P::Base},
                                                               {P::ToolTipText, P::ToolTipBase}};
        for (const Scheme scheme : schemes) {
            const QPalette palette = paletteOf(scheme);
            for (const auto &[text, ground] : pairs) {
                const double ratio = contrastRatio(palette.color(text), palette.color(ground));
                QVERIFY2(ratio >= readable, told(scheme, text, ratio).constData());
            }
        }
    }

    void everyToneReadsOnThePageAndOnItsBand()
    {
        for (const Scheme scheme : schemes) {
            const QPalette palette = paletteOf(scheme);
            for (const Tone tone : tones) {
                const ToneColours colours = toneColours(scheme, tone);
                for (const QColor &ground : {palette.color(QPalette::Window), palette.color(QPalette::Base), colours.band,
                                             toneColours(scheme, Tone::Selection).band}) {
                    const double ratio = contrastRatio(colours.text, ground);
                    QVERIFY2(ratio >= readable, told(scheme, int(tone), ratio).constData());
                }
            }
        }
    }

    void edgesOfFieldsAndPartsOfChartsAreVisible()
    {
        for (const Scheme scheme : schemes) {
            const QPalette palette = paletteOf(scheme);
            for (const auto role : {QPalette::Mid, QPalette::Highlight}) {
                for (const auto ground : {QPalette::Window, QPalette::Base}) {
                    const double ratio = contrastRatio(palette.color(role), palette.color(ground));
                    QVERIFY2(ratio >= visible, told(scheme, role, ratio).constData());
                }
            }
            for (const QColor &series : seriesColours(scheme)) {
                const double ratio = contrastRatio(series, palette.color(QPalette::Base));
                QVERIFY2(ratio >= visible, qPrintable(series.name()));
            }
        }
    }

    void highContrastTextIsAtTheHighestLevel()
    {
        for (const Tone tone : tones) {
            const ToneColours colours = toneColours(Scheme::HighContrast, tone);
            const double ratio = contrastRatio(colours.text, colours.band);
            QVERIFY2(ratio >= 7, told(Scheme::HighContrast, int(tone), ratio).constData());
        }
    }
};

OPTOUTDESK_TEST(TstPalettes);
#include "tst_palettes.moc"
