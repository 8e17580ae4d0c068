-- The trail becomes a chain: hash is made with the register's key over the entry and the hash before it (previous). Both are
-- NULL only for entries that are older than the register's key file, and those stand at the beginning.
ALTER TABLE audit_entry ADD COLUMN previous BLOB CHECK (length(previous) = 32)
-- next statement
ALTER TABLE audit_entry ADD COLUMN hash BLOB CHECK (length(hash) = 32)
-- next statement
CREATE TRIGGER audit_entry_stays_a_chain BEFORE INSERT ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'append-only: a chained entry names the hash before it')
        WHERE (NEW.hash IS NULL) <> (NEW.previous IS NULL);
    SELECT RAISE(ABORT, 'append-only: the trail goes on as a chain')
        WHERE NEW.hash IS NULL AND EXISTS (SELECT 1 FROM audit_entry WHERE seq = NEW.seq - 1 AND hash IS NOT NULL);
END
-- next statement
CREATE INDEX audit_entry_by_action ON audit_entry (action)
-- next statement
-- What of the trail stands on an issued letter: the number of the last entry at that moment and the first bits of its hash.
ALTER TABLE letter ADD COLUMN head_sequence INTEGER CHECK (head_sequence > 0)
-- next statement
ALTER TABLE letter ADD COLUMN head TEXT CHECK (length(head) = 19)
-- next statement
DROP TRIGGER letter_keeps_its_words
-- next statement
CREATE TRIGGER letter_keeps_its_words BEFORE UPDATE ON letter
BEGIN
    SELECT RAISE(ABORT, 'append-only: a letter keeps its reference and what it is about')
        WHERE NEW.id <> OLD.id OR NEW.reference <> OLD.reference OR NEW.event <> OLD.event OR NEW.patient <> OLD.patient
            OR NEW.kind <> OLD.kind OR NEW.queued_at <> OLD.queued_at OR NEW.queued_by <> OLD.queued_by;
    SELECT RAISE(ABORT, 'append-only: an issued letter keeps its words')
        WHERE OLD.snapshot IS NOT NULL
            AND (NEW.snapshot IS NOT OLD.snapshot OR NEW.snapshot_hash IS NOT OLD.snapshot_hash
                OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by IS NOT OLD.issued_by
                OR NEW.head_sequence IS NOT OLD.head_sequence OR NEW.head IS NOT OLD.head);
    SELECT RAISE(ABORT, 'append-only: the head belongs to an issued letter')
        WHERE (NEW.head IS NULL) <> (NEW.head_sequence IS NULL) OR (NEW.head IS NOT NULL AND NEW.snapshot IS NULL);
    SELECT RAISE(ABORT, 'append-only: a letter goes from queued to issued and never back')
        WHERE NEW.state <> OLD.state
            AND (OLD.state, NEW.state) NOT IN (VALUES ('queued', 'issued'), ('queued', 'cancelled'), ('cancelled', 'queued'),
                ('issued', 'recalled'), ('recalled', 'issued'));
END
-- next statement
-- Made with the register's key over the row as this program wrote it; NULL until the register has a key file.
ALTER TABLE patient ADD COLUMN seal BLOB CHECK (length(seal) = 16)
