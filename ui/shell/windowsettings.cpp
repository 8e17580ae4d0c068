// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowsettings.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace optoutdesk {

namespace {

constexpr std::array appearances{std::pair{Appearance::System, QLatin1StringView("system")},
                                 std::pair{Appearance::Light, QLatin1StringView("light")},
                                 std::pair{Appearance::Dark, QLatin1StringView("dark")},
                                 std::pair{Appearance::HighContrast, QLatin1StringView("high-contrast")}};

constexpr int mostRegistersRemembered = 20;

namespace settings {
const auto appearance = QStringLiteral("window/appearance");
const auto textSize = QStringLiteral("window/text-size");
const auto geometry = QStringLiteral("window/geometry");
const auto idleMinutes = QStringLiteral("window/idle-minutes");
const auto registers = QStringLiteral("registers/opened");
}

QString wholePath(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

}

WindowSettings::WindowSettings()
    : m_file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("optout-desk"), QStringLiteral("optout-desk"))
{}

Appearance WindowSettings::appearance() const
{
    const QString word = m_file.value(settings::appearance).toString();
    for (const auto &[appearance, known] : appearances) {
        if (word == known)
            return appearance;
    }
    return Appearance::System;
}

void WindowSettings::setAppearance(Appearance appearance)
{
    for (const auto &[candidate, word] : appearances) {
        if (candidate == appearance)
            m_file.setValue(settings::appearance, QString(word));
    }
}

int WindowSettings::textSize() const
{
    return std::clamp(m_file.value(settings::textSize, 100).toInt(), Theme::smallestText, Theme::largestText);
}

void WindowSettings::setTextSize(int percent)
{
    m_file.setValue(settings::textSize, percent);
}

QByteArray WindowSettings::geometry() const
{
    return m_file.value(settings::geometry).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_file.setValue(settings::geometry, geometry);
}

int WindowSettings::idleMinutes() const
{
    return std::clamp(m_file.value(settings::idleMinutes, 5).toInt(), 1, 60);
}

void WindowSettings::setIdleMinutes(int minutes)
{
    m_file.setValue(settings::idleMinutes, std::clamp(minutes, 1, 60));
}

QString WindowSettings::registerPath() const
{
    return m_file.value(settings::registers).toStringList().value(0);
}

bool WindowSettings::wasOpenedBefore(const QString &path) const
{
    return m_file.value(settings::registers).toStringList().contains(wholePath(path));
}

void WindowSettings::noteOpened(const QString &path)
{
    QStringList registers = m_file.value(settings::registers).toStringList();
    registers.removeAll(wholePath(path));
    registers.prepend(wholePath(path));
    m_file.setValue(settings::registers, registers.mid(0, mostRegistersRemembered));
    m_file.sync();
}

}
