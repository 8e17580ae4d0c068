-- What people at the desk put in or mend themselves. A mended value stands in the patient's row, so that everything reads it;
-- here is what the list says in its place, as the row would keep it.
CREATE TABLE patient_edit (
    patient INTEGER NOT NULL REFERENCES patient (id),
    detail TEXT NOT NULL CHECK (length(detail) BETWEEN 1 AND 60),
    listed TEXT NOT NULL CHECK (length(listed) <= 400),
    edited_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', edited_at) IS edited_at),
    edited_by INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (patient, detail)
) STRICT, WITHOUT ROWID
-- next statement
-- Patients added by hand whom no list has named yet: missing from one, they have not left. The row goes when a list knows them.
CREATE TABLE patient_added (
    patient INTEGER PRIMARY KEY REFERENCES patient (id),
    added_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', added_at) IS added_at),
    added_by INTEGER NOT NULL REFERENCES account (id)
) STRICT
-- next statement
-- Records that are one person's: what was recorded for the duplicate counts for the one that is kept, and the duplicate is
-- listed and counted nowhere. filled is what the kept one took over, with what stood there before, so that the two can be
-- separated again; then the row goes, and the trail knows of both.
CREATE TABLE patient_merge (
    duplicate INTEGER PRIMARY KEY REFERENCES patient (id),
    kept INTEGER NOT NULL REFERENCES patient (id),
    merged_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', merged_at) IS merged_at),
    merged_by INTEGER NOT NULL REFERENCES account (id),
    filled TEXT NOT NULL CHECK (length(filled) <= 10000),
    CHECK (duplicate <> kept)
) STRICT
-- next statement
CREATE INDEX patient_merge_by_kept ON patient_merge (kept)
-- next statement
CREATE TRIGGER patient_merge_has_no_chains BEFORE INSERT ON patient_merge
BEGIN
    SELECT RAISE(ABORT, 'a duplicate is merged once, into somebody who is no duplicate, and nobody is merged into it')
        WHERE EXISTS (SELECT 1 FROM patient_merge
            WHERE duplicate = NEW.kept OR duplicate = NEW.duplicate OR kept = NEW.duplicate);
END
-- next statement
CREATE TRIGGER patient_merge_never_changes BEFORE UPDATE ON patient_merge
BEGIN
    SELECT RAISE(ABORT, 'merged records are separated, never changed');
END
