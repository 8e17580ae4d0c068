# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain register as an older program left it: the older schema, with what it can hold of a present register's rows."""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

MIGRATIONS = Path(__file__).resolve().parents[2] / "resources" / "migrations" / "sqlite"
APPLICATION = 0x4F50544F


def newest_schema():
    return len(list(MIGRATIONS.glob("*.sql")))


def columns(database, schema, table):
    return [row[1] for row in database.execute(f"PRAGMA {schema}.table_info({table})")]


def make_older(register, version):
    """Rewrites the register in place; its key file still fits."""
    old = f"{register}.older"
    with closing(sqlite3.connect(old, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        for file in sorted(MIGRATIONS.glob("*.sql"))[:version]:
            for statement in re.split(r"^-- next statement$", file.read_text(encoding="utf-8"), flags=re.MULTILINE):
                database.execute(statement)
        triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        database.execute("ATTACH ? AS present", [str(register)])
        for (table,) in database.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall():
            shared = [name for name in columns(database, "main", table) if name in columns(database, "present", table)]
            if shared:
                names = ", ".join(f'"{name}"' for name in shared)
                database.execute(f"DELETE FROM main.{table}")
                database.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM present.{table}")
        database.execute("DETACH present")
        for _, sql in triggers:
            database.execute(sql)
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {version}")
    os.replace(old, register)
