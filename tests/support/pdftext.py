# SPDX-License-Identifier: GPL-3.0-or-later
"""What a PDF says, its words separated by single spaces."""

import subprocess


def words_of(file):
    done = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, timeout=60, check=True)
    return " ".join(done.stdout.split())
