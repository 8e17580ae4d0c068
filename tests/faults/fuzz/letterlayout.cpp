// SPDX-License-Identifier: GPL-3.0-or-later
// A letter kept in the register, whatever stands in it, laid out on pages in every size.
#include "domain/letter.h"
#include "letters/letterpages.h"
#include "letters/lettertext.h"
#include "tests/faults/fuzz/harness.h"

#include <QGuiApplication>

#include <array>

using namespace optoutdesk;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    constexpr std::array formats{LetterFormat::Standard, LetterFormat::Large16, LetterFormat::Large20,
                                 LetterFormat::Large24};
    LetterSnapshot snapshot;
    const QString text = fuzz::textOf(data + 2, size - 2);
    const qsizetype half = text.size() * data[1] / 256;
    switch (data[0] % 3) {
    case 0: snapshot = LetterSnapshot::fromJson(text.toUtf8()); break;
    case 1: snapshot.text = text; break;
    default:
        snapshot.text = QStringLiteral("[letterhead] {{practice_name}}\n[address] {{address}}\n[paragraph] Dear {{name}}\n")
                        % text.left(half);
        break;
    }
    for (const QString &name : LetterText::knownFields()) {
        if (!snapshot.fields.contains(name))
            snapshot.fields.insert(name, text.mid(half, 400));
    }
    const LetterPages pages(snapshot, formats[data[0] / 3 % formats.size()], data[0] > 127);
    fuzz::promise(pages.count() >= 0 && pages.count() < 2'000);
    return 0;
}
