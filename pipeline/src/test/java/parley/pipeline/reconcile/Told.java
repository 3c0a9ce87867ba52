package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Edtf;
import parley.domain.Ids;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;

/** A report told claim by claim: every value is a line of its text, so that it can be cited. */
final class Told {

  private final String id;
  private final @Nullable LocalDate day;
  private final StringBuilder text = new StringBuilder();
  private final List<ReportedActor> actors = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private Told(String id, @Nullable LocalDate day) {
    this.id = id;
    this.day = day;
    text.append("Report ").append(id).append(" of its own words.\n");
  }

  static Told on(String day, String id) {
    return new Told(id, LocalDate.parse(day));
  }

  static Told undated(String id) {
    return new Told(id, null);
  }

  Told country(String name) {
    return actor(name, ActorType.COUNTRY, null);
  }

  Told person(String name, String side) {
    return actor(name, ActorType.PERSON, Ids.slug(side));
  }

  Told body(String name) {
    return actor(name, ActorType.ORGANIZATION, null);
  }

  private Told actor(String name, ActorType type, @Nullable String side) {
    Passage passage = line(name);
    actors.add(
        new ReportedActor(
            Ids.slug(name), name, new TreeSet<>(), type, side, List.of(), false, List.of(passage)));
    return this;
  }

  /**
   * A claim. Each value is {@code slot=value}; {@code slot~value} gives one that holds no longer.
   */
  Told claim(Kind kind, String... values) {
    return claimBy(null, kind, values);
  }

  Told claimBy(@Nullable String teller, Kind kind, String... values) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    for (String each : values) {
      boolean former = each.contains("~");
      String[] parts = each.split("[=~]", 2);
      Slot slot = Slot.valueOf(parts[0].toUpperCase(Locale.ROOT));
      Cited cited = Cited.of(value(kind, slot, parts[1]), 0.8, line(parts[1]));
      slots.computeIfAbsent(slot, _ -> new ArrayList<>()).add(former ? cited.asFormer() : cited);
    }
    claims.add(Claim.of(id, kind, slots, teller));
    return this;
  }

  /** The id of the claim made last. */
  String last() {
    return claims.getLast().id();
  }

  Reading reading() {
    Report report =
        new Report(
            id,
            id,
            null,
            id,
            null,
            null,
            day == null ? null : Publication.stated(day),
            text.toString(),
            List.of());
    return new Reading(report, actors, claims);
  }

  private static Value value(Kind kind, Slot slot, String text) {
    if (!kind.terms(slot).isEmpty()) {
      return new Value.Term(text);
    }
    return switch (slot) {
      case ORDINAL, VALUE -> Value.Quantity.of(Long.parseLong(text));
      case DATES, DATE, SAID_ON -> new Value.Time(new Edtf(text));
      case ACTOR, PARTICIPANTS, PERSON, SIDE, SPEAKER, PARTIES, ATTRIBUTED_TO ->
          new Value.Party(text);
      case MEETING -> new Value.Meeting(text);
      default -> new Value.Words(text);
    };
  }

  private Passage line(String words) {
    int start = text.length();
    text.append(words).append('\n');
    Span span = new Span(start, start + words.length());
    return new Passage(id, span.start(), span.end(), words);
  }
}
