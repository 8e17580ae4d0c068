# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks optout-desk-cli, as a script does."""

import json
import os
import subprocess


class Refused(AssertionError):
    """The command ended with another status than 0."""


class CommandLine:
    def __init__(self, program, register, user, password):
        self.program = str(program)
        self.register = str(register)
        self.user = user
        self.password = password

    def plain(self, *words):
        """Standard output as people get it."""
        return self._run([], words)

    def ask(self, *words):
        """The JSON answer."""
        return json.loads(self._run(["--json"], words))

    def refused(self, *words):
        """The sentence of a command that must be refused."""
        try:
            self.plain(*words)
        except Refused as refusal:
            return str(refusal)
        raise AssertionError(f"not refused: {words}")

    def batch(self, commands):
        """Many questions with one sign-in; a command is a list of words."""
        lines = "".join(" ".join("'" + str(word).replace("'", "'\\''") + "'" for word in command) + "\n" for command in commands)
        return [json.loads(line) for line in self._run([], ["batch"], lines).splitlines()]

    def _run(self, options, words, given=""):
        command = [self.program, "--database", self.register, "--user", self.user, *options, *map(str, words)]
        done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=120, check=False,
                              env=dict(os.environ, OPTOUT_DESK_PASSWORD=self.password))
        if done.returncode != 0:
            raise Refused(f"{' '.join(command[5:])}: status {done.returncode}: {done.stderr.strip()}")
        return done.stdout
