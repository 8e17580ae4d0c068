#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing line of packaging/test is honest: what failed, crashed or ran out of time is counted, each function once."""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "packaging" / "checks"))
import count_tests  # noqa: E402

QTEST = """********* Start testing of TstA *********
PASS   : TstA::initTestCase()
PASS   : TstA::adds(one)
PASS   : TstA::adds(two)
FAIL!  : TstA::divides() 'x' returned FALSE. ()
   Loc: [tst_a.cpp(9)]
SKIP   : TstA::prints() no printer
PASS   : TstA::cleanupTestCase()
Totals: 4 passed, 1 failed, 1 skipped, 0 blacklisted, 1ms
"""


def junit(*cases):
    return "<testsuite>" + "".join(
        f'<testcase name="{name}" status="{status}"><system-out><![CDATA[{output}]]></system-out></testcase>'
        for name, status, output in cases) + "</testsuite>"


class CountingTests(unittest.TestCase):
    def count(self, *cases):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "results.xml")
            file.write_text(junit(*cases), encoding="utf-8")
            done = subprocess.run([sys.executable, count_tests.__file__, str(file)], capture_output=True, text=True, check=False)
            return done.stdout.strip(), done.returncode

    def test_functions_count_and_set_up_does_not(self):
        self.assertEqual(self.count(("a", "fail", QTEST)), ("2 passed, 1 failed", 1))

    def test_a_program_that_crashes_has_failed_once(self):
        self.assertEqual(self.count(("a", "fail", "PASS   : TstA::adds(one)\n")), ("1 passed, 1 failed", 1))

    def test_a_program_that_never_ran_has_failed(self):
        self.assertEqual(self.count(("a", "notrun", "")), ("0 passed, 1 failed", 1))

    def test_a_silent_program_counts_as_one(self):
        self.assertEqual(self.count(("a", "run", "hello"), ("b", "fail", "hello")), ("1 passed, 1 failed", 1))

    def test_unittest_and_closing_lines_are_read(self):
        self.assertEqual(self.count(("a", "run", "Ran 5 tests in 0.1s\n\nOK"), ("b", "run", "x\n7 passed, 0 failed\n")),
                         ("12 passed, 0 failed", 0))
        self.assertEqual(self.count(("a", "fail", "Ran 5 tests in 0.1s\n\nFAILED (failures=1, errors=2)")),
                         ("2 passed, 3 failed", 1))

    def test_two_failures_of_one_function_count_once(self):
        self.assertEqual(count_tests.count_output("FAIL!  : T::a(x) no\nFAIL!  : T::a(y) no\nPASS   : T::b()\n"), (1, 1))


class ClosingLine(unittest.TestCase):
    """packaging/test itself, in a tree that holds nothing but it and made-up checks."""

    def run_with(self, checks, arguments=()):
        with tempfile.TemporaryDirectory() as folder:
            tree = Path(folder)
            (tree / "packaging" / "checks").mkdir(parents=True)
            shutil.copy(TOP / "packaging" / "test", tree / "packaging" / "test")
            shutil.copy(TOP / "packaging" / "checks" / "counting.sh", tree / "packaging" / "checks" / "counting.sh")
            self.script(tree / "packaging" / "install", "true")
            for name, body in checks.items():
                self.script(tree / "packaging" / "checks" / name, body)
            done = subprocess.run([str(tree / "packaging" / "test"), *(arguments or checks)], capture_output=True, text=True, check=False)
            return done.stdout.splitlines(), done.returncode

    @staticmethod
    def script(path, body):
        path.write_text(f"#!/usr/bin/env bash\n{body}\n", encoding="utf-8")
        path.chmod(0o755)

    def test_adds_what_the_checks_counted(self):
        lines, status = self.run_with({"a": "echo 3 passed, 0 failed", "b": "true"})
        self.assertEqual((lines[-1], status), ("4 passed, 0 failed", 0))

    def test_a_failed_check_makes_the_whole_fail(self):
        lines, status = self.run_with({"a": "echo 3 passed, 2 failed; exit 1", "b": "true"})
        self.assertEqual((lines[-1], status), ("4 passed, 2 failed", 1))

    def test_a_check_that_dies_without_a_word_has_failed(self):
        lines, status = self.run_with({"a": "exit 7", "b": "echo 5 passed, 0 failed; exit 1"})
        self.assertEqual((lines[-1], status), ("5 passed, 2 failed", 1))

    def test_the_closing_line_stands_alone_once(self):
        lines, _ = self.run_with({"a": "echo 3 passed, 2 failed; exit 1"})
        self.assertEqual([line for line in lines if line.endswith(" failed") and "passed," in line and line[0].isdigit()],
                         ["3 passed, 2 failed"])

    def test_an_unknown_check_is_refused(self):
        lines, status = self.run_with({"a": "true"}, ["b"])
        self.assertEqual((lines, status), ([], 2))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
