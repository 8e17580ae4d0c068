# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's files as the rules see them: paths relative to the top, and their texts."""

import os
import re
from pathlib import Path, PurePosixPath

CODE = {".cpp", ".h"}
SCRIPT = {".py", ".sh"}
IGNORED = {".git", ".cache", "__pycache__", "build", "compile_commands.json", "CMakeUserPresets.json"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)


def without_comments(text):
    """The code with each comment blanked, line numbers kept; strings stay."""
    def blank(match):
        found = match.group(0)
        return re.sub(r"[^\n]", " ", found) if found.startswith(("//", "/*")) else found
    return COMMENT_OR_STRING.sub(blank, text)


class Tree:
    """`files` maps a path with forward slashes to its text; a test gives it samples, the check gives it the real tree."""

    def __init__(self, files):
        self.files = dict(files)
        self._code = {}

    @classmethod
    def read(cls, top):
        files = {}
        for folder, subfolders, names in os.walk(top):
            subfolders[:] = sorted(set(subfolders) - IGNORED)
            for name in sorted(set(names) - IGNORED):
                path = Path(folder, name)
                if path.suffix == ".user":
                    continue
                files[path.relative_to(top).as_posix()] = path.read_bytes().decode("utf-8", "replace")
        return cls(files)

    def paths(self, *tops, suffixes=CODE):
        return [path for path in self.files
                if PurePosixPath(path).suffix in suffixes and (not tops or path.startswith(tops))]

    def code(self, path):
        if path not in self._code:
            self._code[path] = without_comments(self.files[path])
        return self._code[path]

    def includes(self, path):
        """(line, is_system, name) of every #include."""
        code = self.code(path)
        return [(code.count("\n", 0, match.start(2)) + 1, match.group(1) == "<", match.group(2))
                for match in INCLUDE.finditer(code)]

    def matches(self, path, pattern):
        """(line, found) of every match of the pattern in the code, comments apart."""
        code = self.code(path)
        return [(code.count("\n", 0, match.start()) + 1, match.group(0)) for match in re.finditer(pattern, code)]
