#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it brings a register of the first schema up to date and gives it keys, seals and a chain: opened
again, it is whole, nothing is missing, and the copy that was laid aside before is either not there yet or whole."""

import os
import sqlite3
import time
from contextlib import closing

from oldregisters import VERSION, make_older, newest_schema
from outcome import run
from programs import Life, copy_register, event_uuid, record, scratch
from promises import complaints_about

PATIENTS = 8


def remove_all(register):
    folder = os.path.dirname(register)
    for name in os.listdir(folder):
        if name.startswith(os.path.basename(register)):
            os.remove(os.path.join(folder, name))


def is_whole(path):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
        return (copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
                and copy.execute("PRAGMA user_version").fetchone()[0] == VERSION)


class Moments:
    """When to kill: around the moment at which, as far as the kills before have shown, the old register becomes the new one."""

    def __init__(self, longest):
        self.before, self.after = 0, longest

    def pick(self, dice):
        early, late = sorted((0.9 * self.before, 1.1 * self.after))
        return dice.uniform(early, late)

    def learn(self, moment, was_before):
        if was_before:
            self.before = (self.before + moment) / 2
        else:
            self.after = (self.after + moment) / 2


def kill_once(row, register, moments):
    moment = moments.pick(row.dice)
    life = Life(row.programs, register)
    time.sleep(moment)
    life.process.kill()
    life.end()
    row.count("kills")
    aside = [name for name in os.listdir(os.path.dirname(register)) if ".schema-" in name and "unfinished" not in name]
    for name in aside:
        row.count("copies found aside")
        if not is_whole(os.path.join(os.path.dirname(register), name)):
            row.complain(f"{name} is not whole")
    with closing(sqlite3.connect(register)) as database:  # undoes what was cut short, as the program would
        found = database.execute("PRAGMA user_version").fetchone()[0]
    moments.learn(moment, found == VERSION)
    row.count("killed before" if found == VERSION else "killed after" if found == newest_schema() else "killed between")
    if found != VERSION and not aside:
        row.complain(f"schema {found}, and no copy of the old register lies aside")


def play(row):
    with scratch("schemas") as folder:
        older, desk = f"{folder}/older", f"{folder}/desk"
        os.mkdir(desk)
        register = f"{desk}/practice.optout"
        row.programs.make_register(older, row.kind, PATIENTS)
        events = {event_uuid(row.dice): row.dice.randint(1, PATIENTS) for _ in range(20)}
        row.programs.batch(older, [record(event, patient) for event, patient in events.items()])
        make_older(older)
        copy_register(older, register)
        began = time.monotonic()
        life = Life(row.programs, register)
        for complaint in complaints_about(life, events):
            row.unfit(complaint)
        moments = Moments(1.2 * (time.monotonic() - began))
        life.end()
        for _ in range(row.size):
            remove_all(register)
            copy_register(older, register)
            kill_once(row, register, moments)
            life = Life(row.programs, register)
            row.complaints += complaints_about(life, events)
            life.end()
            if row.complaints:
                break


if __name__ == "__main__":
    run(__doc__, "kill-while-migrating", play, short=40, long=1000, kinds=("plain",), control_size=60,
        controls=[("plain", ("WholeTransactions",))])
