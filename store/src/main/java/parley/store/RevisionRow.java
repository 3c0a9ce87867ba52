package parley.store;

import parley.domain.Report;

/** A revision of a report as the database holds it. */
record RevisionRow(long position, int revision, String digest, Report report) {}
