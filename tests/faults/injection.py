#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL, markup, formulas, paths, directions, control characters and huge texts through every field, file and letter.

    injection.py --cli PROGRAM [--control]

What the register takes it keeps as typed; what it must not take it refuses; nothing that a text names is ever opened; no
cell of a table is a formula; no direction leaves its value. tst_hostiledata does the same on the screens.
"""

import argparse
import csv
import io
import json
import sqlite3
import subprocess
import unicodedata
from pathlib import Path

from hostiledesk import ROOT, Batch, OpenWatch, Row, make_practice, once, private_folder

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
    def __init__(self, cli, folder, row):
        self.cli = cli
        self.folder = folder
        self.row = row
        self.register = folder / "practice.optout"
        self.marker = folder / "marker.png"
        self.marker.write_bytes(b"secret")
        self.values = list(values(self.marker))
        self.watch = OpenWatch(self.marker)

    def kept(self, question, *arguments):
        with sqlite3.connect(f"file:{self.register}?mode=ro", uri=True) as register:
            return [row[0] for row in register.execute(question, arguments)]

    def fill_practice(self):
        """A register of its own for each, only to see whether the fields are taken or refused."""
        wanted = {"right-to-left override", "picture of this computer", "terminal command", "line separator"}
        for name, text, refused in self.values:
            if name not in wanted:
                continue
            register = self.folder / f"practice-{len(name)}.optout"
            for field in ("practice-name", "practice-address", "practice-phone", "manager") if refused else ("practice-name",):
                made = make_practice(self.cli, register, **{field: text})
                self.row.expect(("error" in made) == refused, f"{field}: {name}: {made}")
                self.row.expect(register.exists() != refused, f"{field}: {name}: a register stands there")

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
        self.row.expect("error" in once(self.cli, self.register, "import-patients", with_nul, check=False), "a list with NUL")
        answer = once(self.cli, self.register, "import-patients", file)
        # What holds no letter at all is nobody's name; such a row is told, not kept.
        nameless = sum(not any(c.isalpha() for c in text) for _, text, _ in self.values)
        self.row.expect(answer["new"] == len(self.values) - 1 - nameless, f"imported {answer['new']} of {len(self.values)}")
        told = {problem["row"] for problem in answer["problems"]}
        self.row.expect(len(told) >= nameless + sum(refused for *_, refused in self.values) - 1, f"told: {sorted(told)}")
        for table, column, limit in (("patient", "family", NAME), ("patient", "given", NAME), ("patient", "middle", NAME),
                                     ("patient", "address", ADDRESS)):
            for text in self.kept(f"SELECT {column} FROM {table}"):
                self.row.expect(len(text) <= limit and not has_control(text.replace("\n", "")), f"{column}: {text[:60]!r}")
        families = set(self.kept("SELECT family FROM patient"))
        for name, text, refused in self.values:
            if not refused and len(text) <= NAME and any(c.isalpha() for c in text):
                wanted = " ".join(text.split())
                self.row.expect(wanted in families, f"family name not kept as it stood: {name}")

    def record(self):
        """Every value as note, representative, reason, channel, user and search, in one sitting."""
        with Batch(self.cli, self.register) as desk:
            patients = self.kept("SELECT id FROM patient ORDER BY id")
            for number, (name, text, refused) in enumerate(self.values):
                patient = patients[number % len(patients)]
                self.one_note(desk, patient, name, text, refused)
                self.one_representative(desk, patient, name, text, refused)
                for option in ("--reason", "--channel", "--origin", "--authority", "--received", "--event-uuid"):
                    words = ["record", "--patient", patient, "--type", "type1", option, text]
                    self.row.expect("error" in desk.ask(*words), f"{option} taken: {name}")
                self.row.expect("error" in desk.ask("record", "--patient", patient, "--type", text), f"--type taken: {name}")
                self.row.expect("error" in desk.ask(text), f"command taken: {name}")
                found = desk.ask("find", text)
                self.row.expect("patients" in found, f"find: {name}: {found}")
                self.row.expect("error" in desk.ask("letter", "--event", text, "--pdf", self.folder / "no.pdf"), f"letter: {name}")
                self.row.expect("error" in desk.ask("import-patients", self.folder / "list.csv", "--preset", text), f"preset: {name}")
            self.row.expect(desk.ask("verify")["ok"], "the register does not verify")

    def one_note(self, desk, patient, name, text, refused):
        answer = desk.ask("record", "--patient", patient, "--type", "type1", "--note", text)
        too_long = len(text) > NOTE
        self.row.expect(("error" in answer) == (refused or too_long), f"note: {name}: {str(answer)[:200]}")
        if "recorded" not in answer:
            return
        kept = self.kept("SELECT note FROM objection_event WHERE uuid = ?", answer["recorded"])
        self.row.expect(kept == [text.strip()], f"note not kept as typed: {name}: {kept!r}")
        pdf = self.folder / "letter.pdf"
        letter = desk.ask("letter", "--event", answer["recorded"], "--pdf", pdf)
        if not self.row.expect("reference" in letter, f"letter: {name}: {letter}"):
            return
        content = pdf.read_bytes()
        self.row.expect(b"/URI" not in content and b"/Subtype /Image" not in content, f"the letter holds more than text: {name}")
        shown = shown_pages(pdf)
        self.row.expect("Your letter reference is" in shown and letter["reference"] in shown, f"letter's words: {name}")
        family = self.kept("SELECT family FROM patient WHERE id = ?", patient)[0]
        if family.isascii() and len(family) < 50:
            self.row.expect(" ".join(family.split()) in " ".join(shown.split()), f"letter does not print {family!r}")

    def one_representative(self, desk, patient, name, text, refused):
        answer = desk.ask("record", "--patient", patient, "--type", "type1", "--withdraw", "--representative", text,
                          "--authority", "parent")
        self.row.expect(("error" in answer) == (refused or len(text) > NAME), f"representative: {name}: {str(answer)[:200]}")
        if "recorded" in answer:
            kept = self.kept("SELECT representative_name FROM objection_event WHERE uuid = ?", answer["recorded"])
            self.row.expect(kept == [text.strip()], f"representative not kept as typed: {name}: {kept!r}")

    def write_tables(self):
        for switch in ([], ["--exact"]):
            file = self.folder / "statistics.csv"
            once(self.cli, self.register, "statistics", "--csv", file, "--pdf", self.folder / "statistics.pdf", *switch)
            for cells in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")):
                for cell in cells:
                    self.row.expect(not cell.startswith(FORMULA), f"a cell is a formula: {cell!r}")

    def read_plain_answers(self):
        """What people read at a terminal."""
        answer = subprocess.run([str(self.cli), "--database", str(self.register), "--user", "jo", "find", "1970"],
                                capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL,
                                env={"OPTOUT_DESK_PASSWORD": "three plain words", "PATH": "/usr/bin:/bin"})
        lines = answer.stdout.splitlines()
        self.row.expect(len(lines) > 10, "find by birth year lists nobody")
        for line in lines:
            self.row.expect(stays_inside(line), f"a direction leaves its value: {line!r}")
            self.row.expect(not has_control(line), f"a control character at the terminal: {line!r}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True, type=Path)
    parser.add_argument("--control", action="store_true", help="a protection is off: something must be found")
    options = parser.parse_args()
    row = Row("injection", options.control)
    with private_folder() as folder:
        desk = Desk(options.cli.resolve(), Path(folder), row)
        row.expect("created" in make_practice(desk.cli, desk.register), "no register")
        desk.fill_practice()
        desk.import_list()
        desk.record()
        desk.write_tables()
        desk.read_plain_answers()
        row.expect(not desk.watch.was_opened(), "the marker was opened")
        desk.marker.read_bytes()
        if not desk.watch.was_opened():
            row.complaints.append("the watch sees nothing")
    row.finish(values=len(desk.values))


main()
