-- The practice, its settings and who may sign in.
CREATE TABLE practice (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    register_id TEXT NOT NULL CHECK (length(register_id) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
    address TEXT NOT NULL CHECK (length(address) <= 400),
    phone TEXT NOT NULL CHECK (length(phone) <= 60)
) STRICT
-- next statement
CREATE TRIGGER practice_stays_itself BEFORE UPDATE OF id, register_id ON practice
BEGIN
    SELECT RAISE(ABORT, 'append-only: a register keeps its identity');
END
-- next statement
CREATE TRIGGER practice_is_not_deleted BEFORE DELETE ON practice
BEGIN
    SELECT RAISE(ABORT, 'append-only: a register keeps its practice');
END
-- next statement
CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 60),
    value TEXT NOT NULL CHECK (length(value) <= 2000)
) STRICT, WITHOUT ROWID
-- next statement
-- name_key is the user name without its capitals; nobody is ever deleted, because events name who recorded them.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    user_name TEXT NOT NULL CHECK (length(user_name) BETWEEN 1 AND 60),
    name_key TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL CHECK (length(display_name) <= 120),
    role TEXT NOT NULL CHECK (role IN ('receptionist', 'manager')),
    password_hash TEXT NOT NULL CHECK (length(password_hash) <= 400),
    disabled_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', disabled_at) IS disabled_at)
) STRICT
-- next statement
CREATE TRIGGER account_is_not_deleted BEFORE DELETE ON account
BEGIN
    SELECT RAISE(ABORT, 'append-only: accounts are disabled, never deleted');
END
