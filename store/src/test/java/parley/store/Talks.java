package parley.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Edtf;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;

/** Reports of an invented negotiation, and readings of them made without language processing. */
final class Talks {

  static final String READER = "rules 1";
  static final String TEXT =
      """
      MENU
      Norway and Iceland will hold fishing talks in Malmö on 6 March 2031 🐟.
      "We want a lower quota," said Ada Holm, Norway's special envoy.
      """;

  private Talks() {}

  static Report report(String id, String text) {
    return report(id, null, text);
  }

  static Report report(String id, @Nullable String url, String text) {
    return new Report(
        id,
        id + ".txt",
        "Fishing talks",
        "Coast Herald",
        null,
        url,
        Publication.stated(LocalDate.parse("2031-03-04")),
        text,
        List.of());
  }

  static Report report(String id) {
    return report(id, TEXT);
  }

  /** A reading with every kind of value, of a report with the standard text. */
  static Reading reading(Report raw) {
    Report report = raw.withDropped(List.of(new Span(0, 4))).withWire("Harbour Agency");
    Map<Slot, List<Cited>> meeting = new EnumMap<>(Slot.class);
    Value.Party norway = new Value.Party("norway");
    meeting.put(
        Slot.PARTICIPANTS,
        List.of(
            cited(report, norway, "Norway"), cited(report, new Value.Party("iceland"), "Iceland")));
    meeting.put(
        Slot.DATES, List.of(cited(report, new Value.Time(new Edtf("2031-03-06")), "6 March 2031")));
    meeting.put(Slot.PLACE, List.of(cited(report, new Value.Words("Malmö"), "Malmö").asFormer()));
    meeting.put(Slot.STATUS, List.of(cited(report, new Value.Term("scheduled"), "will hold")));
    meeting.put(Slot.ORDINAL, List.of(cited(report, Value.Quantity.of(2), "talks")));
    Claim talks = Claim.of(report.id(), Kind.MEETING, meeting, null);
    Map<Slot, List<Cited>> statement = new EnumMap<>(Slot.class);
    statement.put(
        Slot.QUOTE,
        List.of(cited(report, new Value.Words("We want a lower quota"), "We want a lower quota")));
    statement.put(Slot.SPEAKER, List.of(cited(report, new Value.Party("ada-holm"), "Ada Holm")));
    Claim said = Claim.of(report.id(), Kind.STATEMENT, statement, "ada-holm");
    Map<Slot, List<Cited>> attendance = new EnumMap<>(Slot.class);
    attendance.put(Slot.MEETING, List.of(cited(report, new Value.Meeting(talks.id()), "talks")));
    attendance.put(Slot.PERSON, List.of(cited(report, new Value.Party("ada-holm"), "Ada Holm")));
    Claim sat = Claim.of(report.id(), Kind.ATTENDANCE, attendance, null);
    return new Reading(
        report,
        List.of(
            actor(report, "norway", "Norway", ActorType.COUNTRY, null),
            actor(report, "iceland", "Iceland", ActorType.COUNTRY, null),
            actor(report, "ada-holm", "Ada Holm", ActorType.PERSON, "norway")),
        List.of(talks, said, sat));
  }

  /** A reading that found nothing. */
  static Reading empty(Report raw) {
    return new Reading(raw, List.of(), List.of());
  }

  static Passage passage(Report report, String words) {
    int start = report.text().indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }

  private static Cited cited(Report report, Value value, String words) {
    return Cited.of(value, 0.87, passage(report, words));
  }

  private static ReportedActor actor(
      Report report, String key, String name, ActorType type, @Nullable String side) {
    boolean person = type == ActorType.PERSON;
    return new ReportedActor(
        key,
        name,
        new TreeSet<>(person ? List.of("Holm") : List.of()),
        type,
        side,
        person
            ? List.of(cited(report, new Value.Words("special envoy"), "special envoy"))
            : List.of(),
        false,
        List.of(passage(report, name)));
  }
}
