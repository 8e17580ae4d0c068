// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowsettings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace optoutdesk::testing {

// The whole window as the program makes it, with settings in a folder of its own, driven by names, keys and clicks.
class ShellWindow
{
public:
    ShellWindow();
    ~ShellWindow();

    QString folder() const { return m_folder.path(); }
    MainWindow &window() { return *m_window; }
    Theme &theme() { return *m_theme; }
    WindowSettings &settings() { return *m_settings; }
    void destroy() { m_window.reset(); }

    // The visible widget of that kind and accessible name.
    template <typename T = QWidget>
    T *shown(const QString &name) const
    {
        for (T *widget : m_window->template findChildren<T *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    // Waits for it; stops the test program when it never comes.
    QWidget *await(const QString &name) const;

    void open(const QString &path);
    void type(const QString &field, const QString &text);
    void press(const QString &button);
    // To the widget that has the cursor.
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    // `until`: what is to be seen when the answer is there.
    void signIn(const QString &userName, const QString &password = testPassword,
                const QString &until = QStringLiteral("Lock"));
    // Everything a person sees now, one line each.
    QString visibleText() const;
    QString focusName() const;

    // Waits until that text is seen.
    bool sees(const QString &text) const;

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

// Presses that button of the next question, or leaves it by Esc; looks as long as it lives.
class NextQuestion : public QTimer
{
public:
    explicit NextQuestion(const QString &button = {});

    bool wasAsked() { return m_asked; }

private:
    void look();

    QString m_button;
    bool m_asked = false;
};

bool waitFor(const std::function<bool()> &condition, int milliseconds = 20'000);

}
