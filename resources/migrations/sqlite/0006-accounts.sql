-- references unchecked
-- Auditors: they read and verify. A password lives in the key file from now on; password_hash stays empty but for accounts of
-- registers that have no key file yet.
CREATE TABLE account_with_auditors (
    id INTEGER PRIMARY KEY,
    user_name TEXT NOT NULL CHECK (length(user_name) BETWEEN 1 AND 60),
    name_key TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL CHECK (length(display_name) <= 120),
    role TEXT NOT NULL CHECK (role IN ('receptionist', 'manager', 'auditor')),
    password_hash TEXT NOT NULL CHECK (length(password_hash) <= 400),
    disabled_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', disabled_at) IS disabled_at)
) STRICT
-- next statement
INSERT INTO account_with_auditors (id, user_name, name_key, display_name, role, password_hash, disabled_at)
    SELECT id, user_name, name_key, display_name, role, password_hash, disabled_at FROM account
-- next statement
DROP TABLE account
-- next statement
ALTER TABLE account_with_auditors RENAME TO account
-- next statement
CREATE TRIGGER account_is_not_deleted BEFORE DELETE ON account
BEGIN
    SELECT RAISE(ABORT, 'append-only: accounts are disabled, never deleted');
END
