#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of its own starts with all that a journey needs, tells how its command ended, and leaves nothing behind."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

SESSION = Path(__file__).resolve().parent / "desktop-session"


def session(*command, options=()):
    return subprocess.run([str(SESSION), *options, *command], capture_output=True, text=True, timeout=120, check=False)


class DesktopSession(unittest.TestCase):
    def test_has_a_screen_a_manager_and_the_accessibility_bus(self):
        script = ("xprop -root _NET_SUPPORTING_WM_CHECK; echo $DESKTOP_HOME; xdotool getdisplaygeometry;"
                  "/usr/bin/python3 -c 'import pyatspi; print(pyatspi.Registry.getDesktop(0).name)'")
        done = session("bash", "-c", script, options=("--screen", "1024x768"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("window id", done.stdout)
        self.assertIn("1024 768", done.stdout)
        self.assertIn("main", done.stdout)

    def test_tells_how_the_command_ended(self):
        self.assertEqual(session("bash", "-c", "exit 7").returncode, 7)

    def test_leaves_neither_home_nor_server_behind(self):
        done = session("bash", "-c", "echo $HOME ${DISPLAY#:}")
        home, display = done.stdout.split()
        self.assertFalse(os.path.exists(home))
        self.assertFalse(os.path.exists(f"/tmp/.X{display}-lock"))

    def test_a_signal_ends_all_of_it(self):
        running = subprocess.Popen([str(SESSION), "bash", "-c", "echo $$ $HOME; exec sleep 100"], stdout=subprocess.PIPE, text=True,
                                   stderr=subprocess.DEVNULL)
        command, home = running.stdout.readline().split()
        running.terminate()
        self.assertEqual(running.wait(timeout=30), 143)
        running.stdout.close()
        self.assertFalse(os.path.exists(home))
        self.assertFalse(os.path.exists(f"/proc/{command}/exe"))

    def test_two_at_once_keep_apart(self):
        running = [subprocess.Popen([str(SESSION), "bash", "-c", "echo $DISPLAY; sleep 1"], stdout=subprocess.PIPE, text=True,
                                    stderr=subprocess.DEVNULL) for _ in range(2)]
        displays = {process.communicate(timeout=120)[0].strip() for process in running}
        self.assertEqual(len(displays), 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
