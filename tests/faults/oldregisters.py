# SPDX-License-Identifier: GPL-3.0-or-later
"""A register as the first program left it: schema 5, passwords in the accounts, no key file, no chain and no seals."""

import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

MIGRATIONS = Path(__file__).resolve().parents[2] / "resources" / "migrations" / "sqlite"
APPLICATION = 0x4F50544F
VERSION = 5
# "demonstration", by the least that Argon2id can be asked for.
PASSWORD_HASH = (
    "$argon2id$v=19$m=8,t=1,p=1$yceyVEY43KkuiUugU+Zydw$UQa1m4p323"
    "7SEhc7qzlCJ3SFYzgxlkPcyjgrjDkzMKU")


def newest_schema():
    return len(list(MIGRATIONS.glob("*.sql")))


def columns(database, schema, table):
    return [row[1] for row in database.execute(f"PRAGMA {schema}.table_info({table})")]


def make_older(register):
    """Rewrites a plain register in place, with what the older schema can hold of its rows."""
    old = f"{register}.older"
    with closing(sqlite3.connect(old, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        for file in sorted(MIGRATIONS.glob("*.sql"))[:VERSION]:
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
        database.execute("UPDATE account SET password_hash = ?", [PASSWORD_HASH])
        database.execute("DETACH present")
        for _, sql in triggers:
            database.execute(sql)
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {VERSION}")
    os.replace(old, register)
    os.remove(f"{register}.keys")
