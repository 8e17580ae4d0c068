#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs record into one register at the same time, half of it the very same events under the same uuids, while a
third starts again and again and must be let in every time.

Everything acknowledged must be there once, by either program; a refusal because the other one is writing is asked again."""

import random
import threading

from outcome import run
from programs import KINDS, Life, event_uuid, record, scratch
from promises import complaints_about


def acts(row, patients, shared):
    """The same shared acts for both, and others of its own between them."""
    own = [(event_uuid(row.dice), row.dice.randint(1, patients)) for _ in range(len(shared))]
    mixed = [act for pair in zip(shared, own) for act in pair]
    return [(event, patient, random.Random(event).random() < 0.4) for event, patient in mixed]


def work(row, register, asked, acknowledged):
    life = Life(row.programs, register)
    for event, patient, withdraws in asked:
        for _ in range(20):
            answer = life.ask(*record(event, patient, *(["--withdraw"] if withdraws else [])))
            if not answer or answer.get("error", {}).get("kind") != "locked":
                break
            row.count("asked again")
        if answer and answer.get("recorded") == event:
            acknowledged[event] = patient
        else:
            row.complain(f"event {event}: {answer} {life.last_words() if answer is None else ''}")
            if row.enough() or answer is None:
                break
    life.end()


def start_until(row, register, ended):
    while not ended.is_set():
        status, _ = row.programs.batch(register, [], timeout=60)
        row.count("starts meanwhile")
        if status != 0:
            row.complain(f"a start while others record ended with {status}")
            return


def play(row):
    patients = max(5, row.size // 50)
    with scratch("two") as folder:
        register = f"{folder}/practice.optout"
        row.programs.make_register(register, row.kind, patients)
        shared = [(event_uuid(row.dice), row.dice.randint(1, patients)) for _ in range(row.size // 2)]
        both = [{}, {}]
        desks = [threading.Thread(target=work, args=(row, register, acts(row, patients, shared), mine)) for mine in both]
        ended = threading.Event()
        starter = threading.Thread(target=start_until, args=(row, register, ended))
        for thread in [*desks, starter]:
            thread.start()
        for desk in desks:
            desk.join()
        ended.set()
        starter.join()
        life = Life(row.programs, register)
        row.complaints += complaints_about(life, {**both[0], **both[1]})
        life.end()
    row.count("acknowledged", len(both[0]) + len(both[1]))
    row.count("events", len(both[0] | both[1]))
    row.count("acknowledged to both", len(both[0].keys() & both[1].keys()))


if __name__ == "__main__":
    run(__doc__, "two-processes", play, short=1000, long=10_000, control_size=400, size_per_kind=True,
        controls=[(kind, ("WholeTransactions",)) for kind in KINDS])
