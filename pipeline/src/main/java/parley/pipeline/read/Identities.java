package parley.pipeline.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.domain.Ids;
import parley.domain.Report;

/**
 * Gives every report an id of its own. Inputs with one id and one text are one report; where the
 * texts differ, each gets a part of its content's digest behind the id. The order of the inputs
 * never matters.
 */
final class Identities {

  private Identities() {}

  static List<Report> distinct(Collection<Report> reports) {
    Map<String, TreeMap<String, Report>> byId = new TreeMap<>();
    for (Report report : reports) {
      byId.computeIfAbsent(report.id(), _ -> new TreeMap<>())
          .merge(report.text(), report, Identities::merged);
    }
    List<Report> distinct = new ArrayList<>();
    byId.forEach(
        (id, texts) -> {
          for (Report report : texts.values()) {
            distinct.add(
                texts.size() == 1 ? report : named(report, id + "-" + Ids.digest(report.text())));
          }
        });
    distinct.sort(java.util.Comparator.comparing(Report::id));
    return distinct;
  }

  private static Report merged(Report first, Report second) {
    return new Report(
        first.id(),
        least(first.source(), second.source()),
        known(first.title(), second.title()),
        known(first.publisher(), second.publisher()),
        known(first.wire(), second.wire()),
        known(first.url(), second.url()),
        earlier(first, second).publication(),
        first.text(),
        first.dropped());
  }

  private static Report earlier(Report first, Report second) {
    if (first.publication() == null) {
      return second;
    }
    return second.publication() == null
            || !second.publication().day().isBefore(first.publication().day())
        ? first
        : second;
  }

  private static @org.jspecify.annotations.Nullable String known(
      @org.jspecify.annotations.Nullable String first,
      @org.jspecify.annotations.Nullable String second) {
    return first == null ? second : second == null ? first : least(first, second);
  }

  private static String least(String first, String second) {
    return first.compareTo(second) <= 0 ? first : second;
  }

  private static Report named(Report report, String id) {
    return new Report(
        id,
        report.source(),
        report.title(),
        report.publisher(),
        report.wire(),
        report.url(),
        report.publication(),
        report.text(),
        report.dropped());
  }
}
