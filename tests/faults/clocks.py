#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work under every clock, language and zone: a clock set back and forward, summer time, 8 locales × 6 zones.

    clocks.py --cli PROGRAM --make-register PROGRAM [--control]

At one frozen instant the same commands must leave the same bytes in every table and give the same answers. Where the clock
moves, events keep the order in which they were recorded and every time is UTC and ends in Z.
"""

import argparse
import concurrent.futures
import datetime
import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

from hostiledesk import Batch, Row, private_folder

LOCALES = ["C.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "fa_IR.UTF-8", "hi_IN.UTF-8", "th_TH.UTF-8"]
# At the frozen instant all of them have the same day.
ZONES = ["UTC", "Europe/London", "Pacific/Honolulu", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns"]
INSTANT = "2026-03-20T10:30:00"
LONDON = {"LC_ALL": "en_GB.UTF-8", "TZ": "Europe/London"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
UUID = "00000000-0000-4000-8000-0000000000"


def library():
    for folder in Path("/usr/lib").glob("*/faketime"):
        if (folder / "libfaketime.so.1").exists():
            return str(folder / "libfaketime.so.1")
    raise SystemExit("faketime is not installed")


def at(instant, surroundings):
    """The environment of a program that believes it is that moment (UTC), and that no time passes."""
    moment = datetime.datetime.fromisoformat(instant).replace(tzinfo=datetime.timezone.utc)
    return {**os.environ, "LD_PRELOAD": library(), "FAKETIME_FMT": "%s", "FAKETIME": str(int(moment.timestamp())),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", **surroundings}


class Clocks:
    def __init__(self, options, folder, row):
        self.cli = options.cli.resolve()
        self.folder = folder
        self.row = row
        self.original = folder / "original.optout"
        subprocess.run([options.make_register.resolve(), self.original, "6"], check=True, env=at(INSTANT, {"TZ": "UTC"}))

    def copy(self, name):
        for file in self.folder.glob("original.optout*"):
            shutil.copy2(file, self.folder / file.name.replace("original", name))
        return self.folder / f"{name}.optout"

    def desk(self, register, instant, surroundings):
        return Batch(self.cli, register, password="demonstration", environment=at(instant, surroundings))

    def a_days_work(self, number, surroundings):
        """Everything that the register and the answers hold afterwards, as one text."""
        register = self.copy(f"desk{number}")
        answers = []
        with self.desk(register, INSTANT, surroundings) as desk:
            for patient in range(1, 5):
                answers.append(desk.ask("record", "--patient", patient, "--type", "type1", "--received", "2026-03-01",
                                        "--note", "İstanbul straße Ω 10,5", "--event-uuid", f"{UUID}{patient:02}"))
            answers.append(desk.ask("record", "--patient", 2, "--type", "type1", "--withdraw", "--event-uuid", f"{UUID}11"))
            answers.append(desk.ask("coded", "--event", f"{UUID}01", "--on", "2026-03-19"))
            answers.append(desk.ask("letter", "--event", f"{UUID}01", "--pdf", self.folder / "letter.pdf"))
            for question in (["find", "number"], ["history", "--patient", 2], ["to-code"], ["verify"],
                             ["statistics", "--csv", f"{register}.csv"], ["statistics", "--as-of", "2026-02-28"],
                             ["status", "--patient", 2, "--as-of", "2026-03-19"]):
                answers.append(desk.ask(*question))
        self.row.expect(not any("error" in answer for answer in answers), f"{surroundings}: {[a for a in answers if 'error' in a]}")
        table = Path(f"{register}.csv").read_bytes() if Path(f"{register}.csv").exists() else b""
        return "\n".join([dump(register), table.decode("utf-8-sig"), *map(str, answers)])

    def languages_and_zones(self):
        places = [{"LC_ALL": locale, "LANG": locale, "TZ": zone} for locale in LOCALES for zone in ZONES]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            works = list(pool.map(lambda each: self.a_days_work(*each), enumerate(places)))
        wanted = works[0]
        for place, work in zip(places, works):
            same = work.replace(os.sep, "/") == wanted
            self.row.expect(same, f"{place['LC_ALL']} in {place['TZ']}: {first_difference(work, wanted)}")
        return len(places)

    def moving_clock(self):
        register = self.copy("moving")
        acts = [("2026-03-20T10:30:00", "01", False), ("2026-03-20T07:30:00", "02", True), ("2028-06-01T09:00:00", "03", False),
                ("2025-01-01T09:00:00", "04", True), ("2026-03-20T10:30:00", "05", False)]
        for instant, event, withdraw in acts:
            with self.desk(register, instant, LONDON) as desk:
                words = ["record", "--patient", 1, "--type", "type1", "--event-uuid", UUID + event]
                answer = desk.ask(*words, *(["--withdraw"] if withdraw else []))
                self.row.expect(answer.get("recorded") == UUID + event, f"clock at {instant}: {answer}")
                self.row.expect(desk.ask("verify").get("ok"), f"clock at {instant}: does not verify")
                if event == "02":  # three hours earlier than what it withdraws
                    state = desk.ask("status", "--patient", 1)["type1"]["state"]
                    self.row.expect(state == "withdrawn", f"the clock went back: {state}")
        kept = ask(register, "SELECT uuid, recorded_at FROM objection_event ORDER BY seq")
        self.row.expect(kept == [(UUID + event, instant + ".000Z") for instant, event, _ in acts], f"order or times: {kept}")

    def end_of_summer_time(self):
        """25 October 2026 in London: half past one comes twice."""
        register = self.copy("autumn")
        for instant, event, withdraw in (("2026-10-25T00:30:00", "01", []), ("2026-10-25T01:30:00", "02", ["--withdraw"])):
            with self.desk(register, instant, LONDON) as desk:
                desk.ask("record", "--patient", 1, "--type", "type1", "--event-uuid", UUID + event, *withdraw)
        with self.desk(register, "2026-10-25T02:00:00", LONDON) as desk:
            status = desk.ask("status", "--patient", 1)["type1"]
            self.row.expect(status == {"state": "withdrawn", "since": "2026-10-25"}, f"after the second half past one: {status}")
        kept = [time for (time,) in ask(register, "SELECT recorded_at FROM objection_event ORDER BY seq")]
        self.row.expect(kept == ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"], f"times: {kept}")

    def midnight(self):
        """Half past midnight on 1 July in London is still June in UTC; the day that counts is the desk's."""
        register = self.copy("midnight")
        with self.desk(register, "2026-06-30T23:30:00", LONDON) as desk:
            desk.ask("record", "--patient", 1, "--type", "type1")
            for day, wanted in (("2026-06-30", 0), ("2026-07-01", 1)):
                answer = desk.ask("statistics", "--as-of", day)
                self.row.expect(answer.get("in_force") == wanted, f"in force on {day}: {str(answer)[:200]}")


def ask(register, question):
    with sqlite3.connect(f"file:{register}?mode=ro", uri=True) as database:
        return database.execute(question).fetchall()


def dump(register):
    with sqlite3.connect(f"file:{register}?mode=ro", uri=True) as database:
        return "\n".join(database.iterdump())


def first_difference(one, other):
    for left, right in zip(one.splitlines(), other.splitlines()):
        if left != right:
            return f"{left[:200]!r} instead of {right[:200]!r}"
    return "one is longer"


def times_are_utc(folder, row):
    """Every column that holds a time, in every register that the row has made."""
    seen = 0
    for register in folder.glob("*.optout"):
        for (table,) in ask(register, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"):
            for column in ask(register, f"PRAGMA table_info({table})"):
                if column[1] == "at" or column[1].endswith("_at"):
                    for (time,) in ask(register, f"SELECT {column[1]} FROM {table} WHERE {column[1]} IS NOT NULL"):
                        seen += 1
                        row.expect(TIME.fullmatch(str(time)), f"{table}.{column[1]}: {time!r}")
    row.expect(seen > 100, f"only {seen} times were found")
    return seen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True, type=Path)
    parser.add_argument("--make-register", required=True, type=Path)
    parser.add_argument("--control", action="store_true", help="a protection is off: something must be found")
    options = parser.parse_args()
    row = Row("clocks and languages", options.control)
    with private_folder() as folder:
        clocks = Clocks(options, Path(folder), row)
        places = clocks.languages_and_zones()
        clocks.moving_clock()
        clocks.end_of_summer_time()
        clocks.midnight()
        times = times_are_utc(Path(folder), row)
    row.finish(places=places, times=times)


main()
