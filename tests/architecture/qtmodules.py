# SPDX-License-Identifier: GPL-3.0-or-later
"""Which Qt module a header such as QString belongs to, read from the installed headers."""

import functools
from pathlib import Path


@functools.cache
def _headers(root):
    found = {}
    for folder in sorted(Path(root).glob("Qt*")):
        for header in folder.iterdir():
            # QtCore first: some modules repeat a forwarding header of it.
            if header.is_file() and (header.name not in found or folder.name == "QtCore"):
                found[header.name] = folder.name
    return found


def module_lookup(root):
    headers = _headers(str(root))
    if "QString" not in headers:
        raise FileNotFoundError(f"no Qt headers below {root}")
    return headers.get
