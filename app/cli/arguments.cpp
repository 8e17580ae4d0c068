// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>

namespace optoutdesk::cli {

Result<Arguments> Arguments::parse(const ArgumentSpec &spec, const QStringList &words)
{
    Arguments arguments;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        if (onlyPositionals || !word.startsWith(QLatin1StringView("--"))) {
            arguments.m_positionals.append(word);
            continue;
        }
        if (word == QLatin1StringView("--")) {
            onlyPositionals = true;
            continue;
        }
        QString attached;
        const qsizetype equals = word.indexOf(u'=');
        if (equals > 0) {
            attached = word.mid(equals + 1);
            word = word.left(equals);
        }
        const auto option =
            std::ranges::find_if(spec.options, [&word](const OptionSpec &known) { return word == known.name; });
        if (option == spec.options.end())
            return Failure{Problem::UnknownOption, word};
        QStringList &values = arguments.m_options[option->name];
        if (option->takes == Takes::Nothing) {
            if (equals > 0)
                return Failure{Problem::UnknownOption, words[i]};
            continue;
        }
        if (equals <= 0) {
            if (i + 1 >= words.size())
                return Failure{Problem::MissingArgument, word};
            attached = words[++i];
        }
        if (option->takes == Takes::Value)
            values.clear();
        values.append(attached);
    }
    for (const OptionSpec &option : spec.options) {
        if (option.required && !arguments.has(option.name))
            return Failure{Problem::MissingArgument, option.name};
    }
    if (arguments.m_positionals.size() < spec.requiredPositionals)
        return Failure{Problem::MissingArgument, spec.positionals.value(arguments.m_positionals.size())};
    const bool unlimited = !spec.positionals.isEmpty() && spec.positionals.last().endsWith(QStringLiteral("…"));
    if (!unlimited && arguments.m_positionals.size() > spec.positionals.size())
        return Failure{Problem::UnknownOption, arguments.m_positionals.at(spec.positionals.size())};
    return arguments;
}

QString Arguments::value(QLatin1StringView option, const QString &otherwise) const
{
    const auto found = m_options.constFind(option);
    return found == m_options.cend() || found->isEmpty() ? otherwise : found->last();
}

Result<QStringList> splitCommandLine(const QString &line)
{
    const QString nothing = QStringLiteral(""); // an empty word in quotation marks is a word, not the want of one
    QStringList words;
    QString word = nothing;
    bool inWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool escapes = c == u'\\' && quote != u'\'' && i + 1 < line.size();
        if (escapes && (quote.isNull() || line[i + 1] == u'"' || line[i + 1] == u'\\')) {
            word += line[++i];
            inWord = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            inWord = true;
        } else if (c.isSpace()) {
            if (inWord)
                words.append(word);
            word = nothing;
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (!quote.isNull())
        return Failure{Problem::UnknownOption, line};
    if (inWord)
        words.append(word);
    return words;
}

}
