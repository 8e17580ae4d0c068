-- Who did what to whom, and which lists were imported.
CREATE TABLE audit_entry (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', at) IS at),
    account INTEGER REFERENCES account (id),
    user_name TEXT NOT NULL CHECK (length(user_name) <= 60),
    role TEXT CHECK (length(role) <= 60),
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 60),
    patient INTEGER REFERENCES patient (id),
    subject TEXT NOT NULL CHECK (length(subject) <= 400),
    body TEXT NOT NULL CHECK (length(body) <= 10000)
) STRICT
-- next statement
CREATE INDEX audit_entry_by_patient ON audit_entry (patient) WHERE patient IS NOT NULL
-- next statement
CREATE INDEX audit_entry_by_user ON audit_entry (account, action)
-- next statement
CREATE TRIGGER audit_entry_follows_the_last BEFORE INSERT ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'append-only: an entry takes the next number')
        WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_entry);
END
-- next statement
CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'append-only: the trail never changes');
END
-- next statement
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'append-only: the trail is never shortened');
END
-- next statement
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', at) IS at),
    account INTEGER NOT NULL REFERENCES account (id),
    file_name TEXT NOT NULL CHECK (length(file_name) <= 400),
    preset TEXT NOT NULL CHECK (length(preset) <= 120),
    partial INTEGER NOT NULL CHECK (partial IN (0, 1)),
    counts TEXT NOT NULL CHECK (length(counts) <= 10000)
) STRICT
-- next statement
CREATE TABLE import_preset (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 120),
    definition TEXT NOT NULL CHECK (length(definition) <= 100000)
) STRICT, WITHOUT ROWID
