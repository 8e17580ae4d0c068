// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/palettes.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace optoutdesk {

namespace {

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, std::optional<Tone> tone)
        : m_name(name), m_tone(tone), m_renderer(std::make_shared<QSvgRenderer>(QStringLiteral(":/icons/") % name % u".svg"))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = drawn(rect.size() * ratio, colour(mode));
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    // Kept for the next time: a field draws the pictures in it with every key.
    QPixmap drawn(const QSize &size, const QColor &colour)
    {
        const QString key = QStringLiteral("icon/") % m_name % u'/' % colour.name(QColor::HexArgb) % u'/'
                            % QString::number(size.width()) % u'/' % QString::number(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        {
            QPainter painter(&picture);
            m_renderer->setAspectRatioMode(Qt::KeepAspectRatio);
            m_renderer->render(&painter);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(picture.rect(), colour);
        }
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_tone)
            return toneColours(*m_tone).text;
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QString m_name;
    std::optional<Tone> m_tone;
    std::shared_ptr<QSvgRenderer> m_renderer;
};

}

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, std::nullopt));
}

QIcon themedIcon(const QString &name, Tone tone)
{
    return QIcon(new ThemedIconEngine(name, tone));
}

}
