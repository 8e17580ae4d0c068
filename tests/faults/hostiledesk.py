# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rows about hostile data, clocks and leaks share: a desk at the command line and a list of what was found."""

import ctypes
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SUPPORT = Path(__file__).resolve().parents[1] / "support"
ROOT = SUPPORT.parents[1]
PASSWORD = "three plain words"


class Row:
    """One row of the fault matrix: every expectation counts, a control turns the answer round."""

    def __init__(self, name, control=False):
        self.name = name
        self.control = control
        self.checked = 0
        self.complaints = []
        self.began = time.monotonic()

    def expect(self, true, what):
        self.checked += 1
        if not true:
            self.complaints.append(what)
        return true

    def finish(self, **figures):
        """Green when nothing was found; the control is green when something was."""
        for complaint in self.complaints[:20]:
            print(f"{'found  ' if self.control else 'FAIL   '}: {complaint}")
        good = bool(self.complaints) == self.control and self.checked > 0
        print(json.dumps({"row": self.name, "control": self.control, "checked": self.checked, "found": len(self.complaints),
                          "seconds": round(time.monotonic() - self.began, 1), **figures}))
        print("1 passed, 0 failed" if good else "0 passed, 1 failed")
        sys.exit(0 if good else 1)


class Batch:
    """The program in batch mode: one question, one answer."""

    def __init__(self, cli, register, user="jo", password=PASSWORD, environment=None):
        self.process = subprocess.Popen(
            [cli, "--database", register, "--user", user, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=dict(environment or os.environ, OPTOUT_DESK_PASSWORD=password))

    def ask(self, *words):
        line = " ".join("'" + str(word).replace("'", "'\\''") + "'" for word in words) + "\n"
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"no answer to {words[0]}: {self.process.stderr.read().decode()[-500:]}")
        return json.loads(answer)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process.stderr.close()


def once(cli, register, *words, user="jo", password=PASSWORD, environment=None, check=True):
    """One command; its answer in JSON, a refusal included."""
    done = subprocess.run([str(word) for word in [cli, "--database", register, "--user", user, "--json", *words]],
                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=300, check=False,
                          env=dict(environment or os.environ, OPTOUT_DESK_PASSWORD=password))
    if check and done.returncode != 0:
        raise RuntimeError(f"{words[0]}: status {done.returncode}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def make_practice(cli, register, environment=None, **fields):
    practice = {"practice-name": "Fault Lane Surgery", "practice-code": "A81001", "practice-address": "1 Fault Lane\nLeeds",
                "practice-phone": "0113 496 0000", "manager": "Jo Field", "user-name": "jo", **fields}
    words = [word for option, value in practice.items() for word in (f"--{option}", value)]
    return once(cli, register, "init", "--plain", *words, environment=environment, check=False)


class OpenWatch:
    """Sees whether anybody opens a file, by the system's own notice (inotify: opened, read)."""

    def __init__(self, file):
        self.system = ctypes.CDLL(None, use_errno=True)
        self.watch = self.system.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self.watch < 0 or self.system.inotify_add_watch(self.watch, os.fsencode(file), 0x20 | 0x01) < 0:
            raise OSError(ctypes.get_errno(), "files cannot be watched here")

    def was_opened(self):
        try:
            return bool(os.read(self.watch, 4096))
        except BlockingIOError:
            return False


def private_folder():
    return tempfile.TemporaryDirectory(prefix="optout-desk-fault-")
