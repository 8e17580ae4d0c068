// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowsettings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

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
    void signIn(const QString &userName, const QString &password = testPassword);
    // Everything a person sees now, one line each.
    QString visibleText() const;
    QString focusName() const;

    // Presses that button of the next message box; false in `asked` when none came.
    static void answerNextQuestion(const QString &button, bool *asked);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

bool waitFor(const std::function<bool()> &condition, int milliseconds = 20'000);

}
