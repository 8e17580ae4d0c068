#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power while the program records, and looks whether anything it acknowledged is lost.

strace writes down every call to the disk with its bytes. From that, images of the disk are made as a power cut at any moment
leaves it: what was not flushed is dropped, kept or torn at 512 bytes at random. Each is opened by the real libraries: it must
open, be whole, and hold every event whose *recorded* had reached standard output."""

import json
import shutil
from pathlib import Path

from crashimages import Disk, Fate
from outcome import Skipped, run
from programs import KINDS, Checker, Life, copy_register, event_uuid, record, scratch
from tracing import steps_of, wrapper

PATIENTS = 5
RECORDINGS = 40
IMAGES_OF_A_TRACE = 500


def trace_a_morning(row, folder, template):
    """Records under strace: (what the folder held before, the steps)."""
    desk = Path(folder) / "desk"
    desk.mkdir()
    register = copy_register(template, desk / "practice.optout")
    before = {file.name: file.read_bytes() for file in desk.iterdir()}
    trace = Path(folder) / "trace"
    life = Life(row.programs, register, wrapper(trace))
    for _ in range(RECORDINGS):
        more = ["--withdraw"] if row.dice.random() < 0.3 else []
        answer = life.ask(*record(event_uuid(row.dice), row.dice.randint(1, PATIENTS), *more))
        if not answer or "recorded" not in answer:
            row.unfit(f"the answer is {answer}")
    life.end()
    steps = list(steps_of(trace, str(desk)))
    check_the_trace(row, Disk(before), steps, desk)
    trace.unlink()
    shutil.rmtree(desk)
    return before, steps


def check_the_trace(row, disk, steps, desk):
    """With everything kept, the image is what truly lies there; otherwise something was missed."""
    for step in steps:
        disk.take(step)
    image = disk.image(Fate(row.dice, "everything"))
    for file in desk.iterdir():
        if not file.name.endswith(".lock") and image.get(file.name) != file.read_bytes():
            row.unfit(f"the trace does not explain {file.name}")


def acknowledged_by(step):
    return {answer["recorded"] for answer in map(json.loads, step.data.splitlines()) if "recorded" in answer}


def crash(row, before, steps, images, folder, checker):
    """Many images of one trace, in the order of their moments."""
    moments = sorted(row.dice.randrange(1, len(steps) + 1) for _ in range(images))
    disk, done, acknowledged = Disk(before), 0, set()
    for moment in moments:
        for step in steps[done:moment]:
            disk.take(step)
            if step.act == "said":
                acknowledged |= acknowledged_by(step)
        done = moment
        fate = Fate(row.dice)
        image = Path(folder) / "image"
        shutil.rmtree(image, ignore_errors=True)
        image.mkdir()
        for name, content in disk.image(fate).items():
            (image / name).write_bytes(content)
        judge(row, checker.look(image / "practice.optout"), acknowledged, f"step {moment}, {fate.way}")
        row.count("images")


def judge(row, found, acknowledged, where):
    if not found["opened"]:
        row.count("images that did not open")
        row.complain(f"{where}: does not open: {found}")
        return
    if not found["ok"]:
        row.complain(f"{where}: not whole: {found['fault']}")
    lost = acknowledged - set(found["events"])
    if lost:
        row.count("images with a loss")
        row.complain(f"{where}: {len(lost)} of {len(acknowledged)} acknowledged events are lost")
    elif not all(found["events"].values()):
        row.complain(f"{where}: an event has no letter")


def play(row):
    if not shutil.which("strace"):
        raise Skipped("there is no strace")
    with scratch("power") as folder:
        template = f"{folder}/template"
        row.programs.make_register(template, row.kind, PATIENTS)
        checker = Checker(row.programs, PATIENTS)
        left = row.size
        while left > 0:
            images = min(left, IMAGES_OF_A_TRACE)
            before, steps = trace_a_morning(row, folder, template)
            crash(row, before, steps, images, folder, checker)
            row.count("steps traced", len(steps))
            left -= images
        checker.end()


def loses_more_than_one_in_twenty(row):
    return row.counts.get("images with a loss", 0) > 0.05 * row.counts.get("images", 1)


if __name__ == "__main__":
    run(__doc__, "power-loss", play, short=1000, long=20_000, control_size=300,
        controls=[(kind, ("DurableCommits",)) for kind in KINDS], control_is_red=loses_more_than_one_in_twenty)
