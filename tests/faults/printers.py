#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No printer, a printer gone in the middle, a print service that gives a job up: the letter waits, and is never *printed*.

The tests of ui/printing as a row of the matrix: first without a print service, then beside a real one of their own
(tests/support/print-service). As a control the program says "printed" without asking the service, and they must fail."""

import re
import subprocess

from hostiledesk import ROOT, ProgramsAmong, expect
from outcome import run


def tests(row, what, command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=280, check=False,
                          env=ProgramsAmong(row.programs, QT_QPA_PLATFORM="offscreen").environment())
    output = done.stdout + done.stderr
    passed = sum(map(int, re.findall(r"Totals: (\d+) passed", output)))
    if passed < 3:
        raise SystemExit(f"{what}: nothing ran: {output[-800:]}")
    failures = re.findall(r"FAIL!  : (.*)", output)
    row.count("tests", passed + len(failures))
    for failure in failures:
        row.complain(f"{what}: {failure}")
    expect(row, done.returncode == len(failures), f"{what}: status {done.returncode}")


def play(row):
    tests(row, "no print service", [row.programs.folder.resolve() / "tests_ui_printing", "TstLetterPrinter"])
    tests(row, "a print service", [ROOT / "tests/support/print-service", ProgramsAmong(row.programs).path("tests_ui_paper")])


if __name__ == "__main__":
    run(__doc__, "printers", play, short=1, long=1, controls=[("desk", ("PrintProof",))], kinds=("desk",))
