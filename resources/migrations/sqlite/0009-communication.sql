-- How patients are to be written and spoken to. Every change is a row of its own; the newest one of a patient counts.
CREATE TABLE communication_needs (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    patient INTEGER NOT NULL REFERENCES patient (id),
    format TEXT NOT NULL CHECK (format = 'standard' OR format = 'large16' OR format = 'large20' OR format = 'large24'
        OR format = 'easy-read' OR format = 'audio' OR format = 'braille'),
    language TEXT NOT NULL CHECK (length(language) <= 60),
    interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
    note TEXT NOT NULL CHECK (length(note) <= 200),
    changed_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', changed_at) IS changed_at),
    changed_by INTEGER NOT NULL REFERENCES account (id)
) STRICT
-- next statement
CREATE INDEX communication_needs_by_patient ON communication_needs (patient, seq)
-- next statement
CREATE TRIGGER communication_needs_follow_the_last BEFORE INSERT ON communication_needs
BEGIN
    SELECT RAISE(ABORT, 'append-only: needs take the next number')
        WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM communication_needs);
END
-- next statement
CREATE TRIGGER communication_needs_never_change BEFORE UPDATE ON communication_needs
BEGIN
    SELECT RAISE(ABORT, 'append-only: needs are recorded anew, never changed');
END
-- next statement
CREATE TRIGGER communication_needs_are_not_deleted BEFORE DELETE ON communication_needs
BEGIN
    SELECT RAISE(ABORT, 'append-only: needs are never deleted');
END
