// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setaside.h"

#include "platform/files.h"
#include "security/keyslots.h"
#include "services/backupdraft.h"
#include "services/backupnames.h"
#include "storage/systemfailure.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace optoutdesk {

namespace {

QString journalOf(const QString &path)
{
    return path % "-journal"_L1;
}

bool isFree(const QString &aside)
{
    return !isTaken(aside) && !isTaken(journalOf(aside)) && !isTaken(KeySlots::pathBeside(aside));
}

// The names that belong together, the journal first: a register that is in its place again must never meet the journal of
// another, which would be undone into it.
QList<QString> partsOf(const QString &path)
{
    return {journalOf(path), KeySlots::pathBeside(path), path};
}

}

SetAside::SetAside(const QString &registerPath, const QDateTime &at) : m_path(registerPath)
{
    const QList<QString> parts = partsOf(registerPath);
    if (std::ranges::none_of(parts, isTaken))
        return;
    const QString stem = registerPath % ".set-aside-"_L1 % compactTime(at);
    m_aside = stem;
    for (int number = 2; !isFree(m_aside); ++number)
        m_aside = stem % u'-' % QString::number(number);
}

Done SetAside::keepOld()
{
    if (m_aside.isEmpty())
        return {};
    const QList<QString> from = partsOf(m_path);
    const QList<QString> to = partsOf(m_aside);
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (!isTaken(from[i]))
            continue;
        if (const platform::SystemError error = platform::keepAside(from[i], to[i]))
            return writeFailure(error, to[i]);
    }
    // It has its second name, under which the old register finds it.
    QFile::remove(journalOf(m_path));
    return {};
}

void SetAside::putOldBack()
{
    if (m_aside.isEmpty())
        return;
    const QList<QString> from = partsOf(m_path);
    const QList<QString> to = partsOf(m_aside);
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (isTaken(to[i])) [[maybe_unused]]
            const platform::SystemError error = platform::putBack(to[i], from[i]);
    }
    // The new key file may lie there already.
    const QString keyFile = KeySlots::pathBeside(m_aside);
    if (isTaken(keyFile)) [[maybe_unused]]
        const platform::SystemError error = platform::replaceWith(keyFile, KeySlots::pathBeside(m_path));
}

Done SetAside::replaceBy(const QString &draft, const KeySlots &slots)
{
    Done done = keepOld();
    if (done)
        done = slots.write(KeySlots::pathBeside(m_path));
    if (done) {
        if (const platform::SystemError error = platform::replaceWith(draft, m_path))
            done = writeFailure(error, m_path);
    }
    if (!done)
        putOldBack();
    return done;
}

}
