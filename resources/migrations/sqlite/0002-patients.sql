-- The practice's list. Address lines and phones are kept one a line. An NHS number should be one person's, but real lists
-- hold doubles, which the desk has to see: the index is not unique. sort_key is the folded name in list order.
-- Words are compared one by one: for an IN with three or more SQLite builds a temporary table at every row.
CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    source_id TEXT CHECK (length(source_id) BETWEEN 1 AND 60),
    patient_number TEXT NOT NULL CHECK (length(patient_number) <= 60),
    nhs_number INTEGER CHECK (nhs_number BETWEEN 0 AND 9999999999),
    title TEXT NOT NULL CHECK (length(title) <= 120),
    given TEXT NOT NULL CHECK (length(given) <= 120),
    middle TEXT NOT NULL CHECK (length(middle) <= 120),
    family TEXT NOT NULL CHECK (length(family) <= 120),
    preferred TEXT NOT NULL CHECK (length(preferred) <= 120),
    previous_family TEXT NOT NULL CHECK (length(previous_family) <= 120),
    sort_key TEXT NOT NULL,
    born TEXT CHECK (date(born, '+0 days') IS born),
    died TEXT CHECK (date(died, '+0 days') IS died),
    sex TEXT NOT NULL CHECK (sex = 'male' OR sex = 'female' OR sex = 'indeterminate' OR sex = 'not-known'),
    address TEXT NOT NULL CHECK (length(address) <= 400),
    postcode TEXT NOT NULL CHECK (length(postcode) <= 60),
    phones TEXT NOT NULL CHECK (length(phones) <= 400),
    registration TEXT NOT NULL CHECK (registration = 'registered' OR registration = 'temporary' OR registration = 'private'
        OR registration = 'left' OR registration = 'deceased'),
    registered_as TEXT NOT NULL CHECK (registered_as = 'registered' OR registered_as = 'temporary' OR registered_as = 'private'),
    registered_on TEXT CHECK (date(registered_on, '+0 days') IS registered_on),
    left_on TEXT CHECK (date(left_on, '+0 days') IS left_on),
    usual_gp TEXT NOT NULL CHECK (length(usual_gp) <= 120),
    restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    CHECK (given <> '' OR family <> '')
) STRICT
-- next statement
CREATE UNIQUE INDEX patient_by_source ON patient (source_id) WHERE source_id IS NOT NULL
-- next statement
CREATE INDEX patient_by_nhs_number ON patient (nhs_number) WHERE nhs_number IS NOT NULL
-- next statement
CREATE INDEX patient_by_name ON patient (sort_key)
-- next statement
CREATE TRIGGER patient_is_not_deleted BEFORE DELETE ON patient
BEGIN
    SELECT RAISE(ABORT, 'append-only: leaving the list never deletes a patient');
END
