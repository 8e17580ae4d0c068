-- What can be objected to, as dated data; valid_to is the last day that counts.
CREATE TABLE objection_type (
    id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 60),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    plain_words TEXT NOT NULL CHECK (length(plain_words) <= 400),
    valid_from TEXT CHECK (date(valid_from, '+0 days') IS valid_from),
    valid_to TEXT CHECK (date(valid_to, '+0 days') IS valid_to),
    successor TEXT NOT NULL CHECK (length(successor) <= 120)
) STRICT, WITHOUT ROWID
-- next statement
-- Codes are text: SNOMED CT identifiers have up to 18 digits, Read codes differ in their capitals. A code is confirmed
-- once it was seen in a published source.
CREATE TABLE objection_code (
    type TEXT NOT NULL REFERENCES objection_type (id),
    kind TEXT NOT NULL CHECK (kind IN ('objection', 'withdrawal')),
    scheme TEXT NOT NULL CHECK (scheme IN ('read-v2', 'ctv3', 'snomed')),
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (type, kind, scheme)
) STRICT, WITHOUT ROWID
-- next statement
CREATE TABLE reason (
    word TEXT PRIMARY KEY CHECK (length(word) BETWEEN 1 AND 60),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 120),
    built_in INTEGER NOT NULL CHECK (built_in IN (0, 1)),
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID
-- next statement
CREATE TABLE channel (
    word TEXT PRIMARY KEY CHECK (length(word) BETWEEN 1 AND 60),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 120),
    built_in INTEGER NOT NULL CHECK (built_in IN (0, 1)),
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID
-- next statement
INSERT INTO objection_type (id, position, name, plain_words, valid_from, valid_to, successor) VALUES
    ('type1', 1, 'Type 1',
     'No information that can identify the patient leaves the practice, except for their own care.', NULL, NULL, ''),
    ('type2', 2, 'Type 2',
     'No information that can identify the patient leaves NHS Digital. It ended on 11 October 2018.',
     NULL, '2018-10-11', 'National data opt-out')
-- next statement
INSERT INTO objection_code (type, kind, scheme, code, confirmed) VALUES
    ('type1', 'objection', 'read-v2', '9Nu0.', 1),
    ('type1', 'objection', 'ctv3', 'XaZ89', 1),
    ('type1', 'objection', 'snomed', '827241000000103', 1),
    ('type1', 'withdrawal', 'read-v2', '9Nu1.', 0),
    ('type1', 'withdrawal', 'ctv3', 'XaZ8A', 0),
    ('type1', 'withdrawal', 'snomed', '827261000000102', 0),
    ('type2', 'objection', 'read-v2', '9Nu4.', 1),
    ('type2', 'objection', 'ctv3', 'XaaVL', 1),
    ('type2', 'objection', 'snomed', '881561000000100', 1),
    ('type2', 'withdrawal', 'read-v2', '9Nu5.', 1),
    ('type2', 'withdrawal', 'ctv3', 'XaaVM', 1),
    ('type2', 'withdrawal', 'snomed', '881581000000109', 0)
-- next statement
INSERT INTO reason (word, text, built_in, position) VALUES
    ('prefers-not-to-say', 'Prefers not to say', 1, 1),
    ('privacy', 'Privacy', 1, 2),
    ('commercial-use', 'Use by companies', 1, 3),
    ('not-informed', 'Was not told or asked', 1, 4),
    ('distrust', 'Does not trust the scheme', 1, 5),
    ('security-worry', 'Worried that data may leak', 1, 6),
    ('past-experience', 'A past experience', 1, 7),
    ('work-or-insurance', 'Work or insurance', 1, 8),
    ('other', 'Other', 1, 9)
-- next statement
INSERT INTO channel (word, text, built_in, position) VALUES
    ('in-person', 'In person', 1, 1),
    ('form', 'Form', 1, 2),
    ('letter', 'Letter', 1, 3),
    ('phone', 'Phone', 1, 4),
    ('e-mail', 'E-mail', 1, 5),
    ('website', 'Website', 1, 6),
    ('fax', 'Fax', 1, 7),
    ('other', 'Other', 1, 8)
-- next statement
-- The facts. seq is the order of recording, without gaps; act is the one press of the button that made the event; voids
-- names the event that a void takes back. form and batch wait for paper forms and piles of them.
CREATE TABLE objection_event (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    act TEXT NOT NULL CHECK (length(act) = 36),
    patient INTEGER NOT NULL REFERENCES patient (id),
    type TEXT NOT NULL REFERENCES objection_type (id),
    kind TEXT NOT NULL CHECK (kind = 'objection' OR kind = 'withdrawal' OR kind = 'void'),
    received TEXT CHECK (date(received, '+0 days') IS received),
    effective TEXT CHECK (date(effective, '+0 days') IS effective),
    recorded_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at) IS recorded_at),
    recorded_by INTEGER NOT NULL REFERENCES account (id),
    origin TEXT NOT NULL CHECK (origin = 'patient' OR origin = 'representative' OR origin = 'practice-default'
        OR origin = 'imported'),
    channel TEXT REFERENCES channel (word),
    note TEXT NOT NULL CHECK (length(note) <= 2000),
    representative_name TEXT CHECK (length(representative_name) BETWEEN 1 AND 120),
    representative_authority TEXT CHECK (representative_authority = 'parent' OR representative_authority = 'guardian'
        OR representative_authority = 'attorney-health'
        OR representative_authority = 'attorney-property' OR representative_authority = 'deputy'),
    voids TEXT REFERENCES objection_event (uuid),
    form TEXT CHECK (length(form) <= 60),
    batch TEXT CHECK (length(batch) <= 60),
    CHECK ((kind = 'void') = (voids IS NOT NULL)),
    CHECK (kind = 'void' OR (received IS NOT NULL AND effective IS NOT NULL AND channel IS NOT NULL)),
    CHECK ((representative_name IS NULL) = (representative_authority IS NULL))
) STRICT
-- next statement
CREATE INDEX objection_event_by_patient ON objection_event (patient)
-- next statement
CREATE INDEX objection_event_by_act ON objection_event (act)
-- next statement
CREATE INDEX objection_event_by_user ON objection_event (recorded_by, recorded_at)
-- next statement
CREATE INDEX objection_event_voids ON objection_event (voids) WHERE voids IS NOT NULL
-- next statement
-- INSERT OR REPLACE deletes without asking the delete trigger unless recursive_triggers is on, which other programs do not
-- set: the second condition stops it here.
CREATE TRIGGER objection_event_follows_the_last BEFORE INSERT ON objection_event
BEGIN
    SELECT RAISE(ABORT, 'append-only: an event takes the next number')
        WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM objection_event);
    SELECT RAISE(ABORT, 'append-only: the uuid is taken') WHERE EXISTS (SELECT 1 FROM objection_event WHERE uuid = NEW.uuid);
    SELECT RAISE(ABORT, 'append-only: a void takes back an event of the same patient and type')
        WHERE NEW.voids IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM objection_event WHERE uuid = NEW.voids AND patient = NEW.patient AND type = NEW.type);
END
-- next statement
CREATE TRIGGER objection_event_never_changes BEFORE UPDATE ON objection_event
BEGIN
    SELECT RAISE(ABORT, 'append-only: events never change');
END
-- next statement
CREATE TRIGGER objection_event_is_not_deleted BEFORE DELETE ON objection_event
BEGIN
    SELECT RAISE(ABORT, 'append-only: events are never deleted');
END
-- next statement
CREATE TABLE objection_event_reason (
    seq INTEGER NOT NULL REFERENCES objection_event (seq),
    position INTEGER NOT NULL CHECK (position > 0),
    reason TEXT NOT NULL REFERENCES reason (word),
    PRIMARY KEY (seq, position),
    UNIQUE (seq, reason)
) STRICT, WITHOUT ROWID
-- next statement
CREATE TRIGGER objection_event_reason_comes_with_its_event BEFORE INSERT ON objection_event_reason
BEGIN
    SELECT RAISE(ABORT, 'append-only: reasons belong to the event that was recorded last')
        WHERE NEW.seq <> (SELECT max(seq) FROM objection_event)
            OR EXISTS (SELECT 1 FROM objection_event_reason WHERE seq = NEW.seq AND (position = NEW.position OR reason = NEW.reason));
END
-- next statement
CREATE TRIGGER objection_event_reason_never_changes BEFORE UPDATE ON objection_event_reason
BEGIN
    SELECT RAISE(ABORT, 'append-only: events never change');
END
-- next statement
CREATE TRIGGER objection_event_reason_is_not_deleted BEFORE DELETE ON objection_event_reason
BEGIN
    SELECT RAISE(ABORT, 'append-only: events are never deleted');
END
-- next statement
-- What the events of a patient and type amount to, kept for lists and counts and proven by verifying.
CREATE TABLE objection_status (
    patient INTEGER NOT NULL REFERENCES patient (id),
    type TEXT NOT NULL REFERENCES objection_type (id),
    kind TEXT NOT NULL CHECK (kind IN ('objection', 'withdrawal')),
    since TEXT NOT NULL CHECK (date(since, '+0 days') IS since),
    last_event TEXT NOT NULL REFERENCES objection_event (uuid),
    PRIMARY KEY (patient, type)
) STRICT, WITHOUT ROWID
-- next statement
-- Somebody says that an event stands in the clinical system now.
CREATE TABLE coding (
    event TEXT PRIMARY KEY REFERENCES objection_event (uuid),
    coded_on TEXT NOT NULL CHECK (date(coded_on, '+0 days') IS coded_on),
    marked_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', marked_at) IS marked_at),
    marked_by INTEGER NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID
