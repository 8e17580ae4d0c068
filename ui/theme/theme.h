// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palettes.h"

#include <QByteArray>
#include <QFont>
#include <QObject>

namespace optoutdesk {

enum class Appearance { System, Light, Dark, HighContrast };

// The scheme the system asks for, judged by its own palette (Qt 6.4 has no other way to ask) and the name of its theme.
Scheme schemeOfSystem(const QPalette &systemPalette, const QByteArray &systemThemeName);

// Style, palette and text size of the whole application. One object, made by main after the application; it holds no
// settings, main and the shell do.
class Theme : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestText = 90; // per cent
    static constexpr int largestText = 200;

    explicit Theme(QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    Scheme scheme() const;
    int textSize() const { return m_textSize; }

    void setAppearance(Appearance appearance);
    // Per cent of the normal size, held between the smallest and the largest.
    void setTextSize(int percent);
    void enlargeText() { setTextSize(m_textSize + 10); }
    void reduceText() { setTextSize(m_textSize - 10); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    Appearance m_appearance = Appearance::System;
    Scheme m_systemScheme = Scheme::Light;
    QFont m_systemFont;
    int m_textSize = 100;
};

}
