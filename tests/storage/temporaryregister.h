// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/objectionevent.h"
#include "domain/patient.h"
#include "storage/register.h"

#include <QTemporaryDir>

namespace optoutdesk::testing {

// A register of its own for one test: the practice, a manager with UserId 1, and nothing else. Plain, unless
// OPTOUT_DESK_TEST_PROTECTION says "sealed".
class TemporaryRegister
{
public:
    TemporaryRegister();

    QString path() const { return m_folder.filePath(QStringLiteral("practice.optout")); }
    QString folder() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    // What lies in its folder, sorted.
    QStringList fileNames() const;

    // Opens it once and keeps it open.
    Database &database();
    void close() { m_register.reset(); }

    static Practice practice();
    static QDateTime time(int second = 0); // 2026-03-02T09:15:00.000Z and later

    // Adds a patient and gives it its id.
    Patient addPatient(const QString &family = QStringLiteral("Smith"), const QString &given = QStringLiteral("Jane"));
    // Appends an event of the manager's to a patient, in a transaction of its own, and keeps the status.
    ObjectionEvent record(const Patient &patient, EventKind kind = EventKind::Objection,
                          QDate effective = QDate(2026, 3, 2));

    static ObjectionEvent event(PatientId patient, EventKind kind = EventKind::Objection,
                                QDate effective = QDate(2026, 3, 2));
    static Patient patient(const QString &family, const QString &given);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Register> m_register;
};

QByteArray contentsOf(const QString &path);

}

// Ends the test with the failure's words when a Result or Done is a failure.
#define VERIFY_OK(expression)                                                                                               \
    do {                                                                                                                    \
        const auto &outcome = (expression);                                                                                 \
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(optoutdesk::testing::words(outcome.failure())));              \
    } while (false)
#define COMPARE_PROBLEM(expression, problemExpected)                                                                        \
    do {                                                                                                                    \
        const auto &outcome = (expression);                                                                                 \
        QVERIFY2(!outcome.ok(), "it was not refused");                                                                      \
        QVERIFY2(outcome.failure().problem == (problemExpected),                                                            \
                 qPrintable(optoutdesk::testing::words(outcome.failure())));                                                \
    } while (false)

namespace optoutdesk::testing {

QString words(const Failure &failure);

}
