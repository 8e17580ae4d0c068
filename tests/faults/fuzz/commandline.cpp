// SPDX-License-Identifier: GPL-3.0-or-later
// A line given to `optout-desk-cli batch`, split into words and read as options.
#include "cli/arguments.h"
#include "tests/faults/fuzz/harness.h"

using namespace optoutdesk;
using namespace optoutdesk::cli;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::plantedFault(data, size);
    const QString line = fuzz::textOf(data, size);
    const Result<QStringList> words = splitCommandLine(line);
    if (!words)
        return 0;
    QString again;
    for (QString word : *words) {
        fuzz::promise(word.size() <= line.size());
        again += u'\'' % word.replace(u'\'', QStringLiteral("'\\''")) % QStringLiteral("' ");
    }
    const Result<QStringList> reread = splitCommandLine(again);
    fuzz::promise(reread && *reread == *words);

    ArgumentSpec spec;
    spec.options = {{QLatin1StringView("--type"), Takes::Value, true},
                    {QLatin1StringView("--reason"), Takes::Values},
                    {QLatin1StringView("--withdraw"), Takes::Nothing}};
    spec.positionals = {QStringLiteral("TEXT…")};
    if (const Result<Arguments> arguments = Arguments::parse(spec, *words))
        fuzz::promise(!arguments->value(QLatin1StringView("--type"), QStringLiteral("none")).isNull());
    return 0;
}
