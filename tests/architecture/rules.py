# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the tree. Each takes a Tree and yields findings, one line each: path:line: what is wrong."""

import re
from pathlib import PurePosixPath

from rooms import KNOWN_TO_ALL, MAY_INCLUDE, QT_MODULES, ROOMS, included_room, room_of
from tree import CODE, SCRIPT

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "app", "ui", "resources", "translations", "tests", "packaging",
    "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md",
    ".ci", ".clang-format", ".clang-tidy", ".clazy", ".editorconfig", ".gitattributes", ".gitignore",
}
LONGEST = 500
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SYSTEM_HEADERS = re.compile(
    r"^(unistd|fcntl|pwd|grp|dlfcn|signal|csignal|poll|termios|mntent|utime|windows|winbase|io|direct|shlobj|aclapi|"
    r"sys/.+|linux/.+|arpa/.+|netinet/.+)(\.h)?$")


def own(tree):
    return tree.paths("app/", "ui/")


def rooms_keep_their_direction(tree):
    for path in own(tree):
        room = room_of(path)
        for line, system, name in tree.includes(path):
            other = included_room(name)
            if system or other not in ROOMS or other == room or name in KNOWN_TO_ALL:
                continue
            if other not in MAY_INCLUDE.get(room, set()):
                yield f"{path}:{line}: {room} may not know {other} ({name})"


def includes_name_their_room(tree):
    folders = {path.rsplit("/", 1)[0] for path in tree.files if "/" in path}
    for path in tree.paths("app/", "ui/", "tests/"):
        for line, system, name in tree.includes(path):
            if system or name.endswith(".moc") or name.startswith(("moc_", "ui_")):
                continue
            folder = name.rsplit("/", 1)[0] if "/" in name else ""
            if folder not in folders and f"app/{folder}" not in folders:
                yield f"{path}:{line}: write the room's folder before the file's name, as it stands in the tree: {name}"


def folders_are_rooms(tree):
    for path in tree.files:
        parts = path.split("/")
        if parts[0] == "app" and len(parts) > 2 and parts[1] not in ROOMS - {"ui"}:
            yield f"{path}:1: app/{parts[1]} is no room of the design"


def sql_stays_in_storage(tree):
    for path in tree.paths("app/", "ui/", "tests/"):
        if path.startswith(("app/storage/", "tests/storage/", "tests/benchmarks/")):
            continue
        for line, _, name in tree.includes(path):
            if re.match(r"(QtSql|QSql|sqlite3\.h)", name):
                yield f"{path}:{line}: {name} belongs to app/storage"


def keys_stay_with_those_who_seal(tree):
    for path in own(tree):
        if path.startswith(("app/security/", "app/storage/sealing/")):
            continue
        for line, _, name in tree.includes(path):
            if re.match(r"sodium(\.h|/)", name):
                yield f"{path}:{line}: {name} belongs to app/security and app/storage/sealing"


def qt_modules_stay_where_they_belong(tree, module_of):
    """`module_of` tells the Qt module of a header's name, or None for a header that is not Qt's."""
    for path in own(tree):
        allowed = QT_MODULES.get(room_of(path), set())
        for line, _, name in tree.includes(path):
            module = module_of(name) or (name.split("/")[0] if name.startswith("Qt") else None)
            if module and module not in allowed:
                yield f"{path}:{line}: {name} is {module}, not for this room"


def files_stay_short(tree):
    for path, text in tree.files.items():
        if PurePosixPath(path).suffix in CODE | SCRIPT | {".sql", ".txt", ".cmake", ""} and path != "LICENSE":
            if path.startswith(("tests/data/", "resources/")) and not path.endswith(".sql"):
                continue
            lines = text.count("\n")
            if lines > LONGEST:
                yield f"{path}:{LONGEST}: {lines} lines, at most {LONGEST}"


def data_never_becomes_markup(tree):
    for path in own(tree):
        for line, found in tree.matches(
                path, r"\b(setHtml|insertHtml|setMarkdown|insertMarkdown|appendHtml)\s*\(|Qt::(AutoText|RichText|MarkdownText)\b"):
            yield f"{path}:{line}: {found} reads data as markup"


def colours_come_from_the_palette(tree):
    literal = (r'\bQColor\s*[({]\s*(0x|\d|[uL]?"|QStringLiteral|QLatin1String)|\bqRgba?\s*\(|"#[0-9A-Fa-f]{3,8}"|QColorConstants'
               r"|Qt::(?:dark)?(?:red|green|blue|cyan|magenta|yellow|gray|Red|Green|Blue|Cyan|Magenta|Yellow|Gray)\b"
               r"|Qt::(?:black|white|lightGray)\b")
    for path in tree.paths("ui/"):
        if PurePosixPath(path).stem == "theme":
            continue
        for line, found in tree.matches(path, literal):
            yield f"{path}:{line}: {found.strip()} is a colour of its own; only ui's theme file holds those"


def system_calls_stay_in_platform(tree):
    for path in own(tree):
        if path.startswith("app/platform/"):
            continue
        for line, system, name in tree.includes(path):
            if system and SYSTEM_HEADERS.match(name):
                yield f"{path}:{line}: <{name}> belongs to app/platform"
        for line, found in tree.matches(path, r"\bQ_OS_[A-Z0-9]+\b|\b_WIN32\b|\b__linux__\b|\b__unix__\b"):
            yield f"{path}:{line}: {found}: differences between systems belong to app/platform"


def calls_of_the_system_know_no_qt(tree):
    for path in tree.paths("app/platform/native/", "app/platform/posix/", "app/platform/windows/"):
        for line, system, name in tree.includes(path):
            if system and re.match(r"Qt?[A-Z]", name):
                yield f"{path}:{line}: <{name}>: this compiles without Qt, for every system"


def sources_name_their_licence(tree):
    for path in tree.paths(suffixes=CODE | SCRIPT | {""}):
        lines = tree.files[path].split("\n")[:2]
        if PurePosixPath(path).suffix == "" and not lines[0].startswith("#!"):
            continue
        first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if SPDX not in first:
            yield f"{path}:1: begins with the line {SPDX}"


def top_level_holds_only_what_the_design_names(tree):
    for name in sorted({path.split("/")[0] for path in tree.files} - TOP_LEVEL):
        yield f"{name}:1: not a top-level name of the design"


def files_are_replaced_safely(tree):
    for path in own(tree):
        for line, found in tree.matches(path, r"\bQSaveFile\b"):
            yield f"{path}:{line}: {found} says yes on a full disk; write through app/platform"


def files_are_asked_for_in_one_place(tree):
    for path in own(tree):
        if PurePosixPath(path).stem == "savefile":
            continue
        for line, found in tree.matches(path, r"\bQFileDialog\b"):
            yield f"{path}:{line}: {found} remembers what was chosen; ask through ui/widgets/savefile.h"


def connections_are_checked_by_the_compiler(tree):
    for path in tree.paths("app/", "ui/", "tests/"):
        for line, found in tree.matches(path, r"\b(SIGNAL|SLOT)\s*\("):
            yield f"{path}:{line}: {found} is only checked when it runs"


def nothing_is_left_unfinished(tree):
    for path in tree.paths("app/", "ui/", "tests/", "packaging/", suffixes=CODE | SCRIPT | {".sql"}):
        if path.startswith("tests/architecture/"):
            continue
        for number, text in enumerate(tree.files[path].split("\n"), 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b", text):
                yield f"{path}:{number}: {text.strip()}"


def tests_assert_something(tree):
    for path in tree.paths("tests/"):
        if PurePosixPath(path).name.startswith("tst_") and path.endswith(".cpp"):
            if not re.search(r"\b(QVERIFY|QCOMPARE|QTRY_|QBENCHMARK|rc::check)", tree.code(path)):
                yield f"{path}:1: a test that asserts nothing"


RULES = [
    rooms_keep_their_direction,
    includes_name_their_room,
    folders_are_rooms,
    sql_stays_in_storage,
    keys_stay_with_those_who_seal,
    qt_modules_stay_where_they_belong,
    files_stay_short,
    data_never_becomes_markup,
    colours_come_from_the_palette,
    system_calls_stay_in_platform,
    calls_of_the_system_know_no_qt,
    sources_name_their_licence,
    top_level_holds_only_what_the_design_names,
    files_are_replaced_safely,
    files_are_asked_for_in_one_place,
    connections_are_checked_by_the_compiler,
    nothing_is_left_unfinished,
    tests_assert_something,
]
