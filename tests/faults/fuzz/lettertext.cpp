// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a letter, checked and filled in with values that look like placeholders themselves.
#include "letters/lettertext.h"
#include "tests/faults/fuzz/harness.h"

using namespace optoutdesk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString source = fuzz::textOf(data, size);
    LetterFields fields;
    for (const QString &name : LetterText::knownFields())
        fields.insert(name, source.left(60));
    for (const LetterBlock &block : LetterText::parse(source).blocks(fields))
        fuzz::promise(block.text.size() <= (source.size() + 1) * 70);

    const Result<LetterText> letter = LetterText::checked(source);
    if (!letter)
        return 0;
    for (QString &value : fields)
        value = QStringLiteral("{{secret}}");
    for (const QString &name : letter->fieldNames())
        fuzz::promise(LetterText::knownFields().contains(name));
    // A text that was taken prints nothing but its own words and the values.
    for (const LetterBlock &block : letter->blocks(fields))
        fuzz::promise(!QString(block.text).remove(QStringLiteral("{{secret}}")).contains(QStringLiteral("{{")));
    return 0;
}
