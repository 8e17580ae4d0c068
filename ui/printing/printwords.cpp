// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printwords.h"

#include "text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace optoutdesk {

namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintWords)

public:
    static QString what(const std::vector<LetterForPaper> &letters)
    {
        if (letters.size() == 1)
            return tr("Letter %1").arg(letters.front().page.reference);
        return tr("%n letter(s)", nullptr, static_cast<int>(letters.size()));
    }

    static QString reason(const Failure &failure)
    {
        switch (failure.problem) {
        case Problem::PrinterNotFound: return tr("this computer has no default printer");
        case Problem::PrintFailed:
            return tr("the printer %1 is switched off, stopped or not answering").arg(failure.subject);
        case Problem::Cancelled: return tr("the printing was cancelled");
        default: return sentenceFor(failure);
        }
    }

    static QString printed(const LettersForPaper &letters, const QString &printer)
    {
        return tr("%1 printed on %2.").arg(what(letters.letters), printer);
    }

    static QString destroy(const QStringList &references)
    {
        return tr("Taken back while printing, so do not hand out the paper: %1.").arg(references.join(QStringLiteral(", ")));
    }

    static QString notPrinted(const Failure &failure, const std::vector<LetterForPaper> &letters)
    {
        const auto waiting = std::ranges::count_if(letters, [](const LetterForPaper &letter) { return !letter.page.copy; });
        const QString first = tr("%1 not printed: %2.").arg(what(letters), reason(failure));
        if (waiting == 0)
            return first;
        return tr("%1 Still in the work queue; what was recorded stays recorded.").arg(first);
    }

    static QString notNoted(const Failure &failure, const std::vector<LetterForPaper> &letters, const QString &printer)
    {
        return tr("%1 came out of %2, but the register did not note it, so it still waits in the work queue. %3")
            .arg(what(letters), printer, sentenceFor(failure));
    }

    static QString refused(int count, const Failure &first)
    {
        return tr("%n letter(s) cannot be printed: %1", nullptr, count).arg(sentenceFor(first));
    }
};

}

QString printedWords(const LettersForPaper &letters, const QString &printer, const QStringList &takenBack)
{
    QStringList sentences{PrintWords::printed(letters, printer)};
    if (!takenBack.isEmpty())
        sentences.append(PrintWords::destroy(takenBack));
    if (const QString refused = refusedWords(letters); !refused.isEmpty())
        sentences.append(refused);
    return sentences.join(u' ');
}

QString notPrintedWords(const Failure &failure, const std::vector<LetterForPaper> &letters)
{
    return PrintWords::notPrinted(failure, letters);
}

QString notNotedWords(const Failure &failure, const std::vector<LetterForPaper> &letters, const QString &printer)
{
    return PrintWords::notNoted(failure, letters, printer);
}

QString refusedWords(const LettersForPaper &letters)
{
    if (letters.refused.empty())
        return {};
    return PrintWords::refused(static_cast<int>(letters.refused.size()), letters.refused.front().second);
}

}
