package parley.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;
import parley.domain.Report;

/** Finds out which report of a store an incoming one is. */
final class Identification {

  private final Rows rows;

  Identification(Rows rows) {
    this.rows = rows;
  }

  Incoming of(Report raw) throws SQLException {
    if (raw.url() != null) {
      Optional<RevisionRow> same = rows.latestOfUrl(raw.url());
      if (same.isPresent()) {
        return against(same.get(), raw);
      }
    }
    for (String id : List.of(raw.id(), shorter(raw))) {
      Optional<RevisionRow> same = rows.latest(id);
      if (same.isPresent() && isOne(same.get().report(), raw, id.equals(raw.id()))) {
        return against(same.get(), raw);
      }
    }
    if (rows.latest(raw.id()).isEmpty()) {
      return new Incoming(raw, Added.Standing.NEW, false);
    }
    Report other = named(raw, raw.id() + suffix(raw));
    Optional<RevisionRow> same = rows.latest(other.id());
    return same.isPresent()
        ? against(same.get(), other)
        : new Incoming(other, Added.Standing.NEW, false);
  }

  private Incoming against(RevisionRow latest, Report raw) throws SQLException {
    Report report = completed(raw, latest.report());
    Optional<RevisionRow> known = rows.revision(report.id(), ReportJson.digest(report));
    return known.isPresent()
        ? new Incoming(report, Added.Standing.UNCHANGED, rows.isRead(known.get()))
        : new Incoming(report, Added.Standing.REVISED, false);
  }

  /** Whether two reports are one, maybe edited; edits are looked for under one id alone. */
  private static boolean isOne(Report stored, Report raw, boolean sameId) {
    @Nullable String url = stored.url();
    if (url != null && raw.url() != null && !url.equals(raw.url())) {
      return false;
    }
    return stored.text().equals(raw.text())
        || (sameId && Similarity.edited(stored.text(), raw.text()));
  }

  /** The id without the digest that tells reports of one name apart where they are read at once. */
  private static String shorter(Report raw) {
    String suffix = suffix(raw);
    return raw.id().endsWith(suffix) && raw.id().length() > suffix.length()
        ? raw.id().substring(0, raw.id().length() - suffix.length())
        : raw.id();
  }

  private static String suffix(Report raw) {
    return "-" + Ids.digest(raw.text());
  }

  /**
   * The report under the id of the stored one. What was stated before and is not stated now still
   * holds: a feed may have said it where the page does not.
   */
  private static Report completed(Report raw, Report stored) {
    return new Report(
        stored.id(),
        raw.source(),
        raw.title() == null ? stored.title() : raw.title(),
        raw.publisher() == null ? stored.publisher() : raw.publisher(),
        raw.wire(),
        raw.url() == null ? stored.url() : raw.url(),
        raw.publication() == null ? stored.publication() : raw.publication(),
        raw.text(),
        raw.dropped());
  }

  private static Report named(Report raw, String id) {
    return new Report(
        id,
        raw.source(),
        raw.title(),
        raw.publisher(),
        raw.wire(),
        raw.url(),
        raw.publication(),
        raw.text(),
        raw.dropped());
  }
}
