// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/samplepractice.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowsettings.h"
#include "ui/theme/theme.h"

#include <QImage>

class QLineEdit;

namespace optoutdesk {
class ResultsPane;
class WorkArea;
}

namespace optoutdesk::testing {

// A piece of text as it stands on the screen.
struct ShownText
{
    QPointF at = {};
    QString text = {};
    bool bold = false;
};

// The program's own window on a register of a size, with somebody signed in at Find who types.
class TypedWindow
{
public:
    // The window asks for a password.
    explicit TypedWindow(const QString &registerPath);

    void signIn();
    // Until the whole list can be searched and the register has been read through.
    void waitUntilReady();
    // As between two keys of a person, who types slower than the page asks.
    void pause();
    // A key, and whatever happens until its answer is painted.
    void press(QChar key);
    void clear();

    // What of the answer can be read on the screen, and what stands in the box.
    QList<ShownText> textsShown() const;
    QSize size() const { return m_window.size(); }

private:
    void rest();

    Clock m_clock;
    Theme m_theme;
    WindowSettings m_settings;
    MainWindow m_window;
    WorkArea *m_work = nullptr;
    QLineEdit *m_box = nullptr;
    ResultsPane *m_results = nullptr;
};

}
