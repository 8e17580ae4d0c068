# SPDX-License-Identifier: GPL-3.0-or-later
"""A practice with its patient list in a register of its own, and the few things everybody does at its desk."""

import csv
import io
import os
import shutil
import time
from pathlib import Path

from commandline import CommandLine
from desk import Desk, until
from journey import DATA

PASSWORD = "three plain words"
EMIS = DATA / "patient-lists" / "emis-400.csv"


def emis_rows():
    return list(csv.DictReader(io.StringIO(EMIS.read_bytes().decode("utf-8"), newline="")))


class Practice:
    """Made by the command line, worked in by the window."""

    def __init__(self, journey, patients=EMIS):
        self.journey = journey
        self.list = patients
        self.register = journey.out / "practice.optout"
        self.command_line = CommandLine(journey.command_line_program, self.register, "jo", PASSWORD)
        made = self.command_line.ask("init", "--practice-name", "Riverside Surgery", "--practice-code", "A81001",
                                     "--practice-address", "1 High Street\nLeeds\nLS1 1AA", "--practice-phone", "01632 960001",
                                     "--manager", "Jo Field", "--user-name", "jo")
        self.recovery_code = made["recovery_code"]
        self.command_line.ask("import-patients", patients)

    def open(self, *arguments, environment=None):
        """The window, signed in."""
        desk = Desk(self.journey.window_program, "--database", self.register, *arguments, environment=environment)
        sign_in(desk, "jo", PASSWORD)
        return desk

    def acts(self, action):
        """How often the audit trail holds an act; read beside the window."""
        return sum(entry["action"] == action for entry in self.command_line.ask("audit", "--limit", "100000")["entries"])


def sign_in(desk, user, password):
    desk.text("User name").fill(user)
    desk.text("Password").fill(password)
    desk.keys("Return")
    desk.button("Work queue")


def type_code_back(desk):
    """The page that shows the recovery code of a new register; answers the code."""
    code = desk.says("Recovery code")
    desk.text("Recovery code").fill(code)
    desk.button("Protection on").press()
    return code


def open_patient(desk, typed, name):
    """Types into Find and opens the first patient found, who must be the one with that name."""
    desk.keys("F3")
    desk.text("Find patient").fill(typed)
    desk.row("Patients found", name)
    until(lambda: name in desk.table("Patients found").rows()[0], f"{name} comes first", otherwise=desk.dump)
    desk.keys("Return")
    until(lambda: name in desk.everything_said(), name)
    desk.button("Record objection")


def record_objection(desk):
    """With all that the panel proposes."""
    desk.keys("alt+o")
    desk.button("Save objection")
    desk.keys("ctrl+Return")
    desk.says_until("Last action", "Objection recorded")


def printed_letters():
    """What came out of the printer so far, oldest first."""
    return sorted(Path(os.environ["PRINTED_FOLDER"]).glob("*.pdf"), key=lambda file: file.stat().st_mtime)


def next_letter(before, destination):
    """Waits for one more print than before and keeps a copy of it."""
    letters = until(lambda: found if len(found := printed_letters()) > before else None, "the letter from the printer", seconds=60)
    shutil.copyfile(letters[-1], destination)
    return destination


def nothing_printed(before, seconds=2):
    time.sleep(seconds)
    return len(printed_letters()) == before
