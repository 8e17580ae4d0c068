# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may know which: ui, cli -> {services, text} -> {storage, letters, ...} -> {domain, platform}."""

BASE = {"domain", "platform"}
MIDDLE = {"storage", "letters", "statistics", "exchange", "security"}
UPPER = {"services", "text"}
TOP = {"ui", "cli"}
ROOMS = BASE | MIDDLE | UPPER | TOP

# Windows and commands ask services; neither goes round them to the register.
MAY_INCLUDE = {
    **{room: set() for room in BASE},
    **{room: BASE for room in MIDDLE},
    **{room: BASE | MIDDLE for room in UPPER},
    **{room: BASE | (MIDDLE - {"storage"}) | UPPER for room in TOP},
}

# Every room may ask whether a protection is on.
KNOWN_TO_ALL = {"platform/guards.h"}

# The Qt modules whose headers a room may include. QtNetwork is nowhere: the program never touches the network.
QT_MODULES = {
    **{room: {"QtCore"} for room in BASE | MIDDLE | UPPER},
    "storage": {"QtCore", "QtSql"},
    "letters": {"QtCore", "QtGui"},
    "services": {"QtCore", "QtConcurrent", "QtGui"},
    "cli": {"QtCore", "QtGui"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtConcurrent", "QtSvg", "QtDBus"},
}


def room_of(path):
    """The room a path below app/ or ui/ belongs to, or None."""
    parts = path.split("/")
    if parts[0] == "ui":
        return "ui"
    if parts[0] == "app" and len(parts) > 2:
        return parts[1]
    return None


def included_room(name):
    """The room that a quoted include names by its first folder, or None for files beside it (moc)."""
    return name.split("/")[0] if "/" in name else None
