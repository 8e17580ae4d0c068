#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The restore drill: a backup is made while somebody records; it is restored, and says by how much it is older.

Then a copy of it is damaged and restored again: refused, with the register untouched, or, where the damage hit bytes that
mean nothing, whole. At last the file of before the backup is put back by hand, which must be refused by the backup's name."""

import threading
from pathlib import Path

from bitflips import damage
from outcome import run
from programs import KINDS, Life, copy_register, event_uuid, record, scratch

PATIENTS = 12


def record_some(row, life, count):
    for _ in range(count):
        answer = life.ask(*record(event_uuid(row.dice), row.dice.randint(1, PATIENTS)))
        if not answer or "recorded" not in answer:
            row.complain(f"a recording beside the backup was refused: {answer}")


def backup_under_load(row, register):
    """The backup's answer, made in one life while another records."""
    life = Life(row.programs, register)
    recording = threading.Thread(target=record_some, args=(row, life, row.dice.randint(1, 6)))
    recording.start()
    _, made, said = row.programs.once(register, "backup")
    recording.join()
    life.end()
    if not made or "error" in made:
        row.complain(f"no backup: {made} {said.strip()}")
        return None
    return made


def events_in(row, register):
    _, answer, _ = row.programs.once(register, "verify")
    life = Life(row.programs, register)
    count = sum(len(life.ask("history", "--patient", patient).get("events", [])) for patient in range(1, PATIENTS + 1))
    life.end()
    return count if answer and answer.get("ok") else None


def restore(row, register, backup, made, recorded):
    _, answer, said = row.programs.once(register, "restore", backup)
    if not answer or "error" in answer:
        row.complain(f"a good backup was refused: {answer} {said.strip()}")
        return
    if answer["older_by"] != recorded - made["events"]:
        row.complain(f"it is {recorded - made['events']} objections older and says {answer['older_by']}")
    if events_in(row, register) != made["events"]:
        row.complain("what was restored is not what was backed up")
    row.count("restored")


def restore_damaged(row, register, backup, made, folder):
    bad = copy_register(backup, f"{folder}/damaged.optout")
    done = damage(row.dice, bad)
    before = Path(register).read_bytes()
    status, answer, said = row.programs.once(register, "restore", bad)
    if status < 0:
        row.complain(f"{done}: it died of signal {-status}")
    elif status != 0:
        row.count("damaged refused")
        if Path(register).read_bytes() != before:
            row.complain(f"{done}: refused, and the register changed")
    elif events_in(row, register) != made["events"]:
        row.complain(f"{done}: a damaged backup took the register's place: {answer} {said.strip()}")
    else:
        row.count("damage that did no harm")


def put_back(row, older, register, made):
    copy_register(older, register)
    status, answer, _ = row.programs.once(register, "find", "Number")
    if status == 0 or Path(made["file"]).name not in (answer or {}).get("error", {}).get("message", ""):
        row.complain(f"an older file was put back, and the answer is {str(answer)[:200]}")
    else:
        row.count("older files named")


def play(row):
    for _ in range(row.size):
        with scratch("drill") as folder:
            register = f"{folder}/practice.optout"
            row.programs.make_register(register, row.kind, PATIENTS)
            older = copy_register(register, f"{folder}/older.optout")
            made = backup_under_load(row, register)
            if made is None:
                return
            life = Life(row.programs, register)
            record_some(row, life, row.dice.randint(0, 4))
            life.end()
            recorded = events_in(row, register)
            if recorded is None:
                row.unfit("the register does not verify")
                return
            present = copy_register(register, f"{folder}/present.optout")
            restore(row, register, made["file"], made, recorded)
            copy_register(present, register)
            restore_damaged(row, register, made["file"], made, folder)
            put_back(row, older, register, made)
            row.count("drills")
        if row.enough():
            break


if __name__ == "__main__":
    run(__doc__, "restore-drill", play, short=50, long=1_000, control_size=12,
        controls=[("plain", ("BackupsProven", "PagesChecked", "ChainChecked")), ("sealed", ("ChainChecked",))])
