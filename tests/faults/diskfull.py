#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the disk while the program writes: objections, an imported list, a letter, statistics.

Small disks of many sizes are made in a namespace of our own (no root needed); where that is not allowed it says so, and only
the limit on a file's size is used. Nothing acknowledged may be lost, no good file may be replaced by a worse one, nothing may
be left half-written, and every failure must be told."""

import os
import resource
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from outcome import run
from programs import KINDS, Life, copy_register, event_uuid, record, scratch
from promises import complaints_about

PATIENTS = 5
PAGE = 4096
LIST = Path(__file__).resolve().parents[1] / "data" / "patient-lists" / "emis-400.csv"
INSIDE = "OPTOUT_DESK_OWN_NAMESPACE"


def enter_own_namespace():
    """Starts this program again where it may mount; returns where that is not allowed."""
    if INSIDE in os.environ:
        return
    allowed = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0
    os.environ[INSIDE] = "yes" if allowed else "no"
    if allowed:
        os.execvp("unshare", ["unshare", "-rm", sys.executable, *sys.argv])


class SmallDisk:
    """A file system of so many bytes."""

    def __init__(self, folder, size):
        self.folder = Path(folder) / "disk"
        self.folder.mkdir(exist_ok=True)
        self.size = size

    def __enter__(self):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.size}", "none", str(self.folder)], check=True)
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)

    options = {}

    def make_room(self):
        subprocess.run(["mount", "-o", "remount,size=64M", str(self.folder)], check=True)


class LimitedFiles:
    """A folder in which no file may grow over so many bytes."""

    def __init__(self, folder, size):
        self.folder = Path(folder) / "limited"
        self.folder.mkdir(exist_ok=True)
        self.options = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
                        "restore_signals": False}  # SIGXFSZ stays ignored, so that the call fails instead

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for file in self.folder.iterdir():
            file.unlink()

    def make_room(self):
        pass


def told(row, answer, words):
    """Whether a write was done; a failure must come as an answer of its kind."""
    if answer and "error" not in answer:
        row.count("writes done")
        return True
    row.count("failures told")
    if answer is None or answer["error"]["kind"] not in ("io", "locked") or not answer["error"]["message"]:
        row.complain(f"{words[0]}: the failure was not told as one: {answer}")
    return False


def record_until_full(row, place, register, where):
    acknowledged = {}
    life = Life(row.programs, register, **place.options)
    for _ in range(25):
        event, patient = event_uuid(row.dice), row.dice.randint(1, PATIENTS)
        words = record(event, patient, "--note", "n" * row.dice.choice((0, 1900)))
        answer = life.ask(*words)
        if answer is None:
            break  # it could not even start
        if told(row, answer, words):
            acknowledged[event] = patient
    life.end()
    place.make_room()
    again = Life(row.programs, register)
    row.complaints += [f"{where}: {complaint}" for complaint in complaints_about(again, acknowledged)]
    again.end()


def import_into_full(row, place, register, where):
    words = ("import-patients", LIST, "--partial")
    status, answers = row.programs.batch(register, [words], **place.options)
    if status < 0:
        row.complain(f"{where}: the program died of signal {-status}")
    done = bool(answers) and told(row, answers[0], words)
    place.make_room()
    _, answers = row.programs.batch(register, [("verify",), ("statistics",)])
    size = answers[1].get("list_size") if len(answers) == 2 else None
    if not answers or not answers[0].get("ok") or (size or 0) <= PATIENTS and done or not done and size != PATIENTS:
        row.complain(f"{where}: {'done' if done else 'refused'}, and now the list holds {size}: {answers}")


def write_file(row, place, template, where, name, words, ending):
    """Over a good file of the same name: afterwards it is the old one or the whole new one."""
    register = copy_register(template, f"{template}.desk")
    file, good = place.folder / name, b"the good old file\n" * 100
    file.write_bytes(good)
    status, answers = row.programs.batch(register, [(*words, file)], **place.options)
    if status < 0:
        row.complain(f"{where}: the program died of signal {-status}")
    done = bool(answers) and told(row, answers[0], words)
    content = file.read_bytes()
    if done and (content == good or not content.rstrip().endswith(ending)):
        row.complain(f"{where}: done, and the file has {len(content)} bytes that are no whole {name}")
    if not done and content != good:
        row.complain(f"{where}: refused, and the good file was replaced by {len(content)} bytes")
    if [left for left in place.folder.iterdir() if left != file]:
        row.complain(f"{where}: something was left beside {name}")


def never_to_a_device(row, register, event):
    for words in (("letter", "--event", event, "--pdf"), ("statistics", "--csv"), ("statistics", "--pdf")):
        _, answers = row.programs.batch(register, [(*words, "/dev/full")])
        if not answers or "error" not in answers[0]:
            row.complain(f"{words[0]} to /dev/full: {answers}")
        row.count("devices refused")


@contextmanager
def copied_to(template, place):
    """A register in the small place."""
    with place:
        yield copy_register(template, place.folder / "practice.optout")


def play(row):
    places = [LimitedFiles]
    if os.environ[INSIDE] == "yes":
        places.append(SmallDisk)
    else:
        row.skip("user namespaces are not allowed here, so there were no small disks")
    with scratch("full") as folder:
        template = f"{folder}/template"
        row.programs.make_register(template, row.kind, PATIENTS)
        event = event_uuid(row.dice)
        row.programs.batch(template, [record(event, 1)])
        never_to_a_device(row, copy_register(template, f"{template}.desk"), event)
        size = os.path.getsize(template)
        keys = os.path.getsize(f"{template}.keys") // PAGE * PAGE + 2 * PAGE
        for number in range(row.size):
            for place in places:
                where = f"{place.__name__} {number}"
                beside = keys + PAGE if place is SmallDisk else 0
                room = number * PAGE * 2
                with copied_to(template, place(folder, size + beside + room)) as register:
                    record_until_full(row, place(folder, size + beside + room), register, f"{where}, recording")
                room = number * PAGE * 8
                with copied_to(template, place(folder, size + beside + room)) as register:
                    import_into_full(row, place(folder, size + beside + room), register, f"{where}, importing")
                with place(folder, PAGE * (number + 1) if place is SmallDisk else 512 + number * 2000) as small:
                    write_file(row, small, template, f"{where}, letter", "letter.pdf", ("letter", "--event", event, "--pdf"),
                               b"%%EOF")
                with place(folder, PAGE * (1 + number % 3) if place is SmallDisk else 100 + number * 150) as small:
                    write_file(row, small, template, f"{where}, statistics", "statistics.csv", ("statistics", "--csv"), b"")
                row.count("sizes")


if __name__ == "__main__":
    enter_own_namespace()
    run(__doc__, "disk-full", play, short=16, long=64, control_size=16, size_per_kind=True,
        controls=[(kind, ("ShortWritesSeen",)) for kind in KINDS])
