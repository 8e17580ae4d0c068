// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/deskstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace optoutdesk {

namespace {

// Below this, the text of most systems is too small for a screen that is looked at all day.
constexpr double smallestBody = 10.5;

QFont bodyFont()
{
    QFont font = QApplication::font();
    // A bare system without a chosen font gives the alias "Sans Serif", whatever that turns out to be.
    if (font.family() == QLatin1String("Sans Serif") || font.family() == QLatin1String("Sans")) {
        // hasFamily() would ask for what each name may stand; that alone took a quarter of the start.
        const QStringList families = QFontDatabase::families();
        for (const auto family : {QLatin1String("Noto Sans"), QLatin1String("Open Sans"), QLatin1String("DejaVu Sans")}) {
            if (families.contains(family)) {
                font.setFamily(family);
                break;
            }
        }
    }
    if (font.pointSizeF() < smallestBody)
        font.setPointSizeF(smallestBody);
    return font;
}

// Qt tells only windows of the new font and palette; what has some of its own (headings, numbers, tones) must hear it too.
void tellInnerWidgets()
{
    const QWidgetList widgets = QApplication::allWidgets();
    QList<QPointer<QWidget>> inner;
    for (QWidget *widget : widgets) {
        if (!widget->isWindow())
            inner.append(widget);
    }
    for (const QPointer<QWidget> &widget : std::as_const(inner)) {
        for (const QEvent::Type type : {QEvent::ApplicationFontChange, QEvent::ApplicationPaletteChange}) {
            if (QEvent event(type); widget)
                QCoreApplication::sendEvent(widget, &event);
        }
    }
}

}

Scheme schemeOfSystem(const QPalette &systemPalette, const QByteArray &systemThemeName)
{
    const QColor window = systemPalette.color(QPalette::Active, QPalette::Window);
    const QColor text = systemPalette.color(QPalette::Active, QPalette::WindowText);
    const QByteArray name = systemThemeName.toLower();
    if (name.contains("highcontrast") || (window == QColor(Qt::black) && contrastRatio(window, text) > 18))
        return Scheme::HighContrast;
    if (name.endsWith("dark"))
        return Scheme::Dark;
    return window.lightness() < text.lightness() ? Scheme::Dark : Scheme::Light;
}

Theme::Theme(QObject *parent)
    : QObject(parent),
      m_systemScheme(schemeOfSystem(QApplication::palette(), qgetenv("GTK_THEME"))),
      m_systemFont(bodyFont())
{
    QApplication::setStyle(new DeskStyle);
    apply();
    qApp->installEventFilter(this);
}

Scheme Theme::scheme() const
{
    switch (m_appearance) {
    case Appearance::Light: return Scheme::Light;
    case Appearance::Dark: return Scheme::Dark;
    case Appearance::HighContrast: return Scheme::HighContrast;
    case Appearance::System: break;
    }
    return m_systemScheme;
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setTextSize(int percent)
{
    percent = std::clamp(percent, smallestText, largestText);
    if (percent == m_textSize)
        return;
    m_textSize = percent;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType() && static_cast<QWidget *>(watched)->isWindow()) {
        // Without a palette of our own, the application shows the system's for a moment.
        QApplication::setPalette(QPalette());
        m_systemScheme = schemeOfSystem(QApplication::palette(), qgetenv("GTK_THEME"));
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * m_textSize / 100.0);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(scheme()));
    tellInnerWidgets();
    Q_EMIT changed();
}

}
