# SPDX-License-Identifier: GPL-3.0-or-later
"""The page RELIABILITY.md, from the lines that the rows left behind."""

import json

# row → (script, what is done, the bar)
ROWS = {
    "kill-while-recording": ("killwhilerecording.py", "kill -9 while recording", "0 lost, 0 half-applied"),
    "kill-while-importing": ("killwhileimporting.py", "kill -9 while importing a list", "the old list or the new one, whole"),
    "kill-while-backing-up": ("killwhilebackingup.py", "kill -9 while recording and backing up", "0 lost; every backup under its name whole"),
    "kill-while-migrating": ("killwhilemigrating.py", "kill -9 while an older register is brought up to date", "0 lost, 0 half-applied"),
    "power-loss": ("powerloss.py", "power cut at any moment: unflushed writes dropped, kept or torn", "0 lost"),
    "failing-calls": ("failingcalls.py", "every k-th call to the disk and request for memory fails", "0 lost, 0 false *recorded*"),
    "disk-full": ("diskfull.py", "disk full, file size limited, writing to a device", "0 lost, no good file replaced, every failure told"),
    "file-states": ("filestates.py", "missing, vanished, foreign, empty, truncated, read-only, of the future", "refused with the reason, nothing changed or created"),
    "bit-flips": ("bitflips.py", "flipped bits, random damage, cut ends", "as before or refused; 0 crashes, 0 short lists"),
    "two-processes": ("twoprocesses.py", "two programs record at once", "0 lost, 0 double"),
    "clocks": ("clocks.py", "clock back and forward, summer time, 8 locales in 6 zones", "the same bytes, order by sequence"),
    "hostile-files": ("hostilefiles.py", "made-up bytes as patient lists and letter texts, with sanitizers", "0 crashes, 0 hangs"),
    "injection": ("injection.py", "SQL, markup, formulas, paths, direction and control characters, huge fields", "stored and printed as typed, nothing opened"),
    "printers": ("printers.py", "no printer, printer gone, print service down", "objection kept, letter *pending*, never *printed*"),
    "leaks": ("leakscan.py", "a marker patient through a whole day with a crash", "0 outside the register and what was exported; files 0600"),
    "sign-in": ("signin.py", "passwords guessed", "the waits exact, nobody in"),
    "roles": ("roles.py", "every role at every act", "exactly the table"),
    "tampering": ("tampering.py", "rows changed by hand", "the first bad row is named"),
    "restore-drill": ("restoredrill.py", "backups under load, damaged, older", "good ones whole, damaged refused, older named"),
}

HEAD = """# What the register was put through

Written by `tests/faults/run`; every figure comes from the run named beside it. A *control* is the same row in a test-only
program with one protection taken off: it must find the loss, or the row proves nothing. The programs that are shipped hold
no such switch (`faults.guards-always-on`).

"""


def line_of(results, row, control=False):
    path = results / f"{row}{'-control' if control else ''}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def counted(part):
    return ", ".join(f"{number:,} {what}" for what, number in sorted(part["counts"].items())) or "nothing"


def verdict(part, control):
    if part["skipped"] and not part["complaints"]:
        return "skipped: " + "; ".join(part["skipped"])
    if control:
        return "red, as it must be" if part["good"] else "**still green**"
    return "green" if part["good"] else f"**red: {part['complaints']} complaints**"


def section(results, row):
    _, what, bar = ROWS[row]
    text = f"## {what[0].upper()}{what[1:]}\n\nBar: {bar}.\n\n| register | without | date | seed | counted | outcome |\n|---|---|---|---|---|---|\n"
    for control in (False, True):
        line = line_of(results, row, control)
        for part in (line or {"parts": []})["parts"]:
            without = ", ".join(part["without"]) or "–"
            size = " (long)" if line["long"] and not control else ""
            text += (f"| {part['kind']} | {without} | {line['date']}{size} | {line['seed']} | {counted(part)} "
                     f"| {verdict(part, control)} |\n")
    return text + "\n"


def page(results):
    return HEAD + "".join(section(results, row) for row in ROWS if line_of(results, row)).rstrip() + "\n"
