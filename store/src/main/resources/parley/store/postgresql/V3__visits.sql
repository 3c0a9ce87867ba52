-- What came of asking addresses of the web, for "parley watch": not part of the log, as no dossier depends on it.
-- Of rows with one kind and address the last counts. moments: microseconds since 1970-01-01T00:00Z.
CREATE TABLE visit (
  number     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       TEXT NOT NULL,
  address    TEXT NOT NULL,
  visited    BIGINT NOT NULL,
  outcome    TEXT NOT NULL,
  entity     TEXT,
  modified   TEXT,
  failures   INTEGER NOT NULL,
  not_before BIGINT,
  body       TEXT NOT NULL
);
CREATE INDEX visit_by_address ON visit (kind, md5(address), number);

CREATE TRIGGER visit_only_added_to BEFORE UPDATE OR DELETE ON visit
  FOR EACH ROW EXECUTE FUNCTION only_added_to();
