#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A print service of its own prints for real, tells how its command ended, and leaves nothing behind."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SERVICE = Path(__file__).resolve().parent / "print-service"
PRINT = 'printf "%%PDF-1.4\n%%%%EOF\n" >"$0"; lp "$0" >&2; until ls "$PRINTED_FOLDER"/*.pdf 2>/dev/null; do sleep 0.05; done; '


def service(*command):
    return subprocess.run([str(SERVICE), *command], capture_output=True, text=True, timeout=120, check=False)


class PrintService(unittest.TestCase):
    def test_is_the_default_printer_and_nobody_elses(self):
        done = service("lpstat", "-d", "-v")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("system default destination: Reception", done.stdout)
        self.assertEqual(done.stdout.count("device for"), 1, done.stdout)

    def test_puts_what_is_printed_into_the_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            done = service("bash", "-c", PRINT + 'cat "$PRINTED_FOLDER"/*.pdf', os.path.join(folder, "letter.pdf"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("%PDF-1.4", done.stdout)

    def test_keeps_no_copy_in_the_spool(self):
        with tempfile.TemporaryDirectory() as folder:
            script = PRINT + 'until ! ls "$PRINTED_FOLDER"/../spool/d* 2>/dev/null; do sleep 0.05; done; echo empty'
            done = service("bash", "-c", script, os.path.join(folder, "letter.pdf"))
        self.assertIn("empty", done.stdout)

    def test_can_be_stopped_in_the_middle(self):
        done = service("bash", "-c", "kill $PRINT_SERVICE_PID; while kill -0 $PRINT_SERVICE_PID 2>/dev/null; do sleep 0.05; done;"
                                     "lpstat -r; lp /etc/hostname || echo refused")
        self.assertIn("not running", done.stdout)
        self.assertIn("refused", done.stdout)

    def test_tells_how_the_command_ended(self):
        self.assertEqual(service("bash", "-c", "exit 7").returncode, 7)

    def test_leaves_neither_scheduler_nor_folder_behind(self):
        done = service("bash", "-c", "echo $PRINT_SERVICE_PID $PRINTED_FOLDER")
        scheduler, folder = done.stdout.split()
        self.assertFalse(os.path.exists(f"/proc/{scheduler}"))
        self.assertFalse(os.path.exists(os.path.dirname(folder)))

    def test_a_signal_ends_all_of_it(self):
        with subprocess.Popen([str(SERVICE), "bash", "-c", "echo $$ $PRINT_SERVICE_PID; exec sleep 100"], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
            numbers = running.stdout.readline().split()
            running.terminate()
            self.assertEqual(running.wait(timeout=30), 143)
        for number in numbers:
            self.assertFalse(os.path.exists(f"/proc/{number}/exe"))

    def test_two_at_once_keep_apart(self):
        running = [subprocess.Popen([str(SERVICE), "bash", "-c", "echo $CUPS_SERVER; lpstat -d; sleep 1"], text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in range(2)]
        answers = {process.communicate(timeout=120)[0] for process in running}
        self.assertEqual(len(answers), 2)
        self.assertTrue(all("Reception" in answer for answer in answers), answers)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
