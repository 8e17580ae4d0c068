# SPDX-License-Identifier: GPL-3.0-or-later
"""A journey: what a person does from beginning to end, step by step, each step a sentence that passes or fails.

    walk-the-desk BUILD_DIR OUT_DIR

Where there is no desktop, or no print service and the journey wants one, it starts itself again inside its own. It closes
with `N passed, M failed`; the first step that fails ends it, with a picture of the screen in OUT_DIR.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

SUPPORT = Path(__file__).resolve().parent
DATA = SUPPORT.parent / "data"


class Stopped(Exception):
    """A step failed; what comes after it cannot be judged."""


class Journey:
    def __init__(self, build, out):
        self.build = Path(build).resolve()
        self.out = Path(out).resolve()
        self.passed = 0
        self.failed = 0
        self.milliseconds = {}

    @property
    def window_program(self):
        return self.build / "bin" / "optout-desk"

    @property
    def command_line_program(self):
        return self.build / "bin" / "optout-desk-cli"

    @contextlib.contextmanager
    def step(self, sentence):
        began = time.monotonic()
        try:
            yield
        except (Exception, subprocess.TimeoutExpired) as trouble:  # whatever it was, the step has failed
            self.failed += 1
            print(f"FAIL   : {sentence}\n{type(trouble).__name__}: {trouble}", flush=True)
            if os.environ.get("DISPLAY"):
                subprocess.run(["import", "-window", "root", str(self.out / "failed.png")], check=False)
            raise Stopped from trouble
        self.milliseconds[sentence] = round((time.monotonic() - began) * 1000)
        self.passed += 1
        print(f"ok     : {sentence} ({self.milliseconds[sentence]} ms)", flush=True)


def run(walk, desktop=True, printing=False, screen="1280x900"):
    """Runs walk(journey) with the folders of the command line; the status tells whether every step passed."""
    if len(sys.argv) != 3:
        sys.exit(f"usage: {Path(sys.argv[0]).name} BUILD_DIR OUT_DIR")
    around = []
    if desktop and "DESKTOP_HOME" not in os.environ:
        around += [SUPPORT / "desktop-session", "--screen", screen]
    if printing and "PRINTED_FOLDER" not in os.environ:
        around += [SUPPORT / "print-service"]
    if around:
        os.execv(around[0], [str(word) for word in [*around, *sys.argv]])
    journey = Journey(*sys.argv[1:])
    shutil.rmtree(journey.out, ignore_errors=True)
    journey.out.mkdir(parents=True)
    with contextlib.suppress(Stopped):
        walk(journey)
    print(f"{journey.passed} passed, {journey.failed} failed", flush=True)
    sys.exit(1 if journey.failed or not journey.passed else 0)


def expect(true, what):
    """An expectation with its words; unlike assert it is never optimised away."""
    if not true:
        raise AssertionError(what)


def same(found, wanted, what):
    expect(found == wanted, f"{what}: found {found!r}, wanted {wanted!r}")
