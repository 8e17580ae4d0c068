// SPDX-License-Identifier: GPL-3.0-or-later
// A patient list, from its bytes to rows, in every way that a person can ask for: encoding, layout, columns, cells.
#include "domain/limits.h"
#include "exchange/patientlistreader.h"
#include "tests/exchange/openbuffer.h"
#include "tests/faults/fuzz/harness.h"

using namespace optoutdesk;

namespace {

const QDate today(2026, 3, 2);

// The first byte of an input says how the rest is to be read.
ReadingWishes wishesOf(std::uint8_t how)
{
    ReadingWishes wishes;
    if (how % 3 == 1)
        wishes.preset = builtInPreset(u"emis");
    if (how % 3 == 2)
        wishes.preset = builtInPreset(u"systmone");
    constexpr std::array encodings{TextEncoding::Utf8, TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian,
                                   TextEncoding::Windows1252};
    if ((how & 0x10) != 0)
        wishes.encoding = encodings[(how >> 2) % encodings.size()];
    if ((how & 0x20) != 0)
        wishes.separator = ";\t|,"[(how >> 2) % 4];
    if ((how & 0x40) != 0)
        wishes.headerRow = how % 4;
    if ((how & 0x80) != 0)
        wishes.corrections.append({PatientField::FullName, QStringLiteral("Surname")});
    return wishes;
}

// What the register would be given.
void check(const ImportedRow &row)
{
    const Patient &patient = row.patient;
    for (const QString &text : {patient.name.family, patient.name.given, patient.name.middle, patient.usualGp}) {
        fuzz::promise(text.size() <= limits::name);
        for (const QChar c : text)
            fuzz::promise(c.category() != QChar::Other_Control);
    }
    fuzz::promise(patient.address.lines.join(u'\n').size() <= limits::address);
    for (const QString &phone : patient.phones)
        fuzz::promise(phone.size() <= limits::phone);
    fuzz::promise(!patient.born.isValid() || patient.born <= today);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ReadingWishes wishes = wishesOf(data[0]);
    testing::OpenBuffer file(fuzz::bytesOf(data + 1, size - 1));
    static_cast<void>(previewList(file, wishes, 5));
    const auto reader = PatientListReader::open(file, wishes, today);
    if (!reader)
        return 0;
    ImportedRow row;
    while (true) {
        const Result<bool> more = (*reader)->next(row);
        if (!more || !*more)
            return 0;
        check(row);
    }
}
