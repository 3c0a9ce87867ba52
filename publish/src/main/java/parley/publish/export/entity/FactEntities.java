package parley.publish.export.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;
import parley.publish.view.Citation;
import parley.publish.view.Entries;
import parley.publish.view.Entry;
import parley.publish.view.Plain;
import parley.publish.view.Shown;
import parley.publish.view.Source;
import parley.publish.view.Telling;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/** Facts as FollowTheMoney entities. */
final class FactEntities {

  private static final String PROCESS = "process";

  private final Dossier dossier;
  private final Entries entries;

  FactEntities(Dossier dossier, Entries entries) {
    this.dossier = dossier;
    this.entries = entries;
  }

  /** The negotiation itself, an event that its parties are involved in. */
  Entity process() {
    Entity process =
        new Entity("Event", PROCESS)
            .with("name", dossier.title().isBlank() ? PROCESS : Plain.line(dossier.title()))
            .with("keywords", "negotiation");
    entries.of(Kind.ROLE).forEach(role -> process.with("involved", actors(role, Slot.ACTOR)));
    return process;
  }

  /** The entity of a fact; empty for an attendance whose meeting is not told. */
  Optional<Entity> of(Entry entry) {
    return switch (entry.kind()) {
      case MEETING -> Optional.of(meeting(entry));
      case INCIDENT -> Optional.of(incident(entry));
      case ROLE -> Optional.of(role(entry));
      case ATTENDANCE -> attendance(entry);
      case STATEMENT -> Optional.of(note(entry, "statement", Slot.SPEAKER, Slot.QUOTE));
      case POSITION -> Optional.of(note(entry, "position", Slot.ACTOR, Slot.CONTENT));
      case INSTRUMENT -> Optional.of(note(entry, "instrument", Slot.PARTIES, Slot.PENDING));
      case FIGURE -> Optional.of(note(entry, "figure", Slot.ATTRIBUTED_TO, Slot.MEASURE));
    };
  }

  private Entity meeting(Entry meeting) {
    Entity event =
        event(meeting, Titles.subject(meeting), Slot.DATES)
            .with("summary", Wording.capital(Titles.occasion(meeting)))
            .with("keywords", List.of("meeting", meeting.term(Slot.STATUS)))
            .with("description", texts(meeting, Slot.OUTCOME))
            .with("involved", actors(meeting, Slot.PARTICIPANTS));
    entries.of(Kind.ATTENDANCE).stream()
        .filter(seat -> seat.term(Slot.MEETING).equals(meeting.id()))
        .forEach(seat -> event.with("involved", actors(seat, Slot.PERSON)));
    return event;
  }

  private Entity incident(Entry incident) {
    return event(incident, Titles.incident(incident), Slot.DATE)
        .with("summary", texts(incident, Slot.DESCRIPTION))
        .with("keywords", List.of("incident", incident.term(Slot.TYPE)))
        .with("involved", actors(incident, Slot.ACTOR))
        .with("involved", actors(incident, Slot.TARGET));
  }

  private Entity event(Entry entry, String name, Slot dates) {
    Entity event =
        thing("Event", entry)
            .with("name", name)
            .with("recordId", entry.id())
            .with("location", texts(entry, Slot.PLACE));
    for (Shown shown : entry.standing(dates)) {
      shown.edtf().ifPresent(edtf -> dates(event, edtf));
    }
    return event;
  }

  /** Days, a month or a year as they are; a season by its first and last day. */
  private static void dates(Entity event, Edtf edtf) {
    if (edtf.text().length() <= 10 && !edtf.text().matches("\\d{4}-2[1-4]")) {
      event.with("date", edtf.text());
    } else {
      event.with("startDate", edtf.earliest().toString());
      event.with("endDate", edtf.latest().toString());
    }
  }

  private Entity role(Entry role) {
    Entity link = link(role).with("object", PROCESS).with("role", texts(role, Slot.ROLE));
    return link.with("subject", actors(role, Slot.ACTOR));
  }

  private Optional<Entity> attendance(Entry seat) {
    String meeting = seat.term(Slot.MEETING);
    if (entries.of(Kind.MEETING).stream().noneMatch(entry -> entry.id().equals(meeting))) {
      return Optional.empty();
    }
    List<String> offices = texts(seat, Slot.OFFICE);
    return Optional.of(
        link(seat)
            .with("subject", actors(seat, Slot.PERSON))
            .with("object", factId(meeting))
            .with("role", offices.isEmpty() ? List.of("attended") : offices));
  }

  private Entity link(Entry entry) {
    Entity link = new Entity("UnknownLink", factId(entry.id())).with("recordId", entry.id());
    return provenance(link, entry).with("summary", Telling.of(entry));
  }

  private Entity note(Entry entry, String keyword, Slot about, Slot content) {
    return thing("Note", entry)
        .with("name", Titles.subject(entry))
        .with("description", Telling.of(entry))
        .with("notes", texts(entry, content))
        .with(
            "keywords",
            Stream.of(keyword, entry.term(Slot.ISSUE), entry.term(Slot.STANCE)).toList())
        .with("entity", actors(entry, about));
  }

  private Entity thing(String schema, Entry entry) {
    Entity thing = new Entity(schema, factId(entry.id()));
    cited(entry)
        .forEach(source -> thing.with("proof", EntityStream.reportId(source.report().id())));
    return provenance(thing, entry);
  }

  private Entity provenance(Entity entity, Entry entry) {
    for (Source source : cited(entry)) {
      entity
          .with("publisher", source.hasPublisher() ? source.name() : "")
          .with("sourceUrl", source.link().stream().toList());
    }
    LocalDate news = entry.lastNews();
    return entity.with("modifiedAt", news.equals(LocalDate.MIN) ? "" : news.toString());
  }

  private List<Source> cited(Entry entry) {
    TreeSet<Integer> numbers = new TreeSet<>();
    entry.citations().stream().map(Citation::source).forEach(numbers::add);
    return numbers.stream().map(entries.sources()::get).toList();
  }

  private static List<String> actors(Entry entry, Slot slot) {
    return entry.standing(slot).stream()
        .map(Shown::value)
        .filter(Value.Party.class::isInstance)
        .map(party -> EntityStream.actorId(party.text()))
        .toList();
  }

  private static List<String> texts(Entry entry, Slot slot) {
    return entry.standing(slot).stream().map(Shown::text).toList();
  }

  private static String factId(String fact) {
    return Entity.id("fact", fact);
  }
}
