#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens what is not a register in order, and looks that it is refused for the right reason, untouched, with nothing created.

Also a register that vanishes, or is replaced, while the program has it open."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from outcome import run
from programs import KINDS, Life, copy_register, event_uuid, record, scratch
from promises import complaints_about

NOBODY = 65534


def seen(folder):
    """Every name in the folder with its bytes."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        mode = path.lstat().st_mode
        found[str(path)] = path.read_bytes() if stat.S_ISREG(mode) else stat.S_IFMT(mode)
    return found


def cut(register, share):
    size = os.path.getsize(register)
    os.truncate(register, share(size))


def statement(register, sql):
    with closing(sqlite3.connect(register)) as database:
        database.execute(sql)
        database.commit()


def as_another_database(register):
    os.remove(register)
    statement(register, "CREATE TABLE patient (id INTEGER)")


def as_link_to_nothing(register):
    os.rename(register, f"{register}.elsewhere")
    os.symlink(f"{register}.gone", register)


def as_folder(register):
    os.remove(register)
    os.mkdir(register)


def as_pipe(register):
    os.remove(register)
    os.mkfifo(register)


# name → (what happens to the register, the kind of refusal)
STATES = {
    "missing": (os.remove, "not-found"),
    "a link to nothing": (as_link_to_nothing, "not-found"),
    "empty": (lambda register: cut(register, lambda size: 0), "damaged"),
    "a text": (lambda register: Path(register).write_text("Dear Sir or Madam,\n" * 999, encoding="ascii"), "damaged"),
    "another database": (as_another_database, "damaged"),
    "a folder": (as_folder, "damaged"),
    "a pipe": (as_pipe, "damaged"),
    "cut off in its header": (lambda register: cut(register, lambda size: 60), "damaged"),
    "cut off after its first page": (lambda register: cut(register, lambda size: 4096), "damaged"),
    "cut off half-way": (lambda register: cut(register, lambda size: size // 8192 * 4096), "damaged"),
    "cut off in a page": (lambda register: cut(register, lambda size: size - 100), "damaged"),
    "without its last page": (lambda register: cut(register, lambda size: size - 4096), "damaged"),
    "read-only": (lambda register: os.chmod(register, 0o444), "locked"),
}
PLAIN_STATES = {
    "of the future": (lambda register: statement(register, "PRAGMA user_version = 999"), "damaged"),
    "never finished": (lambda register: statement(register, "PRAGMA user_version = 0"), "damaged"),
    "of another program": (lambda register: statement(register, "PRAGMA application_id = 7"), "damaged"),
}


def as_nobody():
    """Permission bits do not bind root."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def refuse(row, template, folder, name, happens, expected):
    desk = Path(folder) / name.replace(" ", "-")
    desk.mkdir(mode=0o755)
    register = copy_register(template, desk / "practice.optout")
    happens(register)
    if os.geteuid() == 0 and name == "read-only":
        os.chown(desk, NOBODY, NOBODY)
    before = seen(desk)
    status, answer, words = row.programs.once(register, "find", "Number",
                                              preexec_fn=as_nobody if name == "read-only" else None)
    row.count("states")
    kind = (answer or {}).get("error", {}).get("kind")
    if status != 1 or kind != expected or not words.strip():
        row.complain(f"{name}: status {status}, refused as {kind} instead of {expected}: {words.strip()}")
    after = seen(desk)
    for path in sorted(after.keys() - before.keys()):
        # How long a sealed register should be stands behind its seal, and nobody looks there without the lock.
        if row.kind == "sealed" and expected == "damaged" and path.endswith(".lock"):
            continue
        row.complain(f"{name}: {Path(path).name} was created")
    for path in before.keys() - after.keys():
        row.complain(f"{name}: {Path(path).name} is gone")
    for path in before.keys() & after.keys():
        if before[path] != after[path]:
            row.complain(f"{name}: {Path(path).name} was changed")


def lose_while_open(row, template, folder, name, replacement):
    """The file is taken away between two recordings; what comes after must be refused, and what was before is in it."""
    desk = Path(folder) / name
    desk.mkdir()
    register = copy_register(template, desk / "practice.optout")
    life = Life(row.programs, register)
    first, second = event_uuid(row.dice), event_uuid(row.dice)
    if life.ask(*record(first, 1)).get("recorded") != first:
        row.unfit(f"{name}: nothing could be recorded before")
    keys = Path(f"{register}.keys").read_bytes()
    os.rename(register, desk / "aside.optout")
    if replacement:
        copy_register(replacement, register)
    before = {path: content for path, content in seen(desk).items() if path.endswith(".optout")}
    for _ in range(2):
        answer = life.ask(*record(second, 2))
        if answer is None or "recorded" in answer:
            row.complain(f"{name}: recorded into nowhere: {answer}")
    life.end()
    after = {path: content for path, content in seen(desk).items() if path.endswith(".optout")}
    if before != after:
        row.complain(f"{name}: a register was created or changed")
    os.rename(desk / "aside.optout", register)
    Path(f"{register}.keys").write_bytes(keys)
    again = Life(row.programs, register)
    row.complaints += [f"{name}: {complaint}" for complaint in complaints_about(again, {first: 1})]
    again.end()
    row.count("states")


def play(row):
    with scratch("states") as folder:
        os.chmod(folder, 0o755)
        template, other = f"{folder}/template", f"{folder}/other"
        row.programs.make_register(template, row.kind, 5)
        row.programs.make_register(other, row.kind, 5)
        states = {**STATES, **(PLAIN_STATES if row.kind == "plain" else {})}
        for name, (happens, expected) in states.items():
            refuse(row, template, folder, name, happens, expected)
        lose_while_open(row, template, folder, "vanished", None)
        lose_while_open(row, template, folder, "replaced", other)


if __name__ == "__main__":
    run(__doc__, "file-states", play, short=1, long=1, controls=[(kind, ("NeverCreate",)) for kind in KINDS])
