-- Letters are evidence: what an issued letter says is kept as its snapshot and never changes.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) BETWEEN 6 AND 60),
    event TEXT NOT NULL REFERENCES objection_event (uuid),
    patient INTEGER NOT NULL REFERENCES patient (id),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    format TEXT NOT NULL CHECK (format IN ('standard', 'large16', 'large20', 'large24')),
    state TEXT NOT NULL CHECK (state IN ('queued', 'issued', 'recalled', 'cancelled')),
    queued_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', queued_at) IS queued_at),
    queued_by INTEGER NOT NULL REFERENCES account (id),
    issued_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', issued_at) IS issued_at),
    issued_by INTEGER REFERENCES account (id),
    snapshot BLOB CHECK (length(snapshot) BETWEEN 2 AND 100000),
    snapshot_hash TEXT CHECK (length(snapshot_hash) = 64),
    UNIQUE (event, kind),
    CHECK ((state IN ('queued', 'cancelled')) = (snapshot IS NULL)),
    CHECK ((snapshot IS NULL) = (snapshot_hash IS NULL)),
    CHECK ((snapshot IS NULL) = (issued_at IS NULL)),
    CHECK ((snapshot IS NULL) = (issued_by IS NULL))
) STRICT
-- next statement
CREATE INDEX letter_by_patient ON letter (patient)
-- next statement
CREATE INDEX letter_to_print ON letter (queued_at) WHERE state = 'queued'
-- next statement
CREATE TRIGGER letter_begins_queued BEFORE INSERT ON letter
BEGIN
    SELECT RAISE(ABORT, 'append-only: a letter begins as a queued one with a reference of its own')
        WHERE NEW.state <> 'queued' OR EXISTS
            (SELECT 1 FROM letter WHERE id = NEW.id OR reference = NEW.reference OR (event = NEW.event AND kind = NEW.kind));
END
-- next statement
CREATE TRIGGER letter_keeps_its_words BEFORE UPDATE ON letter
BEGIN
    SELECT RAISE(ABORT, 'append-only: a letter keeps its reference and what it is about')
        WHERE NEW.id <> OLD.id OR NEW.reference <> OLD.reference OR NEW.event <> OLD.event OR NEW.patient <> OLD.patient
            OR NEW.kind <> OLD.kind OR NEW.queued_at <> OLD.queued_at OR NEW.queued_by <> OLD.queued_by;
    SELECT RAISE(ABORT, 'append-only: an issued letter keeps its words')
        WHERE OLD.snapshot IS NOT NULL
            AND (NEW.snapshot IS NOT OLD.snapshot OR NEW.snapshot_hash IS NOT OLD.snapshot_hash
                OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by IS NOT OLD.issued_by);
    SELECT RAISE(ABORT, 'append-only: a letter goes from queued to issued and never back')
        WHERE NEW.state <> OLD.state
            AND (OLD.state, NEW.state) NOT IN (VALUES ('queued', 'issued'), ('queued', 'cancelled'), ('cancelled', 'queued'),
                ('issued', 'recalled'), ('recalled', 'issued'));
END
-- next statement
CREATE TRIGGER letter_is_not_deleted BEFORE DELETE ON letter
BEGIN
    SELECT RAISE(ABORT, 'append-only: letters are never deleted');
END
-- next statement
-- Each time a letter left the program.
CREATE TABLE letter_printing (
    id INTEGER PRIMARY KEY,
    letter INTEGER NOT NULL REFERENCES letter (id),
    printed_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', printed_at) IS printed_at),
    printed_by INTEGER NOT NULL REFERENCES account (id),
    how TEXT NOT NULL CHECK (length(how) BETWEEN 1 AND 120),
    copy INTEGER NOT NULL CHECK (copy IN (0, 1))
) STRICT
-- next statement
CREATE INDEX letter_printing_by_letter ON letter_printing (letter)
-- next statement
CREATE TRIGGER letter_printing_never_changes BEFORE UPDATE ON letter_printing
BEGIN
    SELECT RAISE(ABORT, 'append-only: what was printed stays written');
END
-- next statement
CREATE TRIGGER letter_printing_is_not_deleted BEFORE DELETE ON letter_printing
BEGIN
    SELECT RAISE(ABORT, 'append-only: what was printed stays written');
END
