// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "platform/process.h"

#include <QGuiApplication>

#include <memory>

using namespace optoutdesk;

int main(int argc, char **argv)
{
    platform::hardenProcess();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));

    std::unique_ptr<QCoreApplication> application;
    if (cli::needsPages(words)) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts without a window system
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("optout-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OPTOUTDESK_VERSION));
    const Clock clock;
    return cli::runProgram(words, clock);
}
