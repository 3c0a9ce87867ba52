package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;

/** Makes the seats that sentences give into claims, one for each person in a meeting. */
final class AttendanceClaims {

  private AttendanceClaims() {}

  static List<Claim> of(Scene scene, KnownMeetings meetings, List<Seat> seats) {
    Map<String, List<Seat>> bySeat = new LinkedHashMap<>();
    for (Seat seat : seats) {
      Claim meeting = meetings.claim(seat.thread());
      if (meeting != null) {
        bySeat
            .computeIfAbsent(meeting.id() + " " + seat.person().actor(), k -> new ArrayList<>())
            .add(seat);
      }
    }
    List<Claim> claims = new ArrayList<>();
    bySeat.values().forEach(same -> claims.add(claim(scene, meetings, same)));
    return claims;
  }

  private static Claim claim(Scene scene, KnownMeetings meetings, List<Seat> same) {
    Seat first = same.getFirst();
    Claim meeting = meetings.claim(first.thread());
    ReportedActor actor = scene.cast().actor(first.person().actor());
    double confidence = same.stream().mapToDouble(Seat::confidence).max().orElse(0.5);
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    Sighting sighting =
        first.thread().sightings().stream()
            .filter(s -> s.sentence() == first.line().sentence().index())
            .findFirst()
            .orElse(first.thread().sightings().getFirst());
    slots.put(
        Slot.MEETING,
        List.of(
            Cited.of(
                new Value.Meeting(meeting == null ? "" : meeting.id()),
                confidence,
                scene.passage(sighting.span()))));
    slots.put(
        Slot.PERSON,
        List.of(
            new Cited(
                new Value.Party(actor.key()),
                same.stream().map(s -> scene.passage(s.person().span())).toList(),
                confidence,
                false)));
    side(scene, actor, same).ifPresent(cited -> slots.put(Slot.SIDE, List.of(cited)));
    if (!actor.offices().isEmpty()) {
      slots.put(Slot.OFFICE, actor.offices());
    }
    return Claim.of(scene.report().id(), Kind.ATTENDANCE, slots, null);
  }

  /**
   * For whom somebody sat there: by the report's own word on him, or by the sentence that seats
   * him.
   */
  private static Optional<Cited> side(Scene scene, ReportedActor actor, List<Seat> same) {
    Mention framed = same.stream().map(Seat::side).filter(m -> m != null).findFirst().orElse(null);
    String key = actor.side();
    ReportedActor side = key == null ? null : find(scene, key);
    boolean body = side != null && side.type() == ActorType.ORGANIZATION;
    if (side != null && body && side.side() != null) {
      side = find(scene, side.side());
    }
    boolean settled = side != null && (side.type() == ActorType.COUNTRY || framed == null);
    if (settled && side != null) {
      Span words =
          framed != null && framed.actor().equals(side.key())
              ? framed.span()
              : same.getFirst().person().span();
      return Optional.of(Cited.of(new Value.Party(side.key()), 0.9, scene.passage(words)));
    }
    return Optional.ofNullable(framed)
        .map(m -> Cited.of(new Value.Party(party(scene, m)), 0.75, scene.passage(m.span())));
  }

  /** The country for "the Chilean side", for a body the body itself. */
  private static String party(Scene scene, Mention mention) {
    ReportedActor actor = find(scene, mention.actor());
    String side = actor == null || !actor.unnamed() ? null : actor.side();
    return side == null ? mention.actor() : side;
  }

  private static @Nullable ReportedActor find(Scene scene, String key) {
    return scene.cast().actors().stream().filter(a -> a.key().equals(key)).findFirst().orElse(null);
  }
}
