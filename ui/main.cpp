// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"
#include "platform/process.h"
#include "text/translation.h"
#include "ui/shell/commandline.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowsettings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>

using namespace optoutdesk;

namespace {

int printed(const CommandLine &line)
{
    std::FILE *stream = line.exitStatus == 0 ? stdout : stderr;
    std::fputs(line.answer.toLocal8Bit().constData(), stream);
    return line.exitStatus;
}

QString registerToOpen(const CommandLine &line, const WindowSettings &settings)
{
    if (!line.databasePath.isEmpty())
        return line.databasePath;
    const QString last = settings.registerPath();
    return last.isEmpty() ? platform::defaultRegisterPath() : last;
}

}

int main(int argc, char **argv)
{
    platform::hardenProcess();
    QCoreApplication::setApplicationName(QStringLiteral("optout-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OPTOUTDESK_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    // Qt takes its own options (-platform, -style …) out of the list, but only once there is an application.
    if (const CommandLine line = CommandLine::read(words); line.exitStatus == 0 && !line.answer.isEmpty())
        return printed(line);

    QApplication application(argc, argv);
    const CommandLine line = CommandLine::read(QCoreApplication::arguments().mid(1));
    if (!line.answer.isEmpty())
        return printed(line);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("OptOut Desk"));
    QGuiApplication::setDesktopFileName(QStringLiteral("optout-desk"));
    if (!installTranslation())
        qWarning("The program holds no texts: it was built wrongly.");

    WindowSettings settings;
    Theme theme;
    theme.setAppearance(settings.appearance());
    theme.setTextSize(settings.textSize());
    const Clock clock;
    MainWindow window(clock, theme, settings);
    QObject::connect(&window, &MainWindow::demonstrationAsked, &window,
                     [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}); });
    if (line.demonstration)
        window.openDemonstration();
    else
        window.openRegister(registerToOpen(line, settings));
    window.show();
    return QApplication::exec();
}
