# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rows about hostile data, clocks and leaks share."""

import ctypes
import os
import sqlite3
from pathlib import Path

from programs import Programs

ROOT = Path(__file__).resolve().parents[2]


def expect(row, true, what):
    """Every expectation counts; the ones that fail are complaints."""
    row.count("checks")
    if not true:
        row.complain(what[:400])
    return true


class ProgramsAmong(Programs):
    """The row's programs, with more in their environment."""

    def __init__(self, programs, **more):
        super().__init__(programs.folder.resolve(), programs.guards_off)
        self.more = {name: str(value) for name, value in more.items()}

    def environment(self):
        return {**super().environment(), **self.more}

    def init(self, register, kind, **fields):
        """Makes a register as a practice does; the answer or the refusal."""
        practice = {"practice-name": "Fault Lane Surgery", "practice-code": "A81001", "practice-address": "1 Fault Lane\nLeeds",
                    "practice-phone": "0113 496 0000", "manager": "Jo Field", "user-name": "jo", **fields}
        words = [word for option, value in practice.items() for word in (f"--{option}", value)]
        return self.once(register, "init", *(["--plain"] if kind == "plain" else []), *words)[1]


class OpenWatch:
    """Sees whether anybody opens a file, by the system's own notice (inotify: opened, read)."""

    def __init__(self, file):
        self.file = Path(file)
        self.system = ctypes.CDLL(None, use_errno=True)
        self.watch = self.system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self.watch < 0 or self.system.inotify_add_watch(self.watch, os.fsencode(file), 0x20 | 0x01) < 0:
            raise OSError(ctypes.get_errno(), "files cannot be watched here")

    def was_opened(self):
        try:
            return bool(os.read(self.watch, 4096))
        except BlockingIOError:
            return False

    def sees(self):
        """Whether it would have noticed."""
        self.file.read_bytes()
        return self.was_opened()


def rows_of(register, question, *arguments):
    """Read beside the program, from a plain register."""
    with sqlite3.connect(f"file:{register}?mode=ro", uri=True) as database:
        return database.execute(question, arguments).fetchall()
