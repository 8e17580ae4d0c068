#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program while it imports a patient list: afterwards the list is the old one or the new one, whole.

Lists of two sizes are imported in turn as full lists, so that every import adds or removes some hundred patients."""

import time
from pathlib import Path

from outcome import run
from programs import KINDS, Life, scratch

LIST = Path(__file__).resolve().parents[1] / "data" / "patient-lists" / "emis-400.csv"


def size_of(row, life):
    verified = life.ask("verify")
    if not verified or not verified.get("ok"):
        row.complain(f"verify says {verified}")
    return (life.ask("statistics") or {}).get("list_size")


def play(row):
    with scratch("imports") as folder:
        register, short = f"{folder}/practice.optout", Path(folder) / "short.csv"
        short.write_bytes(b"".join(LIST.read_bytes().splitlines(keepends=True)[:201]))
        row.programs.make_register(register, row.kind, 1)
        life = Life(row.programs, register)
        sizes = {}
        for file in (str(LIST), str(short)):
            trial = life.ask("import-patients", file, "--dry-run")
            began = time.monotonic()
            answer = life.ask("import-patients", file, "--leavers", trial["left"])
            lasted = time.monotonic() - began
            sizes[file] = size_of(row, life)
            if "error" in answer:
                row.unfit(f"{file} cannot be imported: {answer}")
        life.end()
        now = str(short)
        for _ in range(row.size):
            other = str(LIST) if now == str(short) else str(short)
            life = Life(row.programs, register)
            trial = life.ask("import-patients", other, "--dry-run")
            timer = life.kill_in(row.dice.uniform(0, 1.3 * lasted))
            answer = life.ask("import-patients", other, "--leavers", trial["left"])
            timer.cancel()
            life.process.kill()
            life.end()
            row.count("kills" if answer is None else "imports that were quicker")
            life = Life(row.programs, register)
            size = size_of(row, life)
            life.end()
            if answer is not None and size != sizes[other]:
                row.complain(f"acknowledged, and the list holds {size} instead of {sizes[other]}")
            elif size not in sizes.values():
                row.complain(f"the list holds {size}: neither {sizes[now]} nor {sizes[other]}")
            if row.complaints:
                break
            now = other if size == sizes[other] else now
    if not row.complaints and row.counts.get("kills", 0) < row.size / 5:
        row.complain("too few imports were cut short for the kills to mean anything")


if __name__ == "__main__":
    run(__doc__, "kill-while-importing", play, short=60, long=2000, control_size=30,
        controls=[(kind, ("WholeTransactions",)) for kind in KINDS])
