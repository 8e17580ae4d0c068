#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guessing a password at the command line, in lives of the program as many as one likes: each wrong one makes the next wait.

Waits of 0, 0, 0, 1, 2, 4 s are measured for real, the rest (to 300 s) by the tests of security. The count is kept in the key
file, so a new life waits anew, also after one that was killed while it waited; the right password after the wait opens, and
sets the count back; nobody is locked out, and a stranger's name waits apart from the others."""

import subprocess
import time
from pathlib import Path

from hostiledesk import ProgramsAmong, expect
from outcome import run
from programs import KINDS, PASSWORD, scratch

WAITS = [0, 0, 0, 0, 1, 2]  # before the first try, the second … seconds
NEXT = 4


def attempt(row, register, password, user="jo"):
    """(seconds it took, the answer)."""
    programs = ProgramsAmong(row.programs, OPTOUT_DESK_PASSWORD=password)
    command = [programs.path("optout-desk-cli"), "--database", str(register), "--user", user, "--json", "find", "number"]
    began = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, env=programs.environment(), timeout=120, check=False)
    return time.monotonic() - began, done


def wrong(row, register, wait, user="jo"):
    seconds, done = attempt(row, register, "not the password", user)
    row.count("wrong passwords")
    expect(row, done.returncode == 1 and '"sign-in"' in done.stdout, f"a wrong password: {done.returncode} {done.stdout}")
    expect(row, seconds >= wait, f"a wrong password was answered after {seconds:.2f} s instead of {wait} s")
    return done.stdout


def play(row):
    with scratch("signin") as folder:
        register = Path(folder, "practice.optout")
        row.programs.make_register(register, row.kind, 1)
        before = register.read_bytes()
        sentences = {wrong(row, register, wait) for wait in WAITS}
        expect(row, len(sentences) == 1, f"the answers tell more than that it was wrong: {sentences}")
        expect(row, register.read_bytes() == before, "a wrong password changed the register")
        expect(row, wrong(row, register, 0, "nobody") in sentences, "an unknown name is told apart from a wrong password")

        # Killed while it waits: the next life waits anew, and no less.
        programs = ProgramsAmong(row.programs, OPTOUT_DESK_PASSWORD=PASSWORD)
        waiting = subprocess.Popen(programs.command(register, "find", "number"), env=programs.environment(), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(NEXT / 4)
        waiting.kill()
        waiting.wait()
        seconds, done = attempt(row, register, PASSWORD)
        expect(row, done.returncode == 0, f"the right password was refused: {done.stdout}{done.stderr}")
        expect(row, seconds >= NEXT, f"the right password was let in after {seconds:.2f} s instead of {NEXT} s")
        wrong(row, register, 0)
        # The count began anew: after one wrong password nothing is waited for.
        programs = ProgramsAmong(row.programs, OPTOUT_DESK_PASSWORD=PASSWORD)
        status, answer, _ = programs.once(register, "find", "number")
        expect(row, status == 0 and answer and answer["total"] == 1, f"the count was not set back: {answer}")


if __name__ == "__main__":
    run(__doc__, "sign-in", play, short=1, long=1, controls=[(kind, ("SignInDelay",)) for kind in KINDS], size_per_kind=True)
