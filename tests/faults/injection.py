#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL, markup, formulas, paths, directions, control characters and huge texts through every field, file and letter.

What the register takes it keeps as typed; what it must not take it refuses; nothing that a text names is ever opened; no
cell of a table is a formula; no direction leaves its value. tst_hostiledata does the same on the screens."""

import contextlib
import csv
import io
import json
import subprocess
import unicodedata
from pathlib import Path

from hostiledesk import ROOT, OpenWatch, ProgramsAmong, expect, rows_of
from outcome import run
from programs import KINDS, Life, scratch

NAME, ADDRESS, NOTE = 120, 400, 2000
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def values(marker):
    for value in json.loads((ROOT / "tests/data/hostile/values.json").read_text(encoding="utf-8")):
        text = value["value"] * value.get("repeat", 1)
        yield value["name"], text.replace("{marker}", str(marker)), value.get("refused", False)


def has_control(text):
    return any(unicodedata.category(c) in ("Cc", "Zl", "Zp") for c in text)


def stays_inside(line):
    """Whether every right-to-left letter and direction control of a line stands within an isolate that ends."""
    depth = 0
    for c in line:
        depth += 1 if "\u2066" <= c <= "\u2068" else -1 if c == "\u2069" else 0
        turns = unicodedata.bidirectional(c) in ("R", "AL", "RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI")
        if depth < 0 or (turns and depth == 0):
            return False
    return depth == 0


def shown_pages(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


class Desk:
    def __init__(self, row, folder):
        self.row = row
        self.folder = folder
        self.programs = ProgramsAmong(row.programs)
        self.register = folder / "practice.optout"
        self.marker = folder / "marker.png"
        self.marker.write_bytes(b"secret")
        self.values = list(values(self.marker))
        self.watch = OpenWatch(self.marker)
        self.patients = []

    def expect(self, true, what):
        return expect(self.row, true, what)

    def once(self, *words):
        return self.programs.once(self.register, *words)[1] or {}

    def texts(self, column):
        """A column of the patients, as it stands in a plain register."""
        return [text for (text,) in rows_of(self.register, f"SELECT {column} FROM patient")]

    def fill_practice(self):
        """A register of its own for each, only to see whether the fields are taken or refused."""
        wanted = {"right-to-left override", "picture of this computer", "terminal command", "line separator"}
        for name, text, refused in self.values:
            if name not in wanted:
                continue
            register = self.folder / f"practice-{len(name)}.optout"
            for field in ("practice-name", "practice-address", "practice-phone", "manager") if refused else ("practice-name",):
                made = self.programs.init(register, self.row.kind, **{field: text})
                self.expect(("error" in made) == refused, f"{field}: {name}: {made}")
                self.expect(register.exists() != refused, f"{field}: {name}: a register stands there")

    def import_list(self):
        columns = ["PatientGuid", "PatientNumber", "Surname", "GivenName", "MiddleNames", "Title", "DateOfBirth",
                   "HouseNameFlatNumber", "NumberAndStreet", "Village", "Town", "Postcode", "HomePhone", "Sex",
                   "PatientTypeDescription"]
        out = io.StringIO(newline="")
        table = csv.DictWriter(out, columns)
        table.writeheader()
        for number, (_, text, _) in enumerate(self.values):
            if "\0" in text:
                continue
            row = dict.fromkeys(columns, text)
            row |= {"PatientGuid": f"guid-{number}", "PatientNumber": str(1000 + number), "DateOfBirth": "1970-01-01",
                    "PatientTypeDescription": "Regular"}
            table.writerow(row)
        file = self.folder / "list.csv"
        file.write_text(out.getvalue(), encoding="utf-8")
        with_nul = self.folder / "nul.csv"
        with_nul.write_text(out.getvalue() + "a\0b\n", encoding="utf-8")
        self.expect("error" in self.once("import-patients", with_nul), "a list with NUL")
        answer = self.once("import-patients", file)
        # What holds no letter at all is nobody's name; such a row is told, not kept.
        nameless = sum(not any(c.isalpha() for c in text) for _, text, _ in self.values)
        self.expect(answer["new"] == len(self.values) - 1 - nameless, f"imported {answer['new']} of {len(self.values)}")
        told = {problem["row"] for problem in answer["problems"]}
        self.expect(len(told) >= nameless + sum(refused for *_, refused in self.values) - 1, f"told: {sorted(told)}")
        self.patients = range(1, answer["new"] + 1)
        if self.row.kind == "plain":
            self.look_at_patients()

    def look_at_patients(self):
        for column, limit in (("family", NAME), ("given", NAME), ("middle", NAME), ("address", ADDRESS)):
            for text in self.texts(column):
                self.expect(len(text) <= limit and not has_control(text.replace("\n", "")), f"{column}: {text[:60]!r}")
        families = set(self.texts("family"))
        for name, text, refused in self.values:
            if not refused and len(text) <= NAME and any(c.isalpha() for c in text):
                self.expect(" ".join(text.split()) in families, f"family name not kept as it stood: {name}")

    def record(self):
        """Every value as note, representative, reason, channel, user and search, in one sitting."""
        with sitting(self.programs, self.register) as desk:
            for number, (name, text, refused) in enumerate(self.values):
                patient = self.patients[number % len(self.patients)]
                self.one_note(desk, patient, name, text, refused)
                self.one_representative(desk, patient, name, text, refused)
                for option in ("--reason", "--channel", "--origin", "--authority", "--received", "--event-uuid"):
                    words = ["record", "--patient", patient, "--type", "type1", option, text]
                    self.expect("error" in desk.ask(*words), f"{option} taken: {name}")
                self.expect("error" in desk.ask("record", "--patient", patient, "--type", text), f"--type taken: {name}")
                self.expect("error" in desk.ask(text), f"command taken: {name}")
                found = desk.ask("find", text)
                self.expect("patients" in found, f"find: {name}: {found}")
                self.expect("error" in desk.ask("letter", "--event", text, "--pdf", self.folder / "no.pdf"), f"letter: {name}")
                self.expect("error" in desk.ask("import-patients", self.folder / "list.csv", "--preset", text), f"preset: {name}")
            self.expect(desk.ask("verify")["ok"], "the register does not verify")

    def one_note(self, desk, patient, name, text, refused):
        answer = desk.ask("record", "--patient", patient, "--type", "type1", "--note", text)
        too_long = len(text) > NOTE
        self.expect(("error" in answer) == (refused or too_long), f"note: {name}: {str(answer)[:200]}")
        if "recorded" not in answer:
            return
        kept = event_of(desk, patient, answer["recorded"])["note"]
        self.expect(kept == text.strip(), f"note not kept as typed: {name}: {kept!r}")
        pdf = self.folder / "letter.pdf"
        letter = desk.ask("letter", "--event", answer["recorded"], "--pdf", pdf)
        if not self.expect("reference" in letter, f"letter: {name}: {letter}"):
            return
        content = pdf.read_bytes()
        self.expect(b"/URI" not in content and b"/Subtype /Image" not in content, f"the letter holds more than text: {name}")
        shown = shown_pages(pdf)
        self.expect("Your letter reference is" in shown and letter["reference"] in shown, f"letter's words: {name}")
        if self.row.kind == "plain":
            family = self.texts("family")[patient - 1]
            if family.isascii() and len(family) < 50:
                self.expect(" ".join(family.split()) in " ".join(shown.split()), f"letter does not print {family!r}")

    def one_representative(self, desk, patient, name, text, refused):
        answer = desk.ask("record", "--patient", patient, "--type", "type1", "--withdraw", "--representative", text,
                          "--authority", "parent")
        self.expect(("error" in answer) == (refused or len(text) > NAME), f"representative: {name}: {str(answer)[:200]}")
        if "recorded" in answer:
            kept = event_of(desk, patient, answer["recorded"])["representative"]
            self.expect(kept == text.strip(), f"representative not kept as typed: {name}: {kept!r}")

    def write_tables(self):
        for switch in ([], ["--exact"]):
            file = self.folder / "statistics.csv"
            self.once("statistics", "--csv", file, "--pdf", self.folder / "statistics.pdf", *switch)
            for cells in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")):
                for cell in cells:
                    self.expect(not cell.startswith(FORMULA), f"a cell is a formula: {cell!r}")

    def read_plain_answers(self):
        """What people read at a terminal."""
        answer = subprocess.run(self.programs.command(self.register, "find", "1970"), capture_output=True, text=True, check=True,
                                stdin=subprocess.DEVNULL, env=self.programs.environment())
        lines = answer.stdout.splitlines()
        self.expect(len(lines) > 10, "find by birth year lists nobody")
        for line in lines:
            self.expect(stays_inside(line), f"a direction leaves its value: {line!r}")
            self.expect(not has_control(line), f"a control character at the terminal: {line!r}")


@contextlib.contextmanager
def sitting(programs, register):
    desk = Life(programs, register)
    try:
        yield desk
    finally:
        desk.end()


def event_of(desk, patient, event):
    return next(entry for entry in desk.ask("history", "--patient", patient)["events"] if entry["uuid"] == event)


def play(row):
    with scratch("injection") as folder:
        desk = Desk(row, Path(folder))
        if not desk.expect("created" in (desk.programs.init(desk.register, row.kind) or {}), "no register"):
            return
        desk.fill_practice()
        desk.import_list()
        desk.record()
        desk.write_tables()
        desk.read_plain_answers()
        desk.expect(not desk.watch.was_opened(), "the marker was opened")
        row.count("values", len(desk.values))
        if not desk.watch.sees():
            raise RuntimeError("the watch sees nothing")


if __name__ == "__main__":
    run(__doc__, "injection", play, short=1, long=1, controls=[(kind, ("PlainText",)) for kind in KINDS], size_per_kind=True)
