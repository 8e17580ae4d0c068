#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A marker patient through a whole day at the command line that is killed once and crashes once; then nobody else knows them.

Searched: the home with its settings, both temporary folders, the run-time folder, where the system keeps crash reports, and
the folder that the program ran in (core files), in UTF-8, UTF-16 and base64. The words may stand in the list that was
imported, the letter that was asked for and a plain register, nowhere else; of a sealed register not even there. Every file
and folder is for its owner only. The password and the recovery code stand nowhere. tests/journeys/nothing-left-behind does the same
with the window and the print service."""

import base64
import csv
import os
import resource
import signal
import string
import sys
import time
from pathlib import Path

from hostiledesk import ROOT, ProgramsAmong, expect
from outcome import run
from programs import KINDS, Life, scratch

sys.path.insert(0, str(ROOT / "tests" / "support"))
from leaks import SYSTEM_FOLDERS, every_file, files_with_traces  # noqa: E402


class Day:
    def __init__(self, row, folder):
        self.row = row
        self.folder = folder
        self.family = f"Quill{self.letters(9)}"
        self.street = f"7 {self.letters(10).title()} Parade"
        self.note = f"overheard {self.letters(12)}"
        self.password = f"three {self.letters(12)} words"
        self.recovery_code = ""
        self.words = [self.family, self.street, self.note]
        places = {"HOME": "home", "TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": "home/.config",
                  "XDG_CACHE_HOME": "home/.cache", "XDG_DATA_HOME": "home/.local/share"}
        for name in ("home", "tmp", "run", "work"):
            (folder / name).mkdir(mode=0o700)
        self.programs = ProgramsAmong(row.programs, OPTOUT_DESK_PASSWORD=self.password,
                                      **{variable: folder / place for variable, place in places.items()})
        self.register = folder / "work" / "practice.optout"
        self.list = folder / "work" / "list.csv"
        self.letter = folder / "work" / "letter.pdf"
        self.began = time.time() - 1
        self.given = set()

    def letters(self, count):
        return "".join(self.row.dice.choices(string.ascii_lowercase, k=count))

    def expect(self, true, what):
        return expect(self.row, true, what)

    def life(self):
        return Life(self.programs, self.register, cwd=self.folder / "work")

    def live(self):
        made = self.programs.init(self.register, self.row.kind)
        self.recovery_code = made["recovery_code"]
        self.expect(made["sealed"] == (self.row.kind == "sealed"), f"made as {made['sealed']}")
        with open(self.list, "w", encoding="utf-8", newline="") as out:
            table = csv.writer(out)
            table.writerow(["PatientGuid", "Surname", "GivenName", "DateOfBirth", "NumberAndStreet", "PatientTypeDescription"])
            for number in range(30):
                table.writerow([f"guid-{number}", f"Number{number}", "Pat", "1970-01-01", "1 Lane", "Regular"])
            table.writerow(["guid-x", self.family, "Zebediah", "1961-07-14", self.street, "Regular"])
        self.given = {self.list}
        desk = self.life()
        desk.ask("import-patients", self.list)
        patient = desk.ask("find", self.family)["patients"][0]["id"]
        event = desk.ask("record", "--patient", patient, "--type", "type1", "--note", self.note)["recorded"]
        for question in (["letter", "--event", event, "--pdf", self.letter], ["history", "--patient", patient],
                         ["statistics", "--csv", self.folder / "work" / "numbers.csv"], ["verify"]):
            answer = desk.ask(*question)
            self.expect(answer and "error" not in answer, f"{question[0]}: {answer}")
        desk.end()
        self.dies(patient, signal.SIGKILL)
        self.dies(patient, signal.SIGSEGV)
        desk = self.life()
        self.expect((desk.ask("verify") or {}).get("ok"), "the register does not verify")
        desk.end()
        self.look("at the end of the day")

    def dies(self, patient, how):
        """In the middle of recording; what lies there before anybody starts again is looked at too."""
        desk = self.life()
        desk.ask("find", self.family)
        limits = Path(f"/proc/{desk.process.pid}/limits").read_text(encoding="ascii")
        self.expect(any(line.split()[4:6] == ["0", "0"] for line in limits.splitlines() if line.startswith("Max core")),
                    "the program may leave a core file")
        desk.process.stdin.write(f"record --patient {patient} --type type1 --note '{self.note}'\n".encode() * 60)
        desk.process.stdin.flush()
        desk.process.stdout.readline()
        desk.process.send_signal(how)
        desk.process.communicate()
        self.expect(desk.process.returncode == -how, f"ended with {desk.process.returncode}")
        self.look(f"after signal {int(how)}")

    def look(self, when):
        allowed = self.given | {self.letter}
        if self.row.kind == "plain":
            allowed |= set(self.register.parent.glob("practice.optout*"))
        folders = [self.folder, *SYSTEM_FOLDERS]
        found = set(files_with_traces(self.words, folders, self.began)) - allowed
        self.expect(not found, f"{when}: the patient is also in {', '.join(map(str, sorted(found)))}")
        secrets = [self.password, *([self.recovery_code] if self.recovery_code else [])]
        found = set(files_with_traces(secrets, folders, self.began))
        self.expect(not found, f"{when}: what opens the register stands in {', '.join(map(str, sorted(found)))}")
        for place, _, names in os.walk(self.folder):
            for entry in [Path(place), *(Path(place, name) for name in names)]:
                if entry not in self.given:
                    self.expect(entry.stat().st_mode & 0o077 == 0,
                                f"{when}: others may look into {entry.relative_to(self.folder)}")

    def planted(self):
        """What the search must find, wherever it lies; without this an empty answer says nothing."""
        expected = {self.list, self.letter}
        for number, content in enumerate([self.family.upper().encode(), self.note.encode("utf-16-be"),
                                          base64.b64encode(b"x" + self.street.encode())]):
            file = self.folder / "tmp" / f"planted-{number}"
            file.write_bytes(b"\0\1" * 50 + content)
            expected.add(file)
        found = set(files_with_traces(self.words, [self.folder], self.began))
        if expected - found:
            raise RuntimeError(f"the search does not see {', '.join(map(str, expected - found))}")
        self.row.count("files", len(list(every_file([self.folder], self.began))))


def play(row):
    # As permissive as a system can be: what is private then is so by the program's own doing.
    os.umask(0o022)
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    with scratch("leaks") as folder:
        day = Day(row, Path(folder))
        day.live()
        day.planted()


if __name__ == "__main__":
    run(__doc__, "leaks", play, short=1, long=1, controls=[(kind, ("PrivateFiles",)) for kind in KINDS], size_per_kind=True)
