package parley.publish.export.linked;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;
import parley.publish.view.Entries;
import parley.publish.view.Entry;
import parley.publish.view.Plain;
import parley.publish.view.Shown;
import parley.publish.view.Telling;
import parley.publish.view.Titles;

/**
 * Facts in schema.org's vocabulary. What stands and is likely is given in properties of the type
 * (an event's {@code startDate}); every value, also one that fell or is unlikely, with its state
 * and the words it rests on, as a {@code PropertyValue}.
 */
final class LinkedFacts {

  private final Dossier dossier;
  private final Entries entries;

  LinkedFacts(Dossier dossier, Entries entries) {
    this.dossier = dossier;
    this.entries = entries;
  }

  /** The negotiation, an event that its meetings are parts of and its parties attend in roles. */
  void process(ObjectNode node) {
    node.put("@id", Iris.PROCESS).put("@type", "Event").put("name", Plain.line(dossier.title()));
    ids(
        node,
        "attendee",
        entries.of(Kind.ROLE).stream().map(role -> Iris.fact(role.id())).toList());
  }

  /**
   * @param entry the fact as a reader sees it; null when it is not told
   */
  void fact(ObjectNode node, Fact fact, @Nullable Entry entry) {
    node.put("@id", Iris.fact(fact.id()));
    LinkedDossier.types(node, type(fact.kind()), "Entity");
    node.put("kind", fact.kind().label()).put("origins", fact.origins());
    if (entry != null) {
      node.put("description", Telling.of(entry));
      describe(node, entry);
    }
    ArrayNode values = node.putArray("values");
    fact.slots().forEach((slot, all) -> values(values, fact, slot, all));
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case ROLE, ATTENDANCE -> "Role";
      case MEETING, INCIDENT -> "Event";
      case STATEMENT -> "Quotation";
      case POSITION -> "Claim";
      case INSTRUMENT -> "CreativeWork";
      case FIGURE -> "Observation";
    };
  }

  private void describe(ObjectNode node, Entry entry) {
    switch (entry.kind()) {
      case ROLE -> {
        texts(node, "roleName", entry, Slot.ROLE);
        ids(node, "attendee", parties(entry, Slot.ACTOR));
      }
      case ATTENDANCE -> {
        texts(node, "roleName", entry, Slot.OFFICE);
        ids(node, "attendee", parties(entry, Slot.PERSON));
      }
      case MEETING -> meeting(node, entry);
      case INCIDENT -> {
        node.put("name", Titles.incident(entry));
        days(node, entry, Slot.DATE);
        places(node, entry);
        ids(node, "actor", parties(entry, Slot.ACTOR));
      }
      case STATEMENT -> {
        texts(node, "text", entry, Slot.QUOTE);
        ids(node, "spokenByCharacter", parties(entry, Slot.SPEAKER));
        day(entry, Slot.SAID_ON).ifPresent(day -> node.put("dateCreated", day));
      }
      case POSITION -> {
        texts(node, "text", entry, Slot.CONTENT);
        texts(node, "about", entry, Slot.ISSUE);
        ids(node, "author", parties(entry, Slot.ACTOR));
        ids(node, "appearance", reports(entry));
      }
      case INSTRUMENT -> {
        texts(node, "name", entry, Slot.NAME);
        texts(node, "creativeWorkStatus", entry, Slot.STATUS);
        texts(node, "genre", entry, Slot.TYPE);
        ids(node, "contributor", parties(entry, Slot.PARTIES));
      }
      case FIGURE -> {
        texts(node, "name", entry, Slot.MEASURE);
        texts(node, "unitText", entry, Slot.UNIT);
        if (!entry.disputes(Slot.VALUE)) {
          entry.first(Slot.VALUE).ifPresent(shown -> number(node, shown.value()));
        }
      }
    }
  }

  private void meeting(ObjectNode node, Entry meeting) {
    node.put("name", Titles.subject(meeting)).put("superEvent", Iris.PROCESS);
    days(node, meeting, Slot.DATES);
    places(node, meeting);
    List<String> attending = new ArrayList<>(parties(meeting, Slot.PARTICIPANTS));
    entries.of(Kind.ATTENDANCE).stream()
        .filter(seat -> seat.term(Slot.MEETING).equals(meeting.id()))
        .forEach(seat -> attending.add(Iris.fact(seat.id())));
    ids(node, "attendee", attending);
    Optional<Edtf> former =
        meeting.former(Slot.DATES).stream().flatMap(shown -> shown.edtf().stream()).findFirst();
    boolean moved = former.filter(Edtf::isExact).isPresent();
    former
        .filter(Edtf::isExact)
        .ifPresent(edtf -> node.put("previousStartDate", edtf.earliest().toString()));
    switch (meeting.term(Slot.STATUS)) {
      case "postponed" -> node.put("eventStatus", "EventPostponed");
      case "cancelled" -> node.put("eventStatus", "EventCancelled");
      case "scheduled" -> node.put("eventStatus", moved ? "EventRescheduled" : "EventScheduled");
      default -> {}
    }
    switch (meeting.term(Slot.MEDIUM)) {
      case "call" -> node.put("eventAttendanceMode", "OnlineEventAttendanceMode");
      case "in-person" -> node.put("eventAttendanceMode", "OfflineEventAttendanceMode");
      default -> {}
    }
  }

  private static void days(ObjectNode node, Entry entry, Slot slot) {
    if (entry.disputes(slot)) {
      return;
    }
    entry
        .first(slot)
        .flatMap(Shown::edtf)
        .filter(Edtf::isExact)
        .ifPresent(
            edtf -> {
              node.put("startDate", edtf.earliest().toString());
              node.put("endDate", edtf.latest().toString());
            });
  }

  private static Optional<String> day(Entry entry, Slot slot) {
    return entry
        .first(slot)
        .flatMap(Shown::edtf)
        .filter(edtf -> edtf.isExact() && edtf.days() == 1)
        .map(Edtf::text);
  }

  private static void places(ObjectNode node, Entry entry) {
    List<Shown> places = entry.standing(Slot.PLACE);
    if (!places.isEmpty()) {
      ArrayNode array = node.putArray("location");
      places.forEach(place -> array.addObject().put("@type", "Place").put("name", place.text()));
    }
  }

  private void values(ArrayNode array, Fact fact, Slot slot, List<FactValue> all) {
    int number = 0;
    for (FactValue value : all) {
      ObjectNode node = array.addObject();
      node.put("@id", Iris.value(fact.id(), slot, ++number));
      LinkedDossier.types(node, "PropertyValue", "Entity");
      node.put("propertyID", slot.label());
      value(node, value.value());
      node.put("state", value.state().label());
      if (value.reported() != null) {
        node.put("reported", value.reported().toString());
      }
      if (value.until() != null) {
        node.put("until", value.until().toString());
      }
      node.put("confidence", String.valueOf(Math.round(value.confidence() * 100) / 100.0));
      ids(node, "wasDerivedFrom", value.evidence().stream().map(Iris::evidence).toList());
    }
  }

  private static void value(ObjectNode node, Value value) {
    switch (value) {
      case Value.Party(String actor) -> node.put("refersTo", Iris.actor(actor));
      case Value.Meeting(String meeting) -> node.put("refersTo", Iris.fact(meeting));
      case Value.Quantity _ -> number(node, value);
      case Value.Term _, Value.Words _, Value.Time _ -> node.put("value", value.text());
    }
  }

  private static void number(ObjectNode node, Value value) {
    if (value instanceof Value.Quantity(java.math.BigDecimal number)) {
      node.put("value", number);
    }
  }

  private List<String> reports(Entry entry) {
    TreeSet<Integer> numbers = new TreeSet<>();
    entry.citations().forEach(citation -> numbers.add(citation.source()));
    return numbers.stream()
        .map(number -> Iris.report(entries.sources().get(number).report().id()))
        .toList();
  }

  private static List<String> parties(Entry entry, Slot slot) {
    return entry.standing(slot).stream()
        .map(Shown::value)
        .filter(Value.Party.class::isInstance)
        .map(party -> Iris.actor(party.text()))
        .toList();
  }

  private static void texts(ObjectNode node, String property, Entry entry, Slot slot) {
    LinkedDossier.texts(node, property, entry.standing(slot).stream().map(Shown::text).toList());
  }

  private static void ids(ObjectNode node, String property, Collection<String> ids) {
    if (!ids.isEmpty()) {
      ArrayNode array = node.putArray(property);
      ids.forEach(array::add);
    }
  }
}
