# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks for words in files, however a program may have written them down: UTF-8, UTF-16 of both orders, base64, PDF."""

import base64
import os
import subprocess
from pathlib import Path

from pdftext import words_of

LARGEST = 64 << 20  # bytes; what is larger here is no file of the program
# Where a program, Qt, the desktop or the system may leave something of their own accord.
SYSTEM_FOLDERS = ["/tmp", "/var/tmp", "/dev/shm", "/var/crash", "/var/lib/systemd/coredump"]


def traces(words):
    """The words as they could stand in a file, small letters."""
    for text in words:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = text.encode(encoding)
            yield text.lower().encode(encoding)
            for at in range(3):  # base64 depends on what stands before; the middle of it does not
                yield base64.b64encode(b" " * at + plain)[4:-4].lower()


def every_file(folders, newer_than):
    for folder in folders:
        for place, subfolders, names in os.walk(folder):
            subfolders.sort()
            for file in (Path(place, name) for name in names):
                try:
                    about = file.lstat()
                    if file.is_file() and not file.is_symlink() and about.st_size <= LARGEST and about.st_mtime >= newer_than:
                        yield file
                except OSError:  # somebody else's, or gone
                    continue


def files_with_traces(words, folders, newer_than):
    wanted = list(traces(words))
    for file in every_file(folders, newer_than):
        try:
            content = file.read_bytes().lower()
            if content.startswith(b"%pdf"):
                content += words_of(file).lower().encode()
        except (OSError, subprocess.SubprocessError):
            continue
        if any(trace in content for trace in wanted):
            yield file
