#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes a plain register by hand, as somebody with a database tool would: `verify` must name the first bad row.

The triggers are dropped and put back, so nothing but the program's own checks can notice. The older copy put back is a part
of the restore drill."""

import hashlib
import hmac
import shutil
import sqlite3
from contextlib import closing

from outcome import run
from programs import Life, event_uuid, record, scratch

PATIENTS = 6


def by_hand(register, *statements):
    with closing(sqlite3.connect(register, isolation_level=None)) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            database.execute(statement)
        for _, sql in triggers:
            database.execute(sql)


# name → what is done by hand; each must be noticed
DEEDS = {
    "an entry edited": ["UPDATE audit_entry SET subject = 'x' WHERE seq = 5"],
    "an entry's time moved": ["UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5"],
    "an entry deleted": ["DELETE FROM audit_entry WHERE seq = 5"],
    "an entry deleted, the numbers closed up": ["DELETE FROM audit_entry WHERE seq = 5",
                                                "UPDATE audit_entry SET seq = -seq WHERE seq > 5",
                                                "UPDATE audit_entry SET seq = -seq - 1 WHERE seq < 0"],
    "two entries swapped": ["UPDATE audit_entry SET seq = -4 WHERE seq = 4", "UPDATE audit_entry SET seq = 4 WHERE seq = 5",
                            "UPDATE audit_entry SET seq = 5 WHERE seq = -4"],
    "an event's date edited": ["UPDATE objection_event SET effective = '2020-01-01' WHERE seq = 3"],
    "an event given to another patient": ["UPDATE objection_event SET patient = patient % 6 + 1 WHERE seq = 3"],
    "an event turned round": ["UPDATE objection_event SET kind = 'withdrawal' WHERE seq = 12"],
    "the last event deleted": ["DELETE FROM letter WHERE event = (SELECT uuid FROM objection_event WHERE seq = 12)",
                               "DELETE FROM objection_status", "DELETE FROM objection_event WHERE seq = 12"],
    "a status turned round": ["UPDATE objection_status SET kind = 'withdrawal'"],
    "a patient's needs changed": ["UPDATE communication_needs SET format = 'standard'"],
    "a patient renamed": ["UPDATE patient SET family = 'Other' WHERE id = 2"],
    "two records merged": ["INSERT INTO patient_merge VALUES (1, 2, '2026-01-01T00:00:00.000Z', 1, '{}')"],
    "merged records separated": ["DELETE FROM patient_merge"],
    "a merge led to another patient": ["UPDATE patient_merge SET kept = 4"],
    "the trail cut off": ["DELETE FROM audit_entry WHERE seq > 9"],
}


def chain_again(register, first):
    """The chain made anew from an entry on, as good as anybody can without the register's key."""
    with closing(sqlite3.connect(register)) as database:
        before = database.execute("SELECT hash FROM audit_entry WHERE seq = ?", (first - 1,)).fetchone()[0]
        statements = []
        for seq, subject in database.execute("SELECT seq, subject FROM audit_entry WHERE seq >= ? ORDER BY seq", (first,)):
            digest = hmac.digest(b"a guess", before + str((seq, subject)).encode(), hashlib.sha256)
            statements.append(f"UPDATE audit_entry SET previous = x'{before.hex()}', hash = x'{digest.hex()}' WHERE seq = {seq}")
            before = digest
    return statements


def verdict(row, register):
    life = Life(row.programs, register)
    answer = life.ask("verify")
    life.end()
    return answer


def play(row):
    with scratch("tampering") as folder:
        template, register = f"{folder}/template", f"{folder}/practice.optout"
        row.programs.make_register(template, row.kind, PATIENTS)
        events = [(event_uuid(row.dice), 1 + number % PATIENTS) for number in range(12)]
        lines = [record(event, patient) for event, patient in events]
        lines += [("needs", "--patient", 1, "--format", "braille"), ("merge-patients", "--patient", 5, "--duplicate", 6)]
        _, answers = row.programs.batch(template, lines)
        if len(answers) != len(lines) or "merged" not in answers[-1] or not (verdict(row, template) or {}).get("ok"):
            row.unfit("the untouched register is not whole")
        shutil.copyfile(f"{template}.keys", f"{register}.keys")
        deeds = dict(DEEDS)
        deeds["an entry edited, the chain made anew"] = [*DEEDS["an entry edited"], *chain_again(template, 5)]
        for name, statements in deeds.items():
            shutil.copyfile(template, register)
            by_hand(register, *statements)
            answer = verdict(row, register)
            row.count("deeds")
            if answer is None:
                row.count("refused at the door")
            elif "error" in answer:
                row.count("refused at the door" if answer["error"]["kind"] == "damaged" else "refused for another reason")
            elif answer["ok"]:
                row.complain(f"{name}: not noticed")
            else:
                row.count("named by verify")
                if not answer["first_fault"]:
                    row.complain(f"{name}: noticed, but not said what")


if __name__ == "__main__":
    run(__doc__, "tampering", play, short=1, long=1, kinds=("plain",), controls=[("plain", ("ChainChecked",))])
