-- A Parley store. See docs/formats/store.md. Rows are only ever added.

-- One row for everything that was recorded, in order. recorded: microseconds since 1970-01-01T00:00Z.
CREATE TABLE log (
  position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded BIGINT NOT NULL,
  kind     TEXT NOT NULL
);

-- A report as it came in; a changed text under the same id is its next revision.
CREATE TABLE report (
  position BIGINT PRIMARY KEY REFERENCES log (position),
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
  position BIGINT PRIMARY KEY REFERENCES log (position),
  report   BIGINT NOT NULL REFERENCES report (position),
  reader   TEXT NOT NULL,
  body     TEXT NOT NULL
);
CREATE INDEX reading_by_report ON reading (report, position);

CREATE TABLE failure (
  position BIGINT PRIMARY KEY REFERENCES log (position),
  process  TEXT NOT NULL,
  source   TEXT NOT NULL,
  stage    TEXT NOT NULL,
  message  TEXT NOT NULL
);

CREATE TABLE correction (
  position BIGINT PRIMARY KEY REFERENCES log (position),
  process  TEXT NOT NULL,
  author   TEXT NOT NULL,
  reason   TEXT NOT NULL,
  body     TEXT NOT NULL
);

-- The processes with their titles; of rows with one id the last holds.
CREATE TABLE process (
  position    BIGINT PRIMARY KEY REFERENCES log (position),
  id          TEXT NOT NULL,
  title       TEXT NOT NULL,
  split_from  TEXT,
  merged_into TEXT
);

-- To which process a report belongs; of rows with one report the last holds.
CREATE TABLE placement (
  position BIGINT PRIMARY KEY REFERENCES log (position),
  report   TEXT NOT NULL,
  process  TEXT NOT NULL,
  basis    TEXT NOT NULL
);
CREATE INDEX placement_by_report ON placement (report, position);

-- What can be searched: paragraphs of reports and claims, derived from the rows above.
CREATE TABLE searchable (
  number  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reading BIGINT NOT NULL REFERENCES reading (position),
  kind    TEXT,
  claim   TEXT,
  first   INTEGER NOT NULL,
  past    INTEGER NOT NULL,
  words   TEXT NOT NULL,
  search  TSVECTOR GENERATED ALWAYS AS (to_tsvector('english', words)) STORED
);
CREATE INDEX searchable_words ON searchable USING GIN (search);

CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a Parley store is only ever added to';
END
$$;

CREATE TRIGGER log_only_added_to BEFORE UPDATE OR DELETE ON log
  FOR EACH ROW EXECUTE FUNCTION only_added_to();

CREATE TRIGGER report_only_added_to BEFORE UPDATE OR DELETE ON report
  FOR EACH ROW EXECUTE FUNCTION only_added_to();

CREATE TRIGGER reading_only_added_to BEFORE UPDATE OR DELETE ON reading
  FOR EACH ROW EXECUTE FUNCTION only_added_to();

CREATE TRIGGER failure_only_added_to BEFORE UPDATE OR DELETE ON failure
  FOR EACH ROW EXECUTE FUNCTION only_added_to();

CREATE TRIGGER correction_only_added_to BEFORE UPDATE OR DELETE ON correction
  FOR EACH ROW EXECUTE FUNCTION only_added_to();

CREATE TRIGGER process_only_added_to BEFORE UPDATE OR DELETE ON process
  FOR EACH ROW EXECUTE FUNCTION only_added_to();

CREATE TRIGGER placement_only_added_to BEFORE UPDATE OR DELETE ON placement
  FOR EACH ROW EXECUTE FUNCTION only_added_to();
