# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program asked of the disk, as strace saw it: writes with all their bytes, flushes, and the names of one folder."""

import os
import re
from dataclasses import dataclass

CALLS = ("openat,close,lseek,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,link,linkat,"
         "dup,dup2,dup3")


def wrapper(file):
    return ("strace", "-o", str(file), "-xx", "-s", "1000000", "-e", "signal=none", "-e", f"trace={CALLS}")


@dataclass
class Step:
    """One thing that happened: `act` on the open file or name `file`; "said" is a line on standard output."""
    act: str  # open, write, cut, flush, flush-names, remove, move, said
    file: object = None  # a name in the folder; for "move" (from, to)
    number: int = -1  # of the opening, for write, cut and flush
    at: int = 0
    data: bytes = b""


CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


def steps_of(trace, folder):
    """The steps in order. Files outside the folder are no concern of ours."""
    openings, positions = {}, {}
    number = 0
    with open(trace, encoding="ascii") as lines:
        for line in lines:
            call = CALL.match(line)
            if not call or int(call[3]) < 0:
                continue
            name, words, result = call[1], call[2], int(call[3])
            texts = [bytes.fromhex(text[1].replace("\\x", "")) for text in TEXT.finditer(words)]
            numbers = [word for word in re.sub(TEXT, "", words).split(", ") if re.fullmatch(r"-?\d+", word)]
            descriptor = int(numbers[0]) if numbers else -1
            if name == "openat":
                path = texts[0].decode()
                openings.pop(result, None)
                if path == folder:
                    openings[result] = (None, -1)
                elif os.path.dirname(path) == folder:
                    number += 1
                    openings[result] = (os.path.basename(path), number)
                    positions[number] = 0
                    if "O_CREAT" in words or "O_TRUNC" in words:
                        yield Step("open", os.path.basename(path), number, data=b"cut" if "O_TRUNC" in words else b"")
                    else:
                        yield Step("open", os.path.basename(path), number)
            elif name == "close":
                openings.pop(descriptor, None)
            elif name in ("unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat"):
                paths = [text.decode() for text in texts]
                if os.path.dirname(paths[0]) == folder:
                    files = [os.path.basename(path) for path in paths]
                    act = {"u": "remove", "r": "move", "l": "name"}[name[0]]
                    yield Step(act, files[0] if act == "remove" else tuple(files))
            elif name == "write" and descriptor == 1:
                yield Step("said", data=texts[0])
            elif descriptor in openings:
                file, opening = openings[descriptor]
                if name.startswith("dup"):
                    openings[result] = openings[descriptor]
                elif file is None:
                    if "sync" in name:
                        yield Step("flush-names")
                elif name == "lseek":
                    positions[opening] = result
                elif name == "write":
                    yield Step("write", file, opening, positions[opening], texts[0][:result])
                    positions[opening] += result
                elif name == "pwrite64":
                    yield Step("write", file, opening, int(numbers[-1]), texts[0][:result])
                elif name == "ftruncate":
                    yield Step("cut", file, opening, int(numbers[-1]))
                elif name in ("fsync", "fdatasync"):
                    yield Step("flush", file, opening)
