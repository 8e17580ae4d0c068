#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets every k-th call to the disk and every k-th request for memory fail while an objection is recorded.

The work is done by record-with-faults, in one process. A recording that was told *recorded* must be there, one that was told
*not recorded* must not, and nothing may be there by halves. A long run takes every request for memory, a short one a tenth."""

import json
import subprocess

from outcome import run
from programs import KINDS, scratch

SIZE_OF_A_LONG_RUN = 1


def play(row):
    with scratch("calls") as folder:
        register = f"{folder}/practice.optout"
        row.programs.make_register(register, row.kind, 3)
        step = row.size if row.long else 2 * row.size
        first = row.dice.randint(1, step)
        done = subprocess.run([row.programs.path("record-with-faults"), register, str(first), str(step)],
                              capture_output=True, env=row.programs.environment(), timeout=3600, check=False)
        ways = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(ways) != 6:
        row.unfit(f"record-with-faults ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    for way in ways:
        row.count("disk faults" if way["way"].startswith("disk") else "memory faults", way["faults"])
        for told in ("recorded", "refused", "unsure"):
            row.count(f"told {told}", way[told])
        row.complaints += way["complaints"]
        if way["faults"] < 8 and not way["complaints"]:
            row.unfit(f"{way['way']}: hardly anything failed")


if __name__ == "__main__":
    run(__doc__, "failing-calls", play, short=20, long=SIZE_OF_A_LONG_RUN, control_size=20,
        controls=[(kind, ("WholeTransactions", "ReadBack")) for kind in KINDS])
