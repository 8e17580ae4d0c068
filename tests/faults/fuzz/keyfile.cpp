// SPDX-License-Identifier: GPL-3.0-or-later
// The key file beside a register, whatever stands in it, and recovery codes as they are typed.
#include "security/keyslots.h"
#include "security/recoverycode.h"
#include "tests/faults/fuzz/harness.h"

#include <QFile>

using namespace optoutdesk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString path = QStringLiteral("made-up.keys"); // in the run's own folder
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(fuzz::bytesOf(data, size)) != static_cast<qint64>(size))
        return 0;
    file.close();
    if (const Result<KeySlots> slots = KeySlots::read(path)) {
        const QString user = fuzz::textOf(data, size).left(60);
        fuzz::promise(slots->failures(user) >= 0);
        fuzz::promise(KeySlots::delayAfter(slots->failures(user)) <= std::chrono::seconds(300));
        fuzz::promise(!slots->hasRecoveryCode()
                      || !slots->unlockByCode(QStringLiteral("0000-0000-0000-0000-0000-0000-0000")));
    }
    const QString typed = fuzz::textOf(data, size);
    if (const std::optional<RecoveryCode> code = RecoveryCode::parse(typed)) {
        const std::optional<RecoveryCode> again = RecoveryCode::parse(code->text());
        fuzz::promise(again && again->isSame(*code));
        fuzz::promise(KeySlots::isSameCode(typed, code->text()));
    }
    return 0;
}
