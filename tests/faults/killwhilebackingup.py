#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it records and makes backups: nothing acknowledged is lost, and every backup that has its name is
whole.

A backup takes its name last, so a file under a backup's name must hold a register that verifies; what was left unfinished is
cleared away by the next one."""

import time
from pathlib import Path

from outcome import run
from programs import KINDS, Life, copy_register, event_uuid, record, scratch
from promises import Promises, complaints_about

PATIENTS = 20


def new_backups(register, seen):
    found = sorted(set(Path(f"{register}-backups").glob("*.optout")) - seen)
    seen.update(found)
    return found


def look_at(row, backup, folder):
    """In a copy: looking at a register leaves a line in its trail."""
    status, answer, said = row.programs.once(copy_register(backup, f"{folder}/looked-at.optout"), "verify")
    row.count("backups verified")
    if status != 0 or not answer or not answer.get("ok"):
        row.complain(f"{backup.name} is not whole: {answer} {said.strip()}")


def work_until_killed(row, life, promises, lasts):
    timer = life.kill_in(row.dice.uniform(0, 1.5 * lasts))
    while True:
        event, patient = next(iter(promises.unsure.items()), None) or (event_uuid(row.dice), row.dice.randint(1, PATIENTS))
        said = promises.send(life, event, patient, record(event, patient))
        if said is False:
            row.complain(f"event {event} was refused")
        if not said:
            break
        row.count("acknowledged")
        made = life.ask("backup")
        if made is None:
            break
        if "error" in made:
            row.complain(f"a backup was refused: {made}")
            break
        row.count("backups that were finished")
    timer.join()
    life.end()


def play(row):
    with scratch("backups") as folder:
        register = f"{folder}/practice.optout"
        row.programs.make_register(register, row.kind, PATIENTS)
        life = Life(row.programs, register)
        began = time.monotonic()
        if "error" in (life.ask("backup") or {"error": None}):
            row.unfit("no backup can be made")
        lasts = time.monotonic() - began
        life.end()
        promises, seen = Promises(), set()
        for _ in range(row.size):
            for backup in new_backups(register, seen):
                look_at(row, backup, folder)
            life = Life(row.programs, register)
            row.complaints += complaints_about(life, promises.acknowledged)
            promises.acknowledged.clear()
            if row.complaints:
                life.process.kill()
                life.end()
                break
            work_until_killed(row, life, promises, lasts)
            row.count("kills")
        unfinished = [file.name for file in Path(f"{register}-backups").iterdir() if file.name.endswith(".unfinished")]
        if len(unfinished) > 1:
            row.complain(f"unfinished backups pile up: {unfinished}")
    if not row.complaints and row.counts.get("backups verified", 0) < row.size / 10:
        row.complain("too few backups were made for the kills to mean anything")


if __name__ == "__main__":
    run(__doc__, "kill-while-backing-up", play, short=100, long=3_000, control_size=100,
        controls=[(kind, ("WholeTransactions",)) for kind in KINDS])
