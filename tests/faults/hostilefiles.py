#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds made-up bytes to what reads files and typed words: for a minute, or ten million inputs in the long run.

Builds the preset `fuzz` and runs every target of tests/faults/fuzz. A crash, a broken promise, a sanitizer's finding or
an input that takes longer than ten seconds is red; the input is kept in build/fuzz/found. The control is a harness with a
crash planted in it that only a few bytes reach: it must be found."""

import concurrent.futures
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from outcome import run

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "fuzz"
TARGETS = ["patientlist", "lettertext", "letterlayout", "typedwords", "keyfile", "commandline"]
WORKERS = 2
LONGEST_INPUT = 10  # seconds
SHORT_RUN = 60  # seconds for all targets
LONG_RUN = 10_000_000  # inputs for all targets
LONGEST_RUN = 4 * 3600  # seconds for a target of the long run; how far it got is told
PLANTED = "OneInput"  # no guard of the program: what the control's harness does not survive


def build():
    log = ROOT / "build" / "fuzz-build.log"
    log.parent.mkdir(exist_ok=True)
    with open(log, "w", encoding="utf-8") as out:
        for step in (["cmake", "--preset", "fuzz"], ["cmake", "--build", "--preset", "fuzz"]):
            if subprocess.run(step, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, check=False).returncode != 0:
                raise SystemExit(f"the fuzz preset does not build:\n{log.read_text(encoding='utf-8')[-3000:]}")


def hostile_values():
    for value in json.loads((ROOT / "tests/data/hostile/values.json").read_text(encoding="utf-8")):
        yield (value["value"] * min(value.get("repeat", 1), 200)).encode()


def key_file(programs):
    """A real one."""
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder, "practice.optout")
        programs.make_register(register, "sealed", 1)
        return Path(f"{register}.keys").read_bytes()


def seeds(target, keys):
    """What the inputs are made from: real files, and what does harm elsewhere."""
    values = list(hostile_values())
    if target == "patientlist":
        for file in sorted((ROOT / "tests/data/patient-lists").glob("*.csv")):
            head = b"\n".join(file.read_bytes().splitlines()[:8])
            for how in (0, 1, 2, 0x10, 0x1C, 0x20, 0x41, 0x82):
                yield bytes([how]) + head
        for value in values:
            yield b"\0Surname,GivenName,DateOfBirth\n" + value + b",Jo,01/02/1980\n"
        text = "NHS Number;Full name;Date of birth\n9990000018;SMITH, Jane (Mrs);05-Apr-1971\n"
        yield b"\0" + b"\xff\xfe" + text.encode("utf-16-le")
        yield b"\0" + b"\xfe\xff" + text.encode("utf-16-be")
        return
    if target in ("lettertext", "letterlayout"):
        for file in sorted((ROOT / "resources/letters/en").glob("*.txt")):
            yield (b"\1\x80" if target == "letterlayout" else b"") + file.read_bytes()
        for value in values:
            yield b"\2\x10[paragraph when child] Dear {{name}}\n[fact] Born | {{born}}\n" + value
        yield b"\0\0" + json.dumps({"fields": {"name": "Jane"}, "kind": "objection-recorded", "language": "en",
                                    "text": "[paragraph] {{name}}", "text_version": 1}).encode()
        return
    if target == "keyfile":
        yield keys
        yield keys.replace(b'"version":1', b'"version":2')
        words = ["7K3M-0000-0000-0000-0000-0000-0000", "iIlL oO0 1"]
    elif target == "typedwords":
        words = ["050471", "5/4/71", "05-Apr-1971", "1971-04-05", "t", "-2d", "-1w", "19710405 12:30", "999 000 0018",
                 "4010232137", "LS2 7AA", "A81001", "SMITH, Jane (Mrs)", "Ref 001234 · 7F3A-91C2-08BD-44E1", "001234 7f3a.91c2 O8BD 44El",
                 "Mrs Jane Anne van der Smith"]
    else:
        words = ["record --patient 1 --type type1 --reason privacy", "find 'smith jane' \"x \\\" y\" --json", "a\\ b -- --type"]
    yield from (word.encode() for word in words)
    yield from values


def feed(target, seconds, inputs, seed, keys):
    """(target, inputs tried, what went wrong or nothing)."""
    with tempfile.TemporaryDirectory(prefix="optout-desk-fuzz-") as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, each in enumerate(seeds(target if target != "planted" else "commandline", keys)):
            (corpus / str(number)).write_bytes(each)
        found = BUILD / "found" / target
        found.mkdir(parents=True, exist_ok=True)
        command = [BUILD / "bin" / f"fuzz_{target}", corpus, f"-seed={seed}", f"-timeout={LONGEST_INPUT}", "-rss_limit_mb=2048",
                   f"-artifact_prefix={found}/", "-print_final_stats=1", f"-max_total_time={seconds}"]
        if inputs:
            command.append(f"-runs={inputs}")
        done = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True, errors="replace",
                              env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0", UBSAN_OPTIONS="print_stacktrace=1"),
                              check=False)
    tried = re.search(r"stat::number_of_executed_units:\s+(\d+)", done.stderr)
    return target, int(tried.group(1)) if tried else 0, "" if done.returncode == 0 else done.stderr[-3000:]


def play(row):
    build()
    targets = ["planted"] if row.programs.guards_off else TARGETS
    seconds = LONGEST_RUN if row.long else max(1, row.size * WORKERS // len(targets))
    inputs = row.size // len(targets) if row.long else 0
    keys = key_file(row.programs)
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        results = list(pool.map(lambda target: feed(target, seconds, inputs, row.seed % (1 << 31) or 1, keys), targets))
    for target, tried, trouble in results:
        row.count(f"inputs of {target}", tried)
        if trouble:
            row.complain(f"{target}: {trouble}")
        elif not tried:
            row.complain(f"{target} was not fed")


if __name__ == "__main__":
    run(__doc__, "hostile-files", play, short=SHORT_RUN, long=LONG_RUN, controls=[("bytes", (PLANTED,))], kinds=("bytes",))
