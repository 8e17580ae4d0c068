#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it records and looks whether anything it acknowledged is lost.

Every round starts `optout-desk-cli batch` on the register the last round left behind, verifies it, asks for every patient
the last round touched, records on, and is killed (SIGKILL) at a random moment. What was acknowledged must be there, whole:
one event, one letter, the status that follows from it. What was not acknowledged may be there or not, but never by halves
(`verify` compares every status with its events)."""

from outcome import run
from programs import KINDS, Life, event_uuid, record, scratch
from promises import Promises, complaints_about

PATIENTS = 40


def record_until_killed(life, row, promises):
    """An unsure event is sent again with the same uuid, as a desk would."""
    timer = life.kill_in(row.dice.uniform(0, 0.030))
    while True:
        event, patient = next(iter(promises.unsure.items()), None) or (event_uuid(row.dice), row.dice.randint(1, PATIENTS))
        said = promises.send(life, event, patient, record(event, patient))
        if said is None:
            break
        if not said:
            row.complain(f"event {event} was refused")
            break
        row.count("acknowledged")
    timer.join()
    life.end()


def play(row):
    with scratch("kills") as folder:
        register = f"{folder}/practice.optout"
        row.programs.make_register(register, row.kind, PATIENTS)
        everything, promises = {}, Promises()
        for _ in range(row.size):
            life = Life(row.programs, register)
            row.complaints += complaints_about(life, promises.acknowledged)
            everything.update(promises.acknowledged)
            promises.acknowledged.clear()
            if row.complaints:
                life.process.kill()
                life.end()
                break
            record_until_killed(life, row, promises)
            row.count("kills")
        everything.update(promises.acknowledged)
        if not row.complaints:
            life = Life(row.programs, register)
            row.complaints += complaints_about(life, everything)
            life.end()
    if not row.complaints and row.counts["acknowledged"] < row.size / 20:
        row.complain("too few events were recorded for the kills to mean anything")


if __name__ == "__main__":
    run(__doc__, "kill-while-recording", play, short=300, long=10_000,
        controls=[(kind, ("WholeTransactions",)) for kind in KINDS])
