// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/shellwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

namespace optoutdesk::testing {

ShellWindow::ShellWindow()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("OptOut Desk"));
    m_settings = std::make_unique<WindowSettings>();
    m_theme = std::make_unique<Theme>();
    m_window = std::make_unique<MainWindow>(m_clock, *m_theme, *m_settings);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window is not active");
}

ShellWindow::~ShellWindow() = default;

QWidget *ShellWindow::await(const QString &name) const
{
    if (!waitFor([&] { return shown(name) != nullptr; }))
        qFatal("“%s” is not shown; there is:\n%s", qPrintable(name), qPrintable(visibleText()));
    return shown(name);
}

void ShellWindow::open(const QString &path)
{
    m_window->openRegister(path);
    waitFor([this] { return !visibleText().contains(QStringLiteral("Opening the register")); });
}

void ShellWindow::type(const QString &field, const QString &text)
{
    QWidget *edit = await(field);
    edit->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(edit))
        line->selectAll();
    if (auto *area = qobject_cast<QPlainTextEdit *>(edit))
        area->selectAll();
    QTest::keyClicks(edit, text);
}

void ShellWindow::press(const QString &button)
{
    QTest::mouseClick(await(button), Qt::LeftButton);
}

void ShellWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    QTest::keyClick(target, key, modifiers);
}

void ShellWindow::signIn(const QString &userName, const QString &password, const QString &until)
{
    type(QStringLiteral("User name"), userName);
    type(QStringLiteral("Password"), password);
    press(QStringLiteral("Sign in"));
    await(until);
}

QString ShellWindow::visibleText() const
{
    QStringList lines{m_window->windowTitle()};
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            lines.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            lines.append(button->text().remove(u'&'));
        lines.append(widget->accessibleName());
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ShellWindow::focusName() const
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
}

bool ShellWindow::sees(const QString &text) const
{
    return waitFor([&] { return visibleText().contains(text); });
}

NextQuestion::NextQuestion(const QString &button) : m_button(button)
{
    setInterval(20);
    connect(this, &QTimer::timeout, this, &NextQuestion::look);
    start();
}

void NextQuestion::look()
{
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (!box)
        return;
    stop();
    m_asked = true;
    for (QAbstractButton *candidate : box->buttons()) {
        if (candidate->text().remove(u'&') == m_button)
            return QTest::mouseClick(candidate, Qt::LeftButton);
    }
    QTest::keyClick(box, Qt::Key_Escape);
}

bool waitFor(const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

}
