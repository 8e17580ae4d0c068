// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QHash>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <vector>

namespace optoutdesk::cli {

enum class Takes { Nothing, Value, Values };

struct OptionSpec
{
    QLatin1StringView name; // with its two dashes
    Takes takes = Takes::Value;
    bool required = false;
};

struct ArgumentSpec
{
    std::vector<OptionSpec> options = {};
    QStringList positionals = {}; // what each one is, for messages
    int requiredPositionals = 0;
};

// The words behind a command, taken apart by its specification. A value that is wrong in itself is not found out here.
class Arguments
{
public:
    // UnknownOption or MissingArgument (exit status 2).
    static Result<Arguments> parse(const ArgumentSpec &spec, const QStringList &words);

    bool has(QLatin1StringView option) const { return m_options.contains(option); }
    QString value(QLatin1StringView option, const QString &otherwise = {}) const;
    QStringList values(QLatin1StringView option) const { return m_options.value(option); }
    QString positional(int index) const { return m_positionals.value(index); }
    const QStringList &positionals() const { return m_positionals; }

private:
    QHash<QLatin1StringView, QStringList> m_options;
    QStringList m_positionals;
};

// One line of a batch, split as a POSIX shell does: blanks separate, 'single' and "double" quotes and \ keep.
// Fails with UnknownOption when a quote is never closed.
Result<QStringList> splitCommandLine(const QString &line);

}
