// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandline.h"

#include "text/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

QString usage()
{
    return QCoreApplication::translate(
        "CommandLine", "optout-desk [--database PATH | --demo]\n\n"
                       "  --database PATH  opens this register instead of the one opened last\n"
                       "  --demo           opens a made-up practice that is thrown away when the window closes\n"
                       "  --version        prints the version\n"
                       "  --help           prints this\n\n"
                       "Scripts and scheduled imports use optout-desk-cli.\n");
}

CommandLine refusal(const Failure &failure)
{
    return {.answer = sentenceFor(failure) % u'\n', .exitStatus = 2};
}

}

CommandLine CommandLine::read(const QStringList &words)
{
    CommandLine line;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == "--help"_L1 || word == "-h"_L1)
            return {.answer = usage()};
        if (word == "--version"_L1)
            return {.answer = QCoreApplication::applicationName() % u' ' % QCoreApplication::applicationVersion() % u'\n'};
        if (word == "--demo"_L1) {
            line.demonstration = true;
        } else if (word.startsWith("--database="_L1)) {
            line.databasePath = word.mid(11);
        } else if (word == "--database"_L1) {
            if (++i == words.size())
                return refusal({Problem::MissingArgument, word});
            line.databasePath = words[i];
        } else {
            return refusal({Problem::UnknownOption, word});
        }
    }
    return line;
}

}
