#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages a register, a bit, 512 bytes or its end, and asks it everything: find, history, statistics, a letter.

Every answer must be the very one from before the damage, or a refusal. Never a crash, a shorter list or another value."""

import os
import re
import subprocess
from pathlib import Path

from outcome import run
from programs import KINDS, copy_register, event_uuid, record, scratch

PATIENTS = 12


def questions(events, pdf):
    asked = [("find", "Number"), ("find", "pat num"), ("to-code",), ("statistics",)]
    asked += [("history", "--patient", patient) for patient in range(1, PATIENTS + 1)]
    asked.append(("letter", "--event", events[0], "--pdf", pdf))
    return asked


def fill(row, register, folder):
    """A register with something of everything; its events."""
    events = [event_uuid(row.dice) for _ in range(30)]
    commands = [record(event, 1 + number % PATIENTS, "--note", f"note {number} " * row.dice.randint(1, 40),
                       *(["--withdraw"] if number % 4 == 3 else [])) for number, event in enumerate(events)]
    commands += [("letter", "--event", event, "--pdf", f"{folder}/first.pdf") for event in events[:4]]
    _, answers = row.programs.batch(register, commands)
    for answer in answers:
        if answer is None or "error" in answer:
            row.unfit(f"the register could not be filled: {answer}")
    return events


def without_its_date(pdf):
    """What a letter's file says, but for the moment it was made."""
    moments = rb"/(CreationDate|ModDate) \(.*?\)"
    return re.sub(moments, b"", Path(pdf).read_bytes())


def ask(row, register, events, pdf):
    """(exit status, answers, the letter)"""
    if os.path.exists(pdf):
        os.remove(pdf)
    try:
        status, answers = row.programs.batch(register, questions(events, pdf), timeout=300)
    except subprocess.TimeoutExpired:
        return None, [], None
    return status, answers, without_its_date(pdf) if os.path.exists(pdf) else None


def damage(dice, path):
    """What was done to the file."""
    with open(path, "r+b") as file:
        content = bytearray(file.read())
        what = dice.random()
        if what < 0.7:
            bit = dice.randrange(8 * len(content))
            content[bit // 8] ^= 1 << bit % 8
            done = f"bit {bit % 8} of byte {bit // 8} flipped"
        elif what < 0.85:
            at = dice.randrange(len(content) // 512) * 512
            content[at:at + 512] = dice.randbytes(512)
            done = f"512 random bytes at {at}"
        else:
            done = f"cut at {(cut := dice.randrange(len(content)))}"
            del content[cut:]
        file.seek(0)
        file.truncate()
        file.write(content)
    return done


def judge(row, right, found, done):
    status, answers, letter = found
    if status is None or status < 0:
        row.complain(f"{done}: " + ("it hangs" if status is None else f"it died of signal {-status}"))
        return
    if not answers or (status != 0 and "error" in (answers[0] or {})):
        row.count("refused at the door")
        return
    refusals = 0
    for before, now in zip(right[1], answers):
        if now is None or "error" in now:
            refusals += 1
        elif now != before:
            row.complain(f"{done}: another answer: {str(now)[:300]} instead of {str(before)[:300]}")
    if letter is not None and letter != right[2] and "error" not in answers[-1]:
        row.complain(f"{done}: another letter")
    if len(answers) != len(right[1]):
        row.complain(f"{done}: {len(answers)} answers to {len(right[1])} questions")
    row.count("refused later" if refusals else "did no harm")


def play(row):
    with scratch("damage") as folder:
        template, register, pdf = f"{folder}/template", f"{folder}/practice.optout", f"{folder}/letter.pdf"
        row.programs.make_register(template, row.kind, PATIENTS)
        events = fill(row, template, folder)
        right = ask(row, copy_register(template, register), events, pdf)
        again = ask(row, copy_register(template, register), events, pdf)
        if right != again or any(answer is None or "error" in answer for answer in right[1]):
            row.unfit(f"two sound copies answer differently, or with a refusal: {right[1]}")
            return
        for _ in range(row.size):
            copy_register(template, register)
            done = damage(row.dice, register)
            judge(row, right, ask(row, register, events, pdf), done)
            row.count("damaged registers")
            if row.enough():
                break


CONTROLS = [("plain", ("PagesChecked", "ChainChecked", "ListErrors")), ("sealed", ("SealsChecked", "PagesChecked", "ChainChecked"))]

if __name__ == "__main__":
    run(__doc__, "bit-flips", play, short=500, long=10_000, control_size=150, controls=CONTROLS)
