// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/troublewords.h"

#include "text/sentences.h"

#include <QCoreApplication>

namespace optoutdesk {

namespace {

struct Trouble
{
    Q_DECLARE_TR_FUNCTIONS(Trouble)

public:
    static TroubleWords aboutPlace(const Failure &failure);
    static TroubleWords aboutAccess(const Failure &failure);
    static TroubleWords aboutContents(const Failure &failure);
    static TroubleWords aboutKeys(const Failure &failure);
};

TroubleWords Trouble::aboutPlace(const Failure &failure)
{
    switch (failure.problem) {
    case Problem::RegisterNotFound:
        return {
            tr("The register is not where it was"),
            tr("This computer has opened the register at %1 before, but there is no such file now.").arg(failure.subject),
            tr("Nothing was created in its place. A file that was only moved is as good as before, and so are the backups."),
            tr("See whether a drive is not connected, or whether the file was moved or renamed. If it is gone, restore the "
               "latest backup."),
            true,
            {Remedy::TryAgain, Remedy::OtherRegister, Remedy::Restore, Remedy::StartElsewhere}};
    case Problem::RegisterForeign:
        return {
            tr("This file is not a register"),
            {},
            tr("The file was not changed. The backups of the register are separate files."),
            tr("Perhaps another file was given the register's name. Open the right file, or restore a backup: the file that "
               "lies here now is then renamed, not deleted."),
            true,
            {Remedy::OtherRegister, Remedy::Restore, Remedy::TryAgain}};
    case Problem::RegisterEmpty:
        return {tr("The register's file is empty"),
                {},
                tr("It was not used and not changed. The backups are separate files."),
                tr("Something else emptied the file: a full disk, a copy that was broken off, another program. Restore the "
                   "latest backup."),
                true,
                {Remedy::Restore, Remedy::TryAgain, Remedy::OtherRegister}};
    case Problem::NetworkFileSystem:
        return {
            tr("The register lies on a network drive"),
            {},
            tr("It was not opened and not changed."),
            tr("Have whoever looks after this computer move the register, with its key file and its backup folder, to this "
               "computer's own disk. Then open it there."),
            true,
            {Remedy::OtherRegister, Remedy::TryAgain}};
    default: return {};
    }
}

TroubleWords Trouble::aboutAccess(const Failure &failure)
{
    switch (failure.problem) {
    case Problem::RegisterInUse:
        return {
            tr("The register is in use"),
            {},
            tr("Everything in it is safe. While it is being restored, protected or brought up to date, nobody else may open "
               "it, so that neither can overwrite the other."),
            tr("Wait a few minutes and try again. If it lasts, look for a window of OptOut Desk that is at work, perhaps behind "
               "this one."),
            false,
            {Remedy::TryAgain, Remedy::OtherRegister}};
    case Problem::RegisterReadOnly:
        return {
            tr("The register can be read but not written"),
            {},
            tr("Everything recorded so far is safe. Nothing new can be recorded until this is put right."),
            tr("Perhaps the disk is write-protected, or the file belongs to another account of this computer. Ask whoever "
               "looks after this computer to let your account write the register and its folder."),
            true,
            {Remedy::TryAgain, Remedy::OtherRegister}};
    case Problem::DiskFull:
        return {
            tr("The disk is full"),
            {},
            tr("Everything recorded so far is safe. Nothing new can be recorded until there is room."),
            tr("Empty the waste bin or move large files away, but leave the register, its key file and its backup folder "
               "alone. Then try again."),
            true,
            {Remedy::TryAgain, Remedy::OtherRegister}};
    case Problem::RegisterTooNew:
    case Problem::KeyFileTooNew:
        return {tr("The register was written by a newer program"),
                {},
                tr("Everything in it is safe; it was not changed."),
                tr("Install the newer OptOut Desk on this computer, or work at the computer that has it."),
                true,
                {Remedy::TryAgain, Remedy::OtherRegister}};
    default: return {};
    }
}

TroubleWords Trouble::aboutContents(const Failure &failure)
{
    switch (failure.problem) {
    case Problem::RegisterDamaged:
    case Problem::RegisterNotComplete:
        return {
            tr("The register is damaged"),
            {},
            tr("It was closed at once, and it was not changed. The backups are separate files; each was checked when it was "
               "made."),
            tr("A disk that is failing is the usual cause. Restore the latest backup; the damaged file is kept beside it. Have "
               "the disk looked at."),
            true,
            {Remedy::Restore, Remedy::TryAgain, Remedy::OtherRegister}};
    case Problem::ChainBroken:
    case Problem::RowDiffers:
    case Problem::AppendOnlyBroken:
    case Problem::StatusDiffers:
        return {
            tr("Somebody or something changed the register"),
            {},
            tr("It was closed at once, so that nothing wrong is shown or printed. The backups are separate files."),
            tr("Do not delete anything: the file is evidence. Restore the latest backup that agrees with itself; the changed "
               "file is kept beside it. Tell whoever answers for data protection in the practice."),
            true,
            {Remedy::Restore, Remedy::TryAgain, Remedy::OtherRegister}};
    case Problem::RegisterOlder:
        return {
            tr("An older file lies here"),
            {},
            tr("Nothing was changed. What is missing here is in the backup that is named above."),
            tr("Somebody put an earlier copy in the register's place, perhaps by mistake. Restore the backup that knows more. A "
               "manager may also look at the older file as it is; what was recorded later is not in it."),
            true,
            {Remedy::Restore, Remedy::LookAnyway, Remedy::OtherRegister}};
    default: return {};
    }
}

TroubleWords Trouble::aboutKeys(const Failure &failure)
{
    const QString safe =
        tr("The register itself is whole and was not changed. A key file lies beside every backup, and it opens "
           "the register just as well.");
    const QList<Remedy> remedies{Remedy::PutBackKeyFile, Remedy::TryAgain, Remedy::Restore, Remedy::OtherRegister};
    switch (failure.problem) {
    case Problem::KeyFileMissing:
        return {
            tr("The key file is missing"),
            {},
            safe,
            tr("Passwords are kept in it. Put back the key file of a backup: the program looks for it. The passwords are then "
               "those of the day of that backup."),
            true,
            remedies};
    case Problem::KeyFileDamaged:
        return {
            tr("The key file is damaged"),
            {},
            safe,
            tr("Put back the key file of a backup: the program looks for it, and the damaged one is renamed, not deleted. The "
               "passwords are then those of the day of that backup."),
            true,
            remedies};
    case Problem::KeyFileForeign:
        return {
            tr("The key file belongs to another register"),
            {},
            safe,
            tr("Perhaps files were mixed up when they were copied. Put back the key file of a backup; the one that lies here "
               "is renamed, not deleted."),
            true,
            remedies};
    default: return {};
    }
}

}

TroubleWords troubleWords(const Failure &failure)
{
    using Group = TroubleWords (*)(const Failure &);
    TroubleWords words;
    for (const Group group : {Trouble::aboutPlace, Trouble::aboutAccess, Trouble::aboutContents, Trouble::aboutKeys}) {
        if (words.heading.isEmpty())
            words = group(failure);
    }
    if (words.heading.isEmpty()) {
        words = {.heading = Trouble::tr("The register was not opened"),
                 .safe = Trouble::tr("It was not changed."),
                 .remedies = {Remedy::TryAgain, Remedy::OtherRegister, Remedy::Restore}};
    }
    if (words.sentence.isEmpty())
        words.sentence = sentenceFor(failure);
    return words;
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain: return Trouble::tr("&Try again");
    case Remedy::OtherRegister: return Trouble::tr("&Open another register …");
    case Remedy::Restore: return Trouble::tr("&Restore a backup …");
    case Remedy::PutBackKeyFile: return Trouble::tr("&Put back the key file of a backup");
    case Remedy::LookAnyway: return Trouble::tr("&Look at it anyway");
    case Remedy::StartElsewhere: return Trouble::tr("Start a &new register at another place …");
    }
    return {};
}

QString remedyName(Remedy remedy)
{
    return remedyText(remedy).remove(u'&').remove(QStringLiteral(" …"));
}

}
