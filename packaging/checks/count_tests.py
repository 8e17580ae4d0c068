#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test functions in ctest's JUnit file, not its programs: count_tests.py RESULTS.xml

QTest's own lines, unittest's totals and a script's closing `N passed, M failed` are read; a program that prints none of
them counts as one. A program that failed has failed at least once, whatever it printed. Set-up functions do not count."""

import re
import sys
import xml.etree.ElementTree as ElementTree

QTEST = re.compile(r"^(PASS|FAIL!|XFAIL|XPASS|SKIP) *: (\w+)::(\w+)\(", re.MULTILINE)
UNITTEST = re.compile(r"^Ran (\d+) tests? in ", re.MULTILINE)
UNITTEST_BAD = re.compile(r"^FAILED \((.*)\)$", re.MULTILINE)
CLOSING = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)


def count_output(text):
    """(passed, failed) as the program itself reports, or None."""
    closing = CLOSING.findall(text)
    if closing:
        return int(closing[-1][0]), int(closing[-1][1])
    lines = QTEST.findall(text)
    if lines:
        # A function that fails may print several lines and each row of its data one more: a failed function counts once.
        failed = {(cls, function) for word, cls, function in lines if word in ("FAIL!", "XPASS")}
        passed = sum(1 for word, cls, function in lines
                     if word == "PASS" and function not in ("initTestCase", "cleanupTestCase") and (cls, function) not in failed)
        return passed, len(failed)
    ran = UNITTEST.findall(text)
    if ran:
        bad = sum(int(number) for group in UNITTEST_BAD.findall(text) for number in re.findall(r"(?:failures|errors)=(\d+)", group))
        total = sum(map(int, ran))
        return max(total - bad, 0), bad
    return None


def count_case(case):
    output = case.findtext("system-out") or ""
    succeeded = case.get("status") == "run"
    counted = count_output(output) or ((1, 0) if succeeded else (0, 1))
    passed, failed = counted
    if not succeeded and failed == 0:
        failed = 1
    return passed, failed


def main(path):
    cases = ElementTree.parse(path).getroot().iter("testcase")
    totals = [count_case(case) for case in cases if case.get("status") != "disabled" and case.find("skipped") is None]
    passed, failed = sum(p for p, _ in totals), sum(f for _, f in totals)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
