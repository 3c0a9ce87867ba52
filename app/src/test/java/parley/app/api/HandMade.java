package parley.app.api;

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
import parley.store.Store;

/** A store with two reports of a negotiation that never was, read without language processing. */
public final class HandMade {

  private static final String FIRST =
      """
      Norway and Iceland will hold a second round of fishing talks in Malmö on 6 March 2031 🐟.
      "We want a lower quota," said Ada Holm, Norway's special envoy. Norway demands a lower quota.
      """;

  private static final String MOVED =
      """
      The second round of talks between Norway and Iceland, planned for 6 March 2031, will be held in
      Malmö on 20 March 2031.
      """;

  private HandMade() {}

  public static void fill(Store store) {
    String process = store.openProcess("Fishing", null).id();
    Report first = report("first", "2031-03-04", FIRST);
    store.add(first, first(first), "rules 1", process, "named");
    Report moved = report("moved", "2031-03-08", MOVED);
    store.add(moved, moved(moved), "rules 1", process, "named");
  }

  private static Report report(String id, String day, String text) {
    return new Report(
        id,
        id + ".txt",
        "Fishing talks",
        "Coast Herald",
        null,
        "https://herald.example/" + id,
        Publication.stated(LocalDate.parse(day)),
        text,
        List.of());
  }

  private static Reading first(Report report) {
    Map<Slot, List<Cited>> meeting = meeting(report);
    meeting.put(Slot.DATES, List.of(cited(report, time("2031-03-06"), "6 March 2031")));
    Claim talks = Claim.of(report.id(), Kind.MEETING, meeting, null);
    Value.Party holm = new Value.Party("ada-holm");
    Map<Slot, List<Cited>> statement = new EnumMap<>(Slot.class);
    statement.put(
        Slot.QUOTE,
        List.of(cited(report, new Value.Words("We want a lower quota"), "We want a lower quota")));
    statement.put(Slot.SPEAKER, List.of(cited(report, holm, "Ada Holm")));
    Map<Slot, List<Cited>> attendance = new EnumMap<>(Slot.class);
    attendance.put(Slot.MEETING, List.of(cited(report, new Value.Meeting(talks.id()), "talks")));
    attendance.put(Slot.PERSON, List.of(cited(report, holm, "Ada Holm")));
    Map<Slot, List<Cited>> position = new EnumMap<>(Slot.class);
    String demand = "Norway demands a lower quota";
    position.put(Slot.ACTOR, List.of(cited(report, new Value.Party("norway"), demand)));
    position.put(Slot.STANCE, List.of(cited(report, new Value.Term("demands"), demand)));
    position.put(Slot.ISSUE, List.of(cited(report, new Value.Term("trade"), demand)));
    position.put(Slot.CONTENT, List.of(cited(report, new Value.Words("a lower quota"), demand)));
    return new Reading(
        report,
        List.of(
            country(report, "norway", "Norway"),
            country(report, "iceland", "Iceland"),
            actor(report, "ada-holm", "Ada Holm", ActorType.PERSON, "norway")),
        List.of(
            talks,
            Claim.of(report.id(), Kind.STATEMENT, statement, "ada-holm"),
            Claim.of(report.id(), Kind.ATTENDANCE, attendance, null),
            Claim.of(report.id(), Kind.POSITION, position, null)));
  }

  private static Reading moved(Report report) {
    Map<Slot, List<Cited>> meeting = meeting(report);
    meeting.put(
        Slot.DATES,
        List.of(
            cited(report, time("2031-03-20"), "20 March 2031"),
            cited(report, time("2031-03-06"), "6 March 2031").asFormer()));
    return new Reading(
        report,
        List.of(country(report, "norway", "Norway"), country(report, "iceland", "Iceland")),
        List.of(Claim.of(report.id(), Kind.MEETING, meeting, null)));
  }

  private static Map<Slot, List<Cited>> meeting(Report report) {
    Map<Slot, List<Cited>> meeting = new EnumMap<>(Slot.class);
    meeting.put(
        Slot.PARTICIPANTS,
        List.of(
            cited(report, new Value.Party("norway"), "Norway"),
            cited(report, new Value.Party("iceland"), "Iceland")));
    meeting.put(Slot.PLACE, List.of(cited(report, new Value.Words("Malmö"), "Malmö")));
    meeting.put(Slot.ORDINAL, List.of(cited(report, Value.Quantity.of(2), "second round")));
    meeting.put(Slot.STATUS, List.of(cited(report, new Value.Term("scheduled"), "will")));
    return meeting;
  }

  private static Value time(String edtf) {
    return new Value.Time(new Edtf(edtf));
  }

  private static Passage passage(Report report, String words) {
    int start = report.text().indexOf(words);
    return report.passage(new Span(start, start + words.length()));
  }

  private static Cited cited(Report report, Value value, String words) {
    return Cited.of(value, 0.9, passage(report, words));
  }

  private static ReportedActor country(Report report, String key, String name) {
    return actor(report, key, name, ActorType.COUNTRY, null);
  }

  private static ReportedActor actor(
      Report report, String key, String name, ActorType type, @Nullable String side) {
    return new ReportedActor(
        key, name, new TreeSet<>(), type, side, List.of(), false, List.of(passage(report, name)));
  }
}
