-- Whether Parley's router said so (1), which may say otherwise when more has come in, or the desk (0), for ever.
ALTER TABLE placement ADD COLUMN routed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE process ADD COLUMN routed INTEGER NOT NULL DEFAULT 0;
