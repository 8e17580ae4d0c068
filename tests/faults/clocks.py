#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work under every clock, language and zone: a clock set back and forward, summer time, 8 locales × 6 zones.

At one frozen instant the same commands must leave the same bytes in every table and give the same answers. Where the clock
moves, events keep the order in which they were recorded and every time is UTC and ends in Z."""

import concurrent.futures
import datetime
import re
import sqlite3
from pathlib import Path

from hostiledesk import ProgramsAmong, expect, rows_of
from outcome import Skipped, run
from programs import KINDS, Life, copy_register, record, scratch

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
            return folder / "libfaketime.so.1"
    raise Skipped("faketime is not installed")


def at(programs, instant, surroundings):
    """Programs that believe it is that moment (UTC), and that no time passes."""
    moment = datetime.datetime.fromisoformat(instant).replace(tzinfo=datetime.timezone.utc)
    return ProgramsAmong(programs, LD_PRELOAD=library(), FAKETIME_FMT="%s", FAKETIME=int(moment.timestamp()),
                         FAKETIME_DONT_FAKE_MONOTONIC=1, DONT_FAKE_MONOTONIC=1, **surroundings)


class Clocks:
    def __init__(self, row, folder):
        self.row = row
        self.folder = folder
        self.original = folder / "original.optout"
        at(row.programs, INSTANT, {"TZ": "UTC"}).make_register(self.original, row.kind, 6)

    def expect(self, true, what):
        return expect(self.row, true, what)

    def copy(self, name):
        return Path(copy_register(str(self.original), str(self.folder / f"{name}.optout")))

    def sitting(self, register, instant, surroundings, *commands):
        """The answers to some commands at that moment."""
        desk = Life(at(self.row.programs, instant, surroundings), register)
        answers = [desk.ask(*command) or {"error": "no answer"} for command in commands]
        desk.end()
        return answers

    def a_days_work(self, number, surroundings):
        """Everything that the register and the answers hold afterwards, as one text."""
        register = self.copy(f"desk{number}")
        commands = [record(f"{UUID}{patient:02}", patient, "--received", "2026-03-01", "--note", "İstanbul straße Ω 10,5")
                    for patient in range(1, 5)]
        commands += [record(f"{UUID}11", 2, "--withdraw"), ("coded", "--event", f"{UUID}01", "--on", "2026-03-19"),
                     ("letter", "--event", f"{UUID}01", "--pdf", self.folder / "letter.pdf"), ("find", "number"),
                     *(("history", "--patient", patient) for patient in range(1, 7)), ("to-code",), ("verify",),
                     ("statistics", "--csv", f"{register}.csv"), ("statistics", "--as-of", "2026-02-28"),
                     ("status", "--patient", 2, "--as-of", "2026-03-19")]
        answers = self.sitting(register, INSTANT, surroundings, *commands)
        self.expect(not any("error" in answer for answer in answers), f"{surroundings}: {[a for a in answers if 'error' in a]}")
        table = Path(f"{register}.csv").read_bytes() if Path(f"{register}.csv").exists() else b""
        kept = dump(register) if self.row.kind == "plain" else ""
        return "\n".join([kept, table.decode("utf-8-sig"), *map(str, answers)])

    def languages_and_zones(self):
        places = [{"LC_ALL": locale, "LANG": locale, "TZ": zone} for locale in LOCALES for zone in ZONES]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            works = list(pool.map(lambda each: self.a_days_work(*each), enumerate(places)))
        wanted = works[0]
        for place, work in zip(places, works):
            self.expect(work == wanted, f"{place['LC_ALL']} in {place['TZ']}: {first_difference(work, wanted)}")
        return len(places)

    def moving_clock(self):
        register = self.copy("moving")
        acts = [("2026-03-20T10:30:00", "01", False), ("2026-03-20T07:30:00", "02", True), ("2028-06-01T09:00:00", "03", False),
                ("2025-01-01T09:00:00", "04", True), ("2026-03-20T10:30:00", "05", False)]
        for instant, event, withdraw in acts:
            recorded, verified, status = self.sitting(
                register, instant, LONDON, record(UUID + event, 1, *(["--withdraw"] if withdraw else [])), ("verify",),
                ("status", "--patient", 1))
            self.expect(recorded.get("recorded") == UUID + event, f"clock at {instant}: {recorded}")
            self.expect(verified.get("ok"), f"clock at {instant}: {verified}")
            if event == "02" and "type1" in status:  # three hours earlier than what it withdraws
                self.expect(status["type1"]["state"] == "withdrawn", f"the clock went back: {status}")
        kept = self.recorded(register)
        self.expect(kept == [(UUID + event, instant + ".000Z") for instant, event, _ in acts], f"order or times: {kept}")

    def recorded(self, register):
        """Every event of the first patient and when it was recorded, in the order of recording."""
        if self.row.kind == "plain":
            return rows_of(register, "SELECT uuid, recorded_at FROM objection_event ORDER BY seq")
        events = self.sitting(register, "2030-01-01T09:00:00", LONDON, ("history", "--patient", 1))[0].get("events", [])
        return sorted((event["uuid"], event["recorded_at"]) for event in events)

    def end_of_summer_time(self):
        """25 October 2026 in London: half past one comes twice."""
        register = self.copy("autumn")
        for instant, event, withdraw in (("2026-10-25T00:30:00", "01", []), ("2026-10-25T01:30:00", "02", ["--withdraw"])):
            self.sitting(register, instant, LONDON, record(UUID + event, 1, *withdraw))
        status = self.sitting(register, "2026-10-25T02:00:00", LONDON, ("status", "--patient", 1))[0].get("type1")
        self.expect(status == {"state": "withdrawn", "since": "2026-10-25"}, f"after the second half past one: {status}")
        kept = [time for _, time in self.recorded(register)]
        self.expect(kept == ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"], f"times: {kept}")

    def midnight(self):
        """Half past midnight on 1 July in London is still June in UTC; the day that counts is the desk's."""
        register = self.copy("midnight")
        _, june, july = self.sitting(register, "2026-06-30T23:30:00", LONDON, ("record", "--patient", 1, "--type", "type1"),
                                     ("statistics", "--as-of", "2026-06-30"), ("statistics", "--as-of", "2026-07-01"))
        self.expect((june.get("in_force"), july.get("in_force")) == (0, 1), f"in force: {str(june)[:100]}, {str(july)[:100]}")


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
    for register in folder.glob("*.optout"):
        for (table,) in rows_of(register, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"):
            for column in rows_of(register, f"PRAGMA table_info({table})"):
                if column[1] == "at" or column[1].endswith("_at"):
                    for (time,) in rows_of(register, f"SELECT {column[1]} FROM {table} WHERE {column[1]} IS NOT NULL"):
                        row.count("times")
                        expect(row, TIME.fullmatch(str(time)), f"{table}.{column[1]}: {time!r}")
    expect(row, row.counts.get("times", 0) > 100, "hardly any times were found")


def play(row):
    with scratch("clocks") as folder:
        clocks = Clocks(row, Path(folder))
        row.count("places", clocks.languages_and_zones())
        clocks.moving_clock()
        clocks.end_of_summer_time()
        clocks.midnight()
        if row.kind == "plain":
            times_are_utc(Path(folder), row)


if __name__ == "__main__":
    run(__doc__, "clocks", play, short=1, long=1, controls=[(kind, ("TimesInUtc",)) for kind in KINDS], size_per_kind=True)
