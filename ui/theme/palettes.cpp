// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palettes.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace optoutdesk {

namespace {

struct Colours
{
    QRgb window, base, alternate, text, placeholder, button, accent, onAccent, link, linkVisited, hairline, border, strong;
    QRgb toolTip, onToolTip, disabled;
};

constexpr Colours light{.window = 0xfff4f6f8,
                        .base = 0xffffffff,
                        .alternate = 0xfff8fafb,
                        .text = 0xff18232e,
                        .placeholder = 0xff5c6b79,
                        .button = 0xffffffff,
                        .accent = 0xff005eb8,
                        .onAccent = 0xffffffff,
                        .link = 0xff005eb8,
                        .linkVisited = 0xff5b3f99,
                        .hairline = 0xffdde3e8,
                        .border = 0xff7d8a97,
                        .strong = 0xff4a5966,
                        .toolTip = 0xff18232e,
                        .onToolTip = 0xffffffff,
                        .disabled = 0xff8793a0};

constexpr Colours dark{.window = 0xff12181f,
                       .base = 0xff1a222b,
                       .alternate = 0xff1e2731,
                       .text = 0xffe6ecf2,
                       .placeholder = 0xff9aa9b8,
                       .button = 0xff232d38,
                       .accent = 0xff78bcf8,
                       .onAccent = 0xff08131f,
                       .link = 0xff78bcf8,
                       .linkVisited = 0xffc3a9f5,
                       .hairline = 0xff2b3743,
                       .border = 0xff74869a,
                       .strong = 0xffa9b8c7,
                       .toolTip = 0xffe6ecf2,
                       .onToolTip = 0xff12181f,
                       .disabled = 0xff6b7a89};

constexpr Colours highContrast{.window = 0xff000000,
                               .base = 0xff000000,
                               .alternate = 0xff000000,
                               .text = 0xffffffff,
                               .placeholder = 0xffe0e0e0,
                               .button = 0xff000000,
                               .accent = 0xffffd800,
                               .onAccent = 0xff000000,
                               .link = 0xffffd800,
                               .linkVisited = 0xffffb0ff,
                               .hairline = 0xff9a9a9a,
                               .border = 0xffffffff,
                               .strong = 0xffffffff,
                               .toolTip = 0xffffffff,
                               .onToolTip = 0xff000000,
                               .disabled = 0xff9a9a9a};

const Colours &coloursOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark: return dark;
    case Scheme::HighContrast: return highContrast;
    case Scheme::Light: break;
    }
    return light;
}

struct ToneRow
{
    Tone tone;
    QRgb lightText, lightBand, darkText, darkBand, contrastText;
};

constexpr ToneRow tones[] = {
    {Tone::Quiet, 0xff52606d, 0xffe9edf1, 0xffa3b1bf, 0xff242e38, 0xffe0e0e0},
    {Tone::Accent, 0xff005eb8, 0xffe1eefa, 0xff78bcf8, 0xff15304a, 0xffffd800},
    {Tone::Selection, 0xff18232e, 0xffd8e8f7, 0xffe6ecf2, 0xff1d3d5c, 0xffffd800},
    {Tone::InForce, 0xff005c66, 0xffd9f0f1, 0xff6fd6dc, 0xff0f3439, 0xff40ffff},
    {Tone::Withdrawn, 0xff5b3f99, 0xffece6f7, 0xffc3a9f5, 0xff2d2545, 0xffffb0ff},
    {Tone::Ended, 0xff5f5040, 0xfff0eae2, 0xffd3bfa5, 0xff332c22, 0xffffd0a0},
    {Tone::Good, 0xff1a6534, 0xffdff2e4, 0xff7fd99a, 0xff17351f, 0xff60ff80},
    {Tone::Warning, 0xff7d4600, 0xfffff0d6, 0xfff5bf66, 0xff3d2e12, 0xffffd800},
    {Tone::Refused, 0xffa4122a, 0xfffce4e7, 0xffff9ea8, 0xff441d24, 0xffff9090},
    {Tone::Deceased, 0xff3a3f47, 0xffdcdfe4, 0xffc9ced6, 0xff333a44, 0xffffffff},
    {Tone::Restricted, 0xff85175e, 0xfff9e3f0, 0xfff5a3d3, 0xff42183a, 0xffff90e0},
};

using Series = std::array<QRgb, 6>;
constexpr Series lightSeries{0xff005eb8, 0xff00707a, 0xff8a3f9e, 0xffa85400, 0xff4a5966, 0xffa4122a};
constexpr Series darkSeries{0xff78bcf8, 0xff6fd6dc, 0xffd7a4ea, 0xfff5bf66, 0xffa9b8c7, 0xffff9ea8};
constexpr Series contrastSeries{0xffffd800, 0xff40ffff, 0xffffb0ff, 0xff60ff80, 0xffffffff, 0xffff9090};

constexpr QRgb contrastSelection = 0xff002b55; // the one band that is not black: the chosen row must be seen

double channelLuminance(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channelLuminance(colour.redF()) + 0.7152 * channelLuminance(colour.greenF())
           + 0.0722 * channelLuminance(colour.blueF());
}

}

QPalette paletteOf(Scheme scheme)
{
    const Colours &c = coloursOf(scheme);
    QPalette palette;
    const std::initializer_list<std::pair<QPalette::ColorRole, QRgb>> roles{{QPalette::Window, c.window},
                                                                            {QPalette::WindowText, c.text},
                                                                            {QPalette::Base, c.base},
                                                                            {QPalette::AlternateBase, c.alternate},
                                                                            {QPalette::Text, c.text},
                                                                            {QPalette::PlaceholderText, c.placeholder},
                                                                            {QPalette::Button, c.button},
                                                                            {QPalette::ButtonText, c.text},
                                                                            {QPalette::BrightText, c.text},
                                                                            {QPalette::Highlight, c.accent},
                                                                            {QPalette::HighlightedText, c.onAccent},
                                                                            {QPalette::Link, c.link},
                                                                            {QPalette::LinkVisited, c.linkVisited},
                                                                            {QPalette::ToolTipBase, c.toolTip},
                                                                            {QPalette::ToolTipText, c.onToolTip},
                                                                            {QPalette::Light, c.base},
                                                                            {QPalette::Midlight, c.hairline},
                                                                            {QPalette::Mid, c.border},
                                                                            {QPalette::Dark, c.strong},
                                                                            {QPalette::Shadow, c.strong}};
    for (const auto &[role, colour] : roles)
        palette.setColor(QPalette::All, role, QColor::fromRgb(colour));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(c.hairline));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(c.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Mid, QColor::fromRgb(c.hairline));
    return palette;
}

ToneColours toneColours(Scheme scheme, Tone tone)
{
    for (const ToneRow &row : tones) {
        if (row.tone != tone)
            continue;
        if (scheme == Scheme::HighContrast)
            return {QColor::fromRgb(row.contrastText),
                    QColor::fromRgb(tone == Tone::Selection ? contrastSelection : highContrast.window)};
        const bool isDark = scheme == Scheme::Dark;
        return {QColor::fromRgb(isDark ? row.darkText : row.lightText),
                QColor::fromRgb(isDark ? row.darkBand : row.lightBand)};
    }
    return {QColor::fromRgb(coloursOf(scheme).text), QColor::fromRgb(coloursOf(scheme).window)};
}

QList<QColor> seriesColours(Scheme scheme)
{
    QList<QColor> colours;
    for (const QRgb colour : scheme == Scheme::Dark           ? darkSeries
                             : scheme == Scheme::HighContrast ? contrastSeries
                                                              : lightSeries)
        colours.append(QColor::fromRgb(colour));
    return colours;
}

Scheme currentScheme()
{
    const QRgb window = QGuiApplication::palette().color(QPalette::Active, QPalette::Window).rgb();
    for (const Scheme scheme : {Scheme::Dark, Scheme::HighContrast}) {
        if (window == coloursOf(scheme).window)
            return scheme;
    }
    return Scheme::Light;
}

ToneColours toneColours(Tone tone)
{
    return toneColours(currentScheme(), tone);
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

}
