# SPDX-License-Identifier: GPL-3.0-or-later
"""One row of the matrix as a program: its switches, its seed, its closing lines and its line for RELIABILITY.md."""

import argparse
import datetime
import json
import os
import random
import sys
import time
from pathlib import Path

from programs import KINDS, Programs


class Skipped(Exception):
    """This machine cannot do it; the reason is said aloud."""


class Row:
    """What a row's play() works with: the programs, the dice, how much to do, and where to complain."""

    def __init__(self, options, kind, guards_off, size):
        self.kind = kind
        self.programs = Programs(options.programs, guards_off)
        self.long = options.long
        self.size = size
        self.seed = options.seed
        self.dice = random.Random(f"{options.seed} {kind} {','.join(guards_off)}")
        self.complaints = []
        self.fit = True
        self.counts = {}
        self.skipped = []

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def complain(self, what):
        self.complaints.append(what)

    def unfit(self, what):
        """Something is wrong before any fault was made: red, and no proof of a control either."""
        self.fit = False
        self.complain(f"before any fault: {what}")

    def skip(self, why):
        print(f"SKIPPED: {why}")
        self.skipped.append(why)

    def enough(self):
        """A control has proven its point with a few complaints."""
        return bool(self.programs.guards_off) and len(self.complaints) >= 20


def arguments(document):
    parser = argparse.ArgumentParser(description=document)
    parser.add_argument("--programs", required=True, help="the folder with the built programs")
    parser.add_argument("--kind", choices=(*KINDS, "all"), default="all")
    parser.add_argument("--seed", type=int, default=int(os.environ.get("OPTOUT_DESK_SEED", time.time())))
    parser.add_argument("--size", type=int, help="instead of the row's own")
    parser.add_argument("--long", action="store_true", default=os.environ.get("OPTOUT_DESK_LONG") == "1")
    parser.add_argument("--control", action="store_true", help="without the guard: must go red")
    parser.add_argument("--results", type=Path, default=os.environ.get("OPTOUT_DESK_RESULTS"),
                        help="a folder for the line of the report")
    return parser.parse_args()


def run(document, name, play, *, short, long, controls, control_size=None, control_is_red=None, kinds=KINDS,
        size_per_kind=False):
    """Plays a row, or all of its controls: `controls` lists (kind, guards that come off). `short` and `long` are its sizes
    over all kinds, or for each; `control_is_red(row)` says what red means where one complaint is not enough."""
    options = arguments(document)
    kinds = [kind for kind in kinds if options.kind in (kind, "all")]
    size = options.size or (long if options.long else short)
    began = time.monotonic()
    if options.control:
        asked = [(kind, guards) for kind, guards in controls if kind in kinds]
        rows = [play_one(play, Row(options, kind, guards, control_size or min(size, short))) for kind, guards in asked]
        red = control_is_red or (lambda row: bool(row.complaints))
        good = [row.fit and (red(row) or bool(row.skipped)) for row in rows]
    else:
        rows = [play_one(play, Row(options, kind, (), size if size_per_kind else max(1, size // len(kinds)))) for kind in kinds]
        good = [not row.complaints for row in rows]
    for row, well in zip(rows, good):
        report(name, row, well, options.control)
    write_results(options, name, rows, good, time.monotonic() - began)
    print(f"{good.count(True)} passed, {good.count(False)} failed")
    sys.exit(0 if all(good) else 1)


def play_one(play, row):
    try:
        play(row)
    except Skipped as why:
        row.skip(str(why))
    return row


def report(name, row, well, control):
    for complaint in row.complaints[:3 if control and well else 20]:
        print(f"{'red' if control else 'FAIL'}: {complaint}")
    counts = ", ".join(f"{number} {what}" for what, number in sorted(row.counts.items()))
    without = f" without {', '.join(row.programs.guards_off)}" if row.programs.guards_off else ""
    verdict = ("red, as it must be" if well else "STILL GREEN" if row.fit else "UNFIT") if control else ("green" if well else "RED")
    if row.skipped and not row.complaints:
        verdict = "skipped: " + "; ".join(row.skipped)
    print(f"{name}, {row.kind}{without}, seed {row.seed}: {counts}, {len(row.complaints)} complaints: {verdict}")


def write_results(options, name, rows, good, seconds):
    if not options.results:
        return
    line = {
        "row": name, "control": options.control, "long": options.long, "seed": options.seed,
        "date": datetime.date.today().isoformat(), "seconds": round(seconds),
        "parts": [{"kind": row.kind, "without": list(row.programs.guards_off), "counts": row.counts,
                   "complaints": len(row.complaints), "skipped": row.skipped, "good": well}
                  for row, well in zip(rows, good)]}
    path = Path(options.results) / f"{name}{'-control' if options.control else ''}.json"
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
