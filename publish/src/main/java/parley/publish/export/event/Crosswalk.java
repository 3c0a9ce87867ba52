package parley.publish.export.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import parley.domain.Kind;
import parley.domain.Slot;

/**
 * How Parley's terms are coded in PLOVER, the Political Language Ontology for Verifiable Event
 * Records: the table {@code crosswalk.csv}. Events, modes and contexts are those of its manual,
 * version 0.7b1 of 2021.
 */
final class Crosswalk {

  /**
   * A line of the table.
   *
   * @param event the PLOVER event; empty for terms that are not coded or only add mode or context
   * @param mode the PLOVER mode; empty for none
   * @param contexts the PLOVER contexts
   * @param target what whoever the event is done to is in PLOVER
   * @param why a note for the reader; may be empty
   */
  record Line(
      String kind,
      String slot,
      String term,
      String event,
      String mode,
      List<String> contexts,
      Target target,
      String why) {

    Line {
      contexts = List.copyOf(contexts);
    }
  }

  /** What whoever an event is done to is in PLOVER. */
  enum Target {
    /** Nobody, as the event has no target. */
    NONE,
    /** The recipient, where there is one. */
    RECIPIENT,
    /** The recipient, without whom the event is not coded. */
    REQUIRED,
    /** A source like the actor, as both act. */
    SOURCE
  }

  private final List<Line> lines;

  private Crosswalk(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The published table. */
  static Crosswalk standard() {
    try (InputStream in =
            Objects.requireNonNull(Crosswalk.class.getResourceAsStream("crosswalk.csv"));
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      return new Crosswalk(format.parse(reader).stream().map(Crosswalk::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the jar carries crosswalk.csv", e);
    }
  }

  private static Line line(CSVRecord row) {
    String contexts = row.get("context");
    return new Line(
        row.get("kind"),
        row.get("slot"),
        row.get("term"),
        row.get("event"),
        row.get("mode"),
        contexts.isEmpty() ? List.of() : List.of(contexts.split(";")),
        target(row.get("target")),
        row.get("why"));
  }

  private static Target target(String word) {
    return switch (word) {
      case "" -> Target.NONE;
      case "recipient" -> Target.RECIPIENT;
      case "required" -> Target.REQUIRED;
      case "source" -> Target.SOURCE;
      default -> throw new IllegalArgumentException("crosswalk.csv: no such target: " + word);
    };
  }

  /** All lines in the order of the table. */
  List<Line> lines() {
    return lines;
  }

  /** The line of a term; empty when the table has none. */
  Optional<Line> line(Kind kind, Slot slot, String term) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind.label()))
        .filter(line -> line.slot().equals(slot.label()) && line.term().equals(term))
        .findFirst();
  }
}
