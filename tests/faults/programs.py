# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of the fault matrix, the registers it breaks and one life of the program in batch mode."""

import json
import os
import shutil
import subprocess
import tempfile
import threading
import uuid
from pathlib import Path

USER, PASSWORD = "jo", "demonstration"
KINDS = ("plain", "sealed")  # of registers; every row is played on each
BESIDE = ("", ".keys")  # what belongs to a register: its file and, beside it, the keys


class Programs:
    """Where the programs lie, and which guards they run without."""

    def __init__(self, folder, guards_off=()):
        self.folder = Path(folder)
        self.guards_off = tuple(guards_off)

    def path(self, name):
        """The shipped program, or its twin when a guard is to come off."""
        return str(self.folder / (f"{name}-unguarded" if self.guards_off else name))

    def environment(self):
        return dict(os.environ, OPTOUT_DESK_PASSWORD=PASSWORD, OPTOUT_DESK_GUARDS_OFF=",".join(self.guards_off),
                    LC_ALL="C.UTF-8", QT_HASH_SEED="0")  # a letter's file is the same every time, but for its date

    def make_register(self, path, kind, patients):
        subprocess.run([str(self.folder / "make-fault-register"), *(["--plain"] if kind == "plain" else []), str(path),
                        str(patients)], check=True)

    def command(self, register, *words):
        return [self.path("optout-desk-cli"), "--database", str(register), "--user", USER, *map(str, words)]

    def once(self, register, *words, **options):
        """One command in a life of its own: (exit status, the JSON answer or None, standard error)."""
        done = subprocess.run(self.command(register, "--json", *words), capture_output=True, env=self.environment(),
                              timeout=600, check=False, **options)
        return done.returncode, json_or_none(done.stdout), done.stderr.decode("utf-8", "replace")

    def batch(self, register, commands, timeout=600, **options):
        """Many commands in one life: (exit status, the answers that came)."""
        done = subprocess.run(self.command(register, "batch"), input=b"".join(map(command_line, commands)),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment(), timeout=timeout,
                              check=False, **options)
        return done.returncode, [json_or_none(line) for line in done.stdout.splitlines(keepends=True)]


class Life:
    """The program in batch mode, asked command by command, until it ends or is killed."""

    def __init__(self, programs, register, wrapper=(), **options):
        self.complaints = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [*wrapper, *programs.command(register, "batch")], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self.complaints, env=programs.environment(), **options)

    def ask(self, *words):
        """One command, one answer; None when the program died before answering."""
        try:
            self.process.stdin.write(command_line(words))
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        return json_or_none(self.process.stdout.readline())

    def last_words(self):
        """How it ended, and what it said to people."""
        status = self.process.poll()
        self.complaints.seek(0)
        return f"status {status}: {self.complaints.read()[-400:].decode('utf-8', 'replace').strip()}"

    def kill_in(self, seconds):
        timer = threading.Timer(seconds, self.process.kill)
        timer.start()
        return timer

    def end(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.stdout.close()
        self.complaints.close()
        return self.process.wait()


class Checker:
    """check-fault-register: opens one register after another and says what is in each."""

    def __init__(self, programs, patients):
        self.process = subprocess.Popen([programs.path("check-fault-register"), str(patients)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=programs.environment())

    def look(self, register):
        self.process.stdin.write(f"{register}\n".encode())
        self.process.stdin.flush()
        answer = json_or_none(self.process.stdout.readline())
        return answer or {"opened": False, "problem": "crashed", "detail": f"status {self.process.wait()}"}

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


def json_or_none(line):
    """An answer that was cut off is none."""
    return json.loads(line) if line.endswith(b"\n") else None


def command_line(words):
    return (" ".join("'" + str(word).replace("'", "'\\''") + "'" for word in words) + "\n").encode()


def copy_register(register, to):
    for suffix in BESIDE:
        if os.path.exists(f"{register}{suffix}"):
            shutil.copyfile(f"{register}{suffix}", f"{to}{suffix}")
    return to


def event_uuid(dice):
    return str(uuid.UUID(int=dice.getrandbits(128), version=4))


def record(event, patient, *more):
    """The command that records an objection, or with --withdraw its withdrawal."""
    return ("record", "--patient", patient, "--type", "type1", "--event-uuid", event, *more)


def scratch(name):
    """A folder in memory where there is room: thousands of commits are quicker there."""
    memory = Path("/dev/shm")
    room = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 30
    return tempfile.TemporaryDirectory(prefix=f"optout-desk-{name}-", dir=memory if room else None)
