#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the real tree to every rule: test_tree.py TOP QT_INCLUDES."""

import inspect
import sys
import unittest

import rules
from qtmodules import module_lookup
from tree import Tree


class TheTree(unittest.TestCase):
    tree = None
    module_of = None

    def hold(self, rule):
        extra = [type(self).module_of] if "module_of" in inspect.signature(rule).parameters else []
        findings = list(rule(self.tree, *extra))
        self.assertFalse(findings, "\n" + "\n".join(findings))

    def test_is_really_there(self):
        self.assertGreater(len(self.tree.paths("app/domain/")), 10)


for _rule in rules.RULES:
    setattr(TheTree, f"test_{_rule.__name__}", lambda self, rule=_rule: self.hold(rule))

if __name__ == "__main__":
    top, qt_includes = sys.argv[1:3]
    TheTree.tree = Tree.read(top)
    TheTree.module_of = staticmethod(module_lookup(qt_includes))
    unittest.main(argv=sys.argv[:1], verbosity=2)
