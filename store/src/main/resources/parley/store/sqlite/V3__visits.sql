-- What came of asking addresses of the web, for "parley watch": not part of the log, as no dossier depends on it.
-- Of rows with one kind and address the last counts. moments: microseconds since 1970-01-01T00:00Z.
CREATE TABLE visit (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL,
  address    TEXT NOT NULL,
  visited    INTEGER NOT NULL,
  outcome    TEXT NOT NULL,
  entity     TEXT,
  modified   TEXT,
  failures   INTEGER NOT NULL,
  not_before INTEGER,
  body       TEXT NOT NULL
);
CREATE INDEX visit_by_address ON visit (kind, address, number);

CREATE TRIGGER visit_no_update BEFORE UPDATE ON visit BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;

CREATE TRIGGER visit_no_delete BEFORE DELETE ON visit BEGIN
  SELECT RAISE(ABORT, 'a Parley store is only ever added to');
END;
