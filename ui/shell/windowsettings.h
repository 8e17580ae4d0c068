// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace optoutdesk {

// What this person's window remembers on this computer: how it looks, and which registers it has opened before. Nothing
// about patients, nothing the practice decides.
class WindowSettings
{
public:
    WindowSettings();

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    int textSize() const; // per cent
    void setTextSize(int percent);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    // Minutes without a key or a click until the window locks, 1 to 60.
    int idleMinutes() const;
    void setIdleMinutes(int minutes);

    // The register to open when none is named; empty: the default place.
    QString registerPath() const;
    // A register that was opened once is missing when its file is gone: that is never a first run.
    bool wasOpenedBefore(const QString &path) const;
    void noteOpened(const QString &path);

private:
    QSettings m_file;
};

}
