// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelists.h"
#include "domain/practice.h"
#include "services/backgroundbackup.h"
#include "services/registersetup.h"
#include "services/session.h"
#include "services/signingate.h"

#include <functional>
#include <memory>

namespace optoutdesk {

class Accounts;
class Backups;
class CodingQueue;
class LetterIssuer;
class NeedsRecorder;
class ObjectionRecorder;
class PatientEditor;
class PatientFinder;
class PatientImport;
class PatientMerger;
class PracticeStatistics;
class RegisterVerifier;
class TrailReports;

// A register opened on one thread by somebody who signed in, with everything that can be done in it. Closing it is signing
// out: key and search index go with it. The window keeps one on its worker thread, the command line one on its only thread;
// neither sees the database.
class OpenRegister
{
public:
    // Whether a register lies there that a password could open, and how it is kept: everything that can be told before
    // anybody signs in. Touches nothing.
    static Result<Protection> look(const QString &location);
    // Tries the password, then the opening checks of the storage room; the failure says which one said no. Never creates a
    // register. The gate outlives it.
    static Result<std::unique_ptr<OpenRegister>> open(const QString &path, const Credentials &credentials, SignInGate &gate,
                                                      const Clock &clock);
    // The same without asking whether what is in it is sound: before anything is shown, checkSound() must have said so.
    static Result<std::unique_ptr<OpenRegister>> openUnchecked(const QString &path, const Credentials &credentials,
                                                               SignInGate &gate, const Clock &clock);
    // soundness.h, once.
    Done checkSound();
    // Writes into the trail who came in, once; into a plain register only after it was found sound, a damaged one stays as it
    // is. checkSound() does it; after openAtOnce() whoever was told the outcome.
    void noteEntry();
    // The same without reading it through first: that goes on beside, on a thread of its own, which tells `then` what it
    // found. Whatever writes or leaves the program waits for it.
    static Result<std::unique_ptr<OpenRegister>> openAtOnce(const QString &path, const Credentials &credentials,
                                                            SignInGate &gate, const Clock &clock,
                                                            std::function<void(const Done &sound)> then);
    ~OpenRegister();
    OpenRegister(const OpenRegister &) = delete;
    OpenRegister &operator=(const OpenRegister &) = delete;

    const Session &session() const;
    // Whether this password opens the present session again (the locked window).
    Done unlock(const QString &password);
    // Somebody else takes the place at the open register; on failure whoever was there stays.
    Done changeUser(const Credentials &credentials);

    // Builds the search index on a thread and a connection of its own, beside everything else; to be called after signing
    // in and after an import. A build that is under way is dropped for the new one.
    void indexInBackground();
    // The same here and now; Cancelled when `goOn` says no.
    Done indexNow(const std::function<bool(qint64 done)> &goOn = {});
    bool isIndexed() const;

    // Makes a backup on a thread and a connection of its own, beside everything else. `then` is called on that thread.
    void backUpInBackground(BackupCause cause, BackgroundBackup::Told then);
    void dropBackup();

    QString path() const;
    Protection protection() const;
    Practice practice() const;
    Done changePractice(const Practice &practice);
    Result<CodeLists> codeLists();
    Result<qint64> patientCount();

    PatientFinder &finder();
    PatientEditor &editor();
    PatientMerger &merger();
    ObjectionRecorder &recorder();
    NeedsRecorder &needs();
    LetterIssuer &letters();
    CodingQueue &coding();
    Accounts &accounts();
    PatientImport &patientImport();
    PracticeStatistics &statistics();
    RegisterVerifier &verifier();
    TrailReports &trail();
    Backups &backups();

private:
    struct Parts;
    explicit OpenRegister(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

}
