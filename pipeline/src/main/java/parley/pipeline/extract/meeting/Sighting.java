package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Span;

/**
 * One place in a report where a meeting is spoken of, with all that is said of it there. Filled by
 * the readers of one sentence, read-only afterwards.
 */
final class Sighting {

  /** How the words point at the meeting. */
  enum Pointing {
    /** "the next round", "another meeting": one still to come, seen from the one before. */
    NEXT,
    /** "the last talks", "the previous round". */
    LAST,
    /** "the talks", "this meeting": one that the reader knows of. */
    KNOWN,
    /** "talks", "a meeting". */
    NEW
  }

  /** Which days of the meeting a time names. */
  enum Part {
    WHOLE,
    START,
    END
  }

  /** Days of the meeting: the whole of it, its first, its last; former when they hold no longer. */
  record Days(Edtf edtf, Part part, boolean former) {}

  final Line line;
  final int anchor;
  final int first;
  final int last;
  final String form;
  Pointing pointing = Pointing.NEW;

  /** Before the day of the report (-1), after it (1), or not to be told (0). */
  int phase;

  boolean plural;

  /** Whether somebody goes to its place for it: then a country is the place, party or not. */
  boolean journey;

  /** Whether the words set it apart from those told before: "a separate ceremony". */
  boolean apart;

  boolean vague;

  /** Whether its words leave to the report who takes part: "the two sides", "the parties". */
  boolean sides;

  @Nullable Found<Integer> ordinal;
  final List<Found<Days>> days = new ArrayList<>();

  /** The number of days it lasts ("two-day"), 0 when not said. */
  int length;

  /** The day of the meeting that is spoken of ("the second day of talks"), 0 when not said. */
  int day;

  final List<Found<String>> places = new ArrayList<>();

  /** Who takes part, by key. */
  final TreeMap<String, Found<String>> parties = new TreeMap<>();

  /** A country before the noun that may be the place or a party: "the Qatar talks". */
  final List<Found<String>> either = new ArrayList<>();

  final TreeMap<String, Found<String>> mediators = new TreeMap<>();
  final TreeMap<String, Found<String>> hosts = new TreeMap<>();
  @Nullable Found<String> format;
  @Nullable Found<String> medium;
  @Nullable Found<String> status;
  final List<Found<String>> outcomes = new ArrayList<>();

  /** What came of it, told in the sentence behind. */
  final List<Found<String>> later = new ArrayList<>();

  final List<Found<String>> reasons = new ArrayList<>();

  Sighting(Line line, int anchor, int first, int last, String form) {
    this.line = line;
    this.anchor = anchor;
    this.first = first;
    this.last = last;
    this.form = form;
  }

  Span span() {
    return line.span(first, last);
  }

  int sentence() {
    return line.sentence().index();
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  void day(Edtf edtf, Part part, boolean former, Span span, double confidence) {
    days.add(new Found<>(new Days(edtf, part, former), span, confidence));
  }

  void party(String key, Span span, double confidence) {
    parties.merge(
        key,
        new Found<>(key, span, confidence),
        (a, b) -> a.confidence() >= b.confidence() ? a : b);
  }

  boolean isCall() {
    Found<String> known = medium;
    return known != null && known.value().equals("call");
  }

  /** Whether its words point to a meeting that is still to come. */
  boolean isAhead() {
    return pointing == Pointing.NEXT;
  }

  boolean hasStatus(String... any) {
    Found<String> known = status;
    return known != null && List.of(any).contains(known.value());
  }
}
