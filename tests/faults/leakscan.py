#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A marker patient through a whole day at the command line that is killed once and crashes once; then nobody else knows them.

    leakscan.py --cli PROGRAM [--control]

Searched: the home with its settings, both temporary folders, the run-time folder, where the system keeps crash reports, and
the folder that the program ran in (core files), in UTF-8, UTF-16 and base64. The words may stand in the list that was
imported, the letter that was asked for and a plain register, nowhere else; of a sealed register not even there. Every file
and folder is for its owner only. tests/journeys/nothing-left-behind does the same with the window and the print service.
"""

import argparse
import base64
import csv
import os
import random
import resource
import signal
import string
import sys
import time
from pathlib import Path

from hostiledesk import ROOT, Batch, Row, once, private_folder

sys.path.insert(0, str(ROOT / "tests" / "support"))
from leaks import SYSTEM_FOLDERS, every_file, files_with_traces  # noqa: E402


def letters(count):
    return "".join(random.choices(string.ascii_lowercase, k=count))


class Day:
    def __init__(self, cli, folder, row, plain):
        self.cli = cli
        self.row = row
        self.plain = plain
        self.kind = "plain" if plain else "sealed"
        self.family = f"Quill{letters(9)}"
        self.street = f"7 {letters(10).title()} Parade"
        self.note = f"overheard {letters(12)}"
        self.words = [self.family, self.street, self.note]
        self.folder = folder / self.kind
        self.folder.mkdir(mode=0o700)
        self.sealed = False
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for variable, name in (("HOME", "home"), ("TMPDIR", "tmp"), ("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "home/.config"),
                               ("XDG_CACHE_HOME", "home/.cache"), ("XDG_DATA_HOME", "home/.local/share")):
            self.environment[variable] = str(self.folder / name)
        for name in ("home", "tmp", "run", "work"):
            (self.folder / name).mkdir(mode=0o700, parents=True)
        self.register = self.folder / "work" / "practice.optout"
        self.list = self.folder / "work" / "list.csv"
        self.letter = self.folder / "work" / "letter.pdf"
        self.began = time.time() - 1
        self.given = set()

    def ask(self, *words):
        return once(self.cli, self.register, *words, environment=self.environment)

    def batch(self):
        return Batch(self.cli, self.register, environment=self.environment)

    def live(self):
        made = self.ask("init", *(["--plain"] if self.plain else []), "--practice-name", "Fault Lane Surgery", "--practice-code",
                        "A81001", "--manager", "Jo Field", "--user-name", "jo")
        self.sealed = made.get("sealed", False)
        with open(self.list, "w", encoding="utf-8", newline="") as out:
            table = csv.writer(out)
            table.writerow(["PatientGuid", "Surname", "GivenName", "DateOfBirth", "NumberAndStreet", "PatientTypeDescription"])
            for number in range(30):
                table.writerow([f"guid-{number}", f"Number{number}", "Pat", "1970-01-01", "1 Lane", "Regular"])
            table.writerow(["guid-x", self.family, "Zebediah", "1961-07-14", self.street, "Regular"])
        self.given = {self.list}
        with self.batch() as desk:
            desk.ask("import-patients", self.list)
            patient = desk.ask("find", self.family)["patients"][0]["id"]
            event = desk.ask("record", "--patient", patient, "--type", "type1", "--note", self.note)["recorded"]
            for question in (["letter", "--event", event, "--pdf", self.letter], ["history", "--patient", patient],
                             ["statistics", "--csv", self.folder / "work" / "numbers.csv"], ["verify"]):
                answer = desk.ask(*question)
                self.row.expect("error" not in answer, f"{self.kind}: {question[0]}: {answer}")
        self.dies(patient, signal.SIGKILL)
        self.dies(patient, signal.SIGSEGV)
        self.ask("verify")
        self.look("at the end of the day")
        return self.sealed

    def dies(self, patient, how):
        """In the middle of recording; what lies there before anybody starts again is looked at too."""
        desk = self.batch()
        desk.ask("find", self.family)
        limits = Path(f"/proc/{desk.process.pid}/limits").read_text(encoding="ascii")
        self.row.expect(any(line.split()[4:6] == ["0", "0"] for line in limits.splitlines() if line.startswith("Max core")),
                        f"{self.kind}: the program may leave a core file")
        for _ in range(3):
            desk.process.stdin.write(f"record --patient {patient} --type type1 --note '{self.note}'\n".encode() * 20)
        desk.process.stdin.flush()
        desk.process.stdout.readline()
        desk.process.send_signal(how)
        desk.process.communicate()
        self.row.expect(desk.process.returncode == -how, f"{self.kind}: ended with {desk.process.returncode}")
        self.look(f"after signal {int(how)}")

    def look(self, when):
        allowed = self.given | {self.letter}
        if not self.sealed:
            allowed |= set(self.register.parent.glob("practice.optout*"))
        folders = [self.folder, *SYSTEM_FOLDERS]
        found = set(files_with_traces(self.words, folders, self.began)) - allowed
        self.row.expect(not found, f"{self.kind}, {when}: the patient is also in {', '.join(map(str, sorted(found)))}")
        for place, _, names in os.walk(self.folder):
            for entry in [Path(place), *(Path(place, name) for name in names)]:
                if entry not in self.given:
                    rights = entry.stat().st_mode & 0o077
                    self.row.expect(rights == 0, f"{self.kind}, {when}: others may look into {entry.relative_to(self.folder)}")

    def planted(self):
        """What the search must find, wherever it lies; without this an empty answer says nothing."""
        expected = {self.list, self.letter}
        for number, content in enumerate([self.family.upper().encode(), self.note.encode("utf-16-be"),
                                          base64.b64encode(b"x" + self.street.encode())]):
            file = self.folder / "tmp" / f"planted-{number}"
            file.write_bytes(b"\0\1" * 50 + content)
            expected.add(file)
        found = set(files_with_traces(self.words, [self.folder], self.began))
        missed = expected - found
        if missed:
            self.row.complaints.clear()
            self.row.control = False
            self.row.expect(False, f"the search does not see {', '.join(map(str, missed))}")
        return len(list(every_file([self.folder], self.began)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True, type=Path)
    parser.add_argument("--control", action="store_true", help="a protection is off: something must be found")
    options = parser.parse_args()
    os.umask(0o022)
    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard if soft != hard else soft, hard))
    row = Row("leak scan", options.control)
    looked_at = 0
    kinds = []
    cli = options.cli.resolve()
    with private_folder() as folder:
        for plain in (True, False):
            day = Day(cli, Path(folder), row, plain)
            os.chdir(day.folder / "work")
            kinds.append("sealed" if day.live() else "plain")
            looked_at += day.planted()
            os.chdir("/")
    row.finish(registers=kinds, files=looked_at)


main()
