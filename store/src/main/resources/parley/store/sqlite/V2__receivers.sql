-- How far each receiver of messages (webhooks) was told: the one table whose rows change. See docs/formats/store.md.
CREATE TABLE receiver (
  id      TEXT PRIMARY KEY,
  told    INTEGER NOT NULL,
  telling INTEGER NOT NULL
);
