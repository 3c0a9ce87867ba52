-- A Parley store. See docs/formats/store.md. Rows are only ever added.
PRAGMA application_id = 1347570777;

-- One row for everything that was recorded, in order. recorded: microseconds since 1970-01-01T00:00Z.
CREATE TABLE log (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  recorded INTEGER NOT NULL,
  kind     TEXT NOT NULL
);

-- A report as it came in; a changed text under the same id is its next revision.
CREATE TABLE report (
  position INTEGER PRIMARY KEY REFERENCES log (position),
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL,
  digest   TEXT NOT NULL,
  url      TEXT,
  body     TEXT NOT NULL,
  UNIQUE (id, revision)
);
CREATE INDEX report_by_url ON report (url) WHERE url IS NOT NULL;

-- What a reader made of a revision of a report; a later one replaces an earlier one.
CREATE TABLE reading (
  position INTEGER PRIMARY KEY REFERENCES log (position),
  report   INTEGER NOT NULL REFERENCES report (position),
  reader   TEXT NOT NULL,
  body     TEXT NOT NULL
);
CREATE INDEX reading_by_report ON reading (report, position);

CREATE TABLE failure (
  position INTEGER PRIMARY KEY REFERENCES log (position),
  process  TEXT NOT NULL,
  source   TEXT NOT NULL,
  stage    TEXT NOT NULL,
  message  TEXT NOT NULL
);

CREATE TABLE correction (
  position INTEGER PRIMARY KEY REFERENCES log (position),
  process  TEXT NOT NULL,
  author   TEXT NOT NULL,
  reason   TEXT NOT NULL,
  body     TEXT NOT NULL
);

-- The processes with their titles; of rows with one id the last holds.
CREATE TABLE process (
  position    INTEGER PRIMARY KEY REFERENCES log (position),
  id          TEXT NOT NULL,
  title       TEXT NOT NULL,
  split_from  TEXT,
  merged_into TEXT
);

-- To which process a report belongs; of rows with one report the last holds.
CREATE TABLE placement (
  position INTEGER PRIMARY KEY REFERENCES log (position),
  report   TEXT NOT NULL,
  process  TEXT NOT NULL,
  basis    TEXT NOT NULL
);
CREATE INDEX placement_by_report ON placement (report, position);

-- What can be searched: paragraphs of reports and claims, derived from the rows above.
CREATE TABLE searchable (
  number  INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES reading (position),
  kind    TEXT,
  claim   TEXT,
  first   INTEGER NOT NULL,
  past    INTEGER NOT NULL,
  words   TEXT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = 'searchable', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER report_no_update BEFORE UPDATE ON report BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER report_no_delete BEFORE DELETE ON report BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER reading_no_update BEFORE UPDATE ON reading BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER failure_no_update BEFORE UPDATE ON failure BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER failure_no_delete BEFORE DELETE ON failure BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER process_no_update BEFORE UPDATE ON process BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER process_no_delete BEFORE DELETE ON process BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER placement_no_update BEFORE UPDATE ON placement BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER placement_no_delete BEFORE DELETE ON placement BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;
