#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every role × every command: allowed or refused exactly as one table says, and what was refused has changed nothing.

tst_roles does the same with the services; both tables are written down on their own, from the specification."""

from pathlib import Path

from hostiledesk import ProgramsAmong, expect
from outcome import run
from programs import KINDS, Life, scratch

EVERYBODY, DESK, OFFICE, MANAGER = "rma", "rm", "ma", "m"
ROLES = {"r": "receptionist", "m": "manager", "a": "auditor"}
NEW_PASSWORD = "four plain words indeed"
MINE = "00000000-0000-4000-8000-0000000000"
THEIRS = "00000000-0000-4000-8000-000000000001"


def commands(folder, letter):
    """(the words, who may). A later one may lean on an earlier one."""
    own = f"{MINE}{ord(letter)}"
    return [
        (["find", "number"], EVERYBODY),
        (["history", "--patient", 1], EVERYBODY),
        (["status", "--patient", 1], EVERYBODY),
        (["verify"], EVERYBODY),
        (["record", "--patient", 2, "--type", "type1", "--event-uuid", own], DESK),
        (["undo"], DESK),
        (["void", "--event", THEIRS, "--note", "not mine"], MANAGER),
        (["to-code"], DESK),
        (["coded", "--event", THEIRS, "--on", "2026-01-01"], DESK),
        (["letter", "--event", THEIRS, "--pdf", folder / "letter.pdf"], DESK),
        (["statistics"], OFFICE),
        (["statistics", "--csv", folder / "numbers.csv"], MANAGER),
        (["statistics", "--pdf", folder / "numbers.pdf"], MANAGER),
        (["import-patients", folder / "list.csv"], MANAGER),
        (["list-users"], MANAGER),
        (["add-user", f"new{letter}", "--role", "receptionist"], MANAGER),
        (["set-password", f"new{letter}"], MANAGER),
        (["disable-user", f"new{letter}"], MANAGER),
    ]


def play(row):
    with scratch("roles") as folder:
        register = Path(folder, "practice.optout")
        row.programs.make_register(register, row.kind, 3)
        programs = ProgramsAmong(row.programs, OPTOUT_DESK_NEW_PASSWORD=NEW_PASSWORD)
        manager = Life(programs, register)
        manager.ask("record", "--patient", 1, "--type", "type1", "--event-uuid", THEIRS)
        users = {"m": "jo"}
        for letter in "ra":
            answer = manager.ask("add-user", f"user{letter}", "--role", ROLES[letter])
            if not expect(row, answer and "error" not in answer, f"add-user: {answer}"):
                return
            users[letter] = f"user{letter}"
        manager.end()
        for letter in "arm":  # the manager last: their void takes the event away
            ask_everything(row, register, Path(folder), letter, users[letter])


def ask_everything(row, register, folder, letter, user):
    password = {} if letter == "m" else {"OPTOUT_DESK_PASSWORD": NEW_PASSWORD}
    programs = ProgramsAmong(row.programs, OPTOUT_DESK_NEW_PASSWORD=NEW_PASSWORD, **password)
    desk = Life(Signed(programs, user), register)
    for words, who in commands(folder, letter):
        row.count("pairs")
        answer = desk.ask(*words)
        refused = bool(answer) and answer.get("error", {}).get("kind") == "not-allowed"
        expect(row, answer is not None, f"{ROLES[letter]}: no answer to {words[0]}")
        expect(row, refused != (letter in who), f"{ROLES[letter]}: {' '.join(map(str, words[:2]))}: {str(answer)[:200]}")
    left = [name for name in ("letter.pdf", "numbers.csv", "numbers.pdf") if (folder / name).exists()]
    if letter == "a":
        expect(row, not left, f"an auditor's refused commands left {left}")
    desk.end()


class Signed(ProgramsAmong):
    """The programs with somebody else at the desk."""

    def __init__(self, programs, user):
        super().__init__(programs, **programs.more)
        self.user = user

    def command(self, register, *words):
        return [self.path("optout-desk-cli"), "--database", str(register), "--user", self.user, *map(str, words)]


if __name__ == "__main__":
    run(__doc__, "roles", play, short=1, long=1, controls=[(kind, ("RolesChecked",)) for kind in KINDS], size_per_kind=True)
