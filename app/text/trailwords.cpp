// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/trailwords.h"

#include "domain/calendar.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace optoutdesk {

namespace {

struct TrailWords
{
    Q_DECLARE_TR_FUNCTIONS(TrailWords)

public:
    static QHash<QString, QString> actions();
};

QHash<QString, QString> TrailWords::actions()
{
    return {
        {QStringLiteral("open-patient"), tr("Opened the patient")},
        {QStringLiteral("open-restricted"), tr("Opened the address of a restricted record")},
        {QStringLiteral("change-needs"), tr("Recorded communication needs")},
        {QStringLiteral("open-household"), tr("Looked at the household")},
        {QStringLiteral("record"), tr("Recorded an objection")},
        {QStringLiteral("withdraw"), tr("Recorded a withdrawal")},
        {QStringLiteral("void"), tr("Marked as recorded in error")},
        {QStringLiteral("coded"), tr("Marked as in the clinical system")},
        {QStringLiteral("uncoded"), tr("Took back the mark of the clinical system")},
        {QStringLiteral("queue-letter"), tr("Asked for a letter")},
        {QStringLiteral("issue-letter"), tr("Issued a letter")},
        {QStringLiteral("print-letter"), tr("Printed or saved a letter")},
        {QStringLiteral("recall-letter"), tr("A letter no longer counts, or counts again")},
        {QStringLiteral("add-patient"), tr("Added a patient by hand")},
        {QStringLiteral("edit-patient"), tr("Changed a patient's details by hand")},
        {QStringLiteral("merge-patients"), tr("Merged a duplicate into the patient")},
        {QStringLiteral("separate-patients"), tr("Separated a merged record again")},
        {QStringLiteral("import-patients"), tr("Imported a patient list")},
        {QStringLiteral("export-statistics"), tr("Exported statistics")},
        {QStringLiteral("export-trail"), tr("Exported the audit trail")},
        {QStringLiteral("export-plain"), tr("Exported the register without protection")},
        {QStringLiteral("sign-in"), tr("Signed in")},
        {QStringLiteral("sign-in-failed"), tr("Sign-in failed")},
        {QStringLiteral("unlock"), tr("Unlocked the window")},
        {QStringLiteral("change-user"), tr("Took over the desk")},
        {QStringLiteral("add-user"), tr("Added an account")},
        {QStringLiteral("disable-user"), tr("Switched an account off")},
        {QStringLiteral("enable-user"), tr("Switched an account on")},
        {QStringLiteral("set-password"), tr("Set a password")},
        {QStringLiteral("make-recovery-code"), tr("Made a new recovery code")},
        {QStringLiteral("recovery-code-used"), tr("Came in by the recovery code")},
        {QStringLiteral("change-practice"), tr("Changed the practice's details")},
        {QStringLiteral("create-register"), tr("Created the register")},
        {QStringLiteral("make-demo"), tr("Created the demonstration")},
        {QStringLiteral("adopt-register"), tr("Gave the register its key file")},
        {QStringLiteral("verify"), tr("Verified the register")},
        {QStringLiteral("verify-reference"), tr("Verified a letter's reference")},
        {QStringLiteral("backup"), tr("Made a backup")},
        {QStringLiteral("backup-failed"), tr("A backup failed")},
        {QStringLiteral("restore"), tr("Restored a backup")},
        {QStringLiteral("restore-drill"), tr("Tried out restoring a backup")},
        {QStringLiteral("set-backup-place"), tr("Changed the second place for backups")},
    };
}

}

QString actionText(const QString &action)
{
    return TrailWords::actions().value(action, action);
}

QString trailLineText(const TrailLine &line)
{
    QStringList parts{screenDate(line.at.date()) + QStringLiteral(" ") + line.at.toString(QStringLiteral("HH:mm:ss"))
                          + QStringLiteral(" UTC"),
                      line.user.isEmpty() ? TrailWords::tr("Nobody signed in") : line.user, actionText(line.action)};
    if (line.patient > 0)
        parts.append(TrailWords::tr("patient %1").arg(line.patient));
    if (!line.subject.isEmpty() && line.subject != line.user)
        parts.append(line.subject);
    return parts.join(QStringLiteral(" · "));
}

}
