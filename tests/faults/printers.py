#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No printer, a printer gone in the middle, a print service that gives a job up: the letter waits, and is never *printed*.

    printers.py --without-service PROGRAM --beside-service PROGRAM [--control]

The tests of ui/printing as a row of the matrix: the first program runs without a print service, the second beside a real
one of its own (tests/support/print-service). `--control`: the second says "printed" without asking, and must fail.
"""

import argparse
import re
import subprocess
from pathlib import Path

from hostiledesk import ROOT, Row


def run(row, what, command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=280, check=False)
    output = done.stdout + done.stderr
    passed = sum(map(int, re.findall(r"Totals: (\d+) passed", output)))
    failures = re.findall(r"FAIL!  : (.*)", output)
    for failure in failures:
        row.expect(False, f"{what}: {failure}")
    row.expect(passed > 2, f"{what}: nothing ran: {output[-500:]}" if not row.control else f"{what}: nothing ran")
    if not passed:  # a harness that never ran is red, also as a control
        row.control = False
    row.expect(done.returncode == len(failures), f"{what}: status {done.returncode}")
    return passed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--without-service", required=True, type=Path)
    parser.add_argument("--beside-service", required=True, type=Path)
    parser.add_argument("--control", action="store_true", help="a protection is off: something must be found")
    options = parser.parse_args()
    row = Row("printers", options.control)
    tests = run(row, "no print service", [options.without_service, "TstLetterPrinter"])
    tests += run(row, "a print service", [ROOT / "tests/support/print-service", options.beside_service])
    row.finish(tests=tests)


main()
