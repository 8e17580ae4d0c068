#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule finds the sample that breaks it and passes the one that keeps it."""

import inspect
import sys
import unittest

import rules
from tree import Tree, without_comments

HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
QT = {"QString": "QtCore", "QWidget": "QtWidgets", "QPrinter": "QtPrintSupport", "QPainter": "QtGui",
      "QSqlQuery": "QtSql", "QNetworkAccessManager": "QtNetwork"}

# rule: (files that break it, files that keep it)
SAMPLES = {
    rules.rooms_keep_their_direction: (
        [{"app/letters/a.cpp": '#include "storage/b.h"'}, {"app/domain/a.h": '#include "platform/b.h"'},
         {"app/services/a.h": '#include "text/b.h"'}, {"app/storage/a.h": '#include "ui/b.h"'},
         {"app/text/a.cpp": '#include "services/b.h"'}, {"ui/a.cpp": '#include "storage/b.h"'},
         {"app/cli/a.cpp": '#include "ui/b.h"'}, {"app/exchange/a.cpp": '#  include "security/b.h"'}],
        [{"app/letters/a.cpp": '#include "domain/b.h"\n#include "letters/c.h"'}, {"ui/a.cpp": '#include "services/b.h"'},
         {"app/letters/a.cpp": '// #include "storage/b.h"'}, {"app/storage/a.cpp": '#include <string>'}]),
    rules.includes_name_their_room: (
        [{"app/domain/a.cpp": '#include "gone/b.h"'}, {"app/domain/a.cpp": '#include "a.h"', "app/domain/a.h": ""},
         {"tests/domain/tst_a.cpp": '#include "nowhere/a.h"'}],
        [{"app/domain/a.cpp": '#include "domain/a.h"', "app/domain/a.h": ""}, {"tests/domain/tst_a.cpp": '#include "tst_a.moc"'},
         {"ui/a.cpp": '#include "ui/b.h"', "ui/b.h": ""}]),
    rules.folders_are_rooms: (
        [{"app/helpers/a.h": ""}, {"app/ui/a.h": ""}], [{"app/domain/a.h": "", "app/CMakeLists.txt": ""}]),
    rules.sql_stays_in_storage: (
        [{"app/services/a.cpp": "#include <QSqlQuery>"}, {"ui/a.cpp": "#include <QtSql/QSqlQuery>"},
         {"tests/services/tst_a.cpp": "#include <QSqlDatabase>"}, {"app/exchange/a.cpp": "#include <sqlite3.h>"}],
        [{"app/storage/a.cpp": "#include <QSqlQuery>", "tests/storage/tst_a.cpp": "#include <QSqlQuery>"}]),
    rules.keys_stay_with_those_who_seal: (
        [{"app/storage/a.cpp": "#include <sodium.h>"}, {"ui/a.cpp": "#include <sodium/utils.h>"}],
        [{"app/storage/sealing/a.cpp": "#include <sodium.h>", "app/security/a.cpp": "#include <sodium.h>"}]),
    rules.qt_modules_stay_where_they_belong: (
        [{"app/services/a.cpp": "#include <QWidget>"}, {"app/letters/a.cpp": "#include <QPrinter>"},
         {"app/platform/a.cpp": "#include <QPainter>"}, {"app/text/a.cpp": "#include <QtWidgets/QLabel>"},
         {"ui/a.cpp": "#include <QNetworkAccessManager>"}, {"ui/a.cpp": "#include <QSqlQuery>"}],
        [{"app/letters/a.cpp": "#include <QPainter>\n#include <QString>\n#include <vector>"},
         {"ui/a.cpp": "#include <QWidget>\n#include <QPrinter>"}]),
    rules.files_stay_short: (
        [{"app/domain/a.cpp": "\n" * 501}, {"packaging/test": "\n" * 501}], [{"app/domain/a.cpp": "\n" * 500}]),
    rules.data_never_becomes_markup: (
        [{"ui/a.cpp": "view->setHtml(name);"}, {"app/letters/a.cpp": "cursor.insertHtml (name);"},
         {"ui/a.cpp": "label->setTextFormat(Qt::RichText);"}, {"ui/a.cpp": "box.setTextFormat(Qt::AutoText);"}],
        [{"ui/a.cpp": "label->setTextFormat(Qt::PlainText); // never setHtml("}]),
    rules.colours_come_from_the_palette: (
        [{"ui/a.cpp": "QColor(0, 94, 184)"}, {"ui/a.cpp": 'QStringLiteral("#005EB8")'}, {"ui/a.cpp": 'QColor{u"red"_s}'},
         {"ui/a.cpp": "pen.setColor(Qt::darkRed);"}, {"ui/a.cpp": "qRgb(1, 2, 3)"}, {"ui/a.cpp": "brush(Qt::white)"}],
        [{"ui/theme.cpp": "QColor(0, 94, 184)"}, {"ui/a.cpp": "QColor(palette().color(QPalette::Text)); // #005EB8"},
         {"ui/a.cpp": "Qt::transparent"}]),
    rules.system_calls_stay_in_platform: (
        [{"app/storage/a.cpp": "#include <unistd.h>"}, {"ui/a.cpp": "#include <sys/stat.h>"},
         {"app/cli/a.cpp": "#ifdef Q_OS_WIN\n#endif"}, {"app/security/a.cpp": "#include <windows.h>"}],
        [{"app/platform/a.cpp": "#include <unistd.h>\n#ifdef Q_OS_WIN\n#endif", "app/storage/a.cpp": "#include <vector>"}]),
    rules.calls_of_the_system_know_no_qt: (
        [{"app/platform/windows/a.cpp": "#include <QString>"}, {"app/platform/native/a.h": "#include <QtCore/QString>"}],
        [{"app/platform/windows/a.cpp": "#include <windows.h>", "app/platform/a.cpp": "#include <QString>"}]),
    rules.sources_name_their_licence: (
        [{"app/domain/a.cpp": "#pragma once\n"}, {"packaging/run": "#!/usr/bin/env bash\nset -eu\n"}, {"tests/a.py": "import os\n"}],
        [{"app/domain/a.cpp": HEAD}, {"packaging/run": "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n"},
         {"LICENSE": "GNU"}]),
    rules.top_level_holds_only_what_the_design_names: (
        [{"scripts/a.py": ""}, {"notes.txt": ""}], [{"app/domain/a.h": "", "README.md": "", ".ci/run": ""}]),
    rules.files_are_replaced_safely: (
        [{"app/exchange/a.cpp": "QSaveFile file(path);"}], [{"app/exchange/a.cpp": "// QSaveFile lies\nwriteSafely(path);"}]),
    rules.files_are_asked_for_in_one_place: (
        [{"ui/queue/a.cpp": "QFileDialog::getOpenFileName(this);"}],
        [{"ui/widgets/savefile.cpp": "new QFileDialog(parent);"}, {"ui/queue/a.cpp": "askWhichFile(this);"}]),
    rules.connections_are_checked_by_the_compiler: (
        [{"ui/a.cpp": "connect(a, SIGNAL(b()), c, &C::d);"}, {"ui/a.cpp": "connect(a, &A::b, c, SLOT(d()));"}], [{"ui/a.cpp": "connect(a, &A::b, c, &C::d);"}]),
    rules.nothing_is_left_unfinished: (
        [{"app/domain/a.cpp": "// TODO later"}, {"packaging/checks/a.sh": "# FIXME"}], [{"app/domain/a.cpp": "// done"}]),
    rules.tests_assert_something: (
        [{"tests/domain/tst_a.cpp": "void works() {} // QVERIFY"}], [{"tests/domain/tst_a.cpp": "QCOMPARE(1, 1);"}]),
}


def findings(rule, files):
    extra = [QT.get] if "module_of" in inspect.signature(rule).parameters else []
    return list(rule(Tree(files), *extra))


class Rules(unittest.TestCase):
    def test_every_rule_has_its_samples(self):
        self.assertEqual(set(rules.RULES), set(SAMPLES))

    def test_comments_are_blanked_and_strings_kept(self):
        self.assertEqual(without_comments('a("//b"); // c\n/* d\n */e'), 'a("//b");     \n    \n   e')


def _finds(rule):
    def test(self):
        for files in SAMPLES[rule][0]:
            with self.subTest(files=files):
                self.assertEqual(len(findings(rule, files)), 1)
    return test


def _passes(rule):
    def test(self):
        for files in SAMPLES[rule][1]:
            with self.subTest(files=files):
                self.assertEqual(findings(rule, files), [])
    return test


for _rule in SAMPLES:
    setattr(Rules, f"test_{_rule.__name__}_finds_what_breaks_it", _finds(_rule))
    setattr(Rules, f"test_{_rule.__name__}_passes_what_keeps_it", _passes(_rule))

if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
