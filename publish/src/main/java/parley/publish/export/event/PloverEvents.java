package parley.publish.export.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;
import parley.publish.export.CountryCodes;
import parley.publish.export.JsonText;
import parley.publish.view.Citation;
import parley.publish.view.Entries;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.Source;
import parley.publish.view.Telling;

/**
 * A dossier as PLOVER-coded events, one a line, with the field names of PLOVER's manual. A fact is
 * an event when the crosswalk codes its term, somebody does it, and its day is known; what is more
 * likely wrong than right is left out.
 */
public final class PloverEvents {

  private static final String CODEBOOK = "PLOVER 0.7b1 (2021)";

  private static final List<String> MODES_BY_ISSUE = List.of("DEMAND", "REJECT");

  private final Crosswalk crosswalk = Crosswalk.standard();
  private final CountryCodes codes = new CountryCodes();

  /** What one fact is coded as. */
  private record Coded(Crosswalk.Line line, List<String> modes, List<String> contexts, Edtf when) {}

  /** JSON Lines, by kind and id of the fact. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    Entries entries = Entries.of(dossier);
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries.all()) {
      coded(entry)
          .flatMap(coded -> event(dossier, entries, entry, coded))
          .ifPresent(event -> lines.append(JsonText.line(event)));
    }
    return lines.toString();
  }

  private Optional<Coded> coded(Entry entry) {
    return switch (entry.kind()) {
      case MEETING -> meeting(entry);
      case POSITION -> position(entry);
      case INSTRUMENT ->
          line(entry, Slot.STATUS)
              .flatMap(line -> reported(entry, Slot.STATUS).map(day -> coded(line, day)));
      case INCIDENT ->
          line(entry, Slot.TYPE)
              .flatMap(line -> exact(entry, Slot.DATE).map(day -> coded(line, day)));
      case ROLE, ATTENDANCE, STATEMENT, FIGURE -> Optional.empty();
    };
  }

  private Optional<Coded> meeting(Entry entry) {
    Optional<Crosswalk.Line> coded = line(entry, Slot.STATUS);
    Optional<Edtf> when = exact(entry, Slot.DATES);
    if (coded.isEmpty() || when.isEmpty()) {
      return Optional.empty();
    }
    Crosswalk.Line line = coded.get();
    List<String> modes =
        line.event().equals("CONSULT")
            ? Stream.of(Slot.MEDIUM, Slot.FORMAT)
                .flatMap(slot -> crosswalk.line(Kind.MEETING, slot, entry.term(slot)).stream())
                .map(Crosswalk.Line::mode)
                .filter(mode -> !mode.isEmpty())
                .toList()
            : List.of(line.mode());
    return Optional.of(new Coded(line, modes, line.contexts(), when.get()));
  }

  private Optional<Coded> position(Entry entry) {
    Optional<Crosswalk.Line> coded = line(entry, Slot.STANCE);
    Optional<Edtf> when = reported(entry, Slot.STANCE);
    if (coded.isEmpty() || when.isEmpty()) {
      return Optional.empty();
    }
    Crosswalk.Line line = coded.get();
    Optional<Crosswalk.Line> issue =
        crosswalk.line(Kind.POSITION, Slot.ISSUE, entry.term(Slot.ISSUE));
    String mode = issue.map(Crosswalk.Line::mode).orElse("");
    boolean takes = MODES_BY_ISSUE.contains(line.event()) && !mode.isEmpty();
    TreeSet<String> contexts = new TreeSet<>(line.contexts());
    issue.ifPresent(each -> contexts.addAll(each.contexts()));
    return Optional.of(
        new Coded(line, takes ? List.of(mode) : List.of(), List.copyOf(contexts), when.get()));
  }

  private static Coded coded(Crosswalk.Line line, Edtf day) {
    return new Coded(
        line, line.mode().isEmpty() ? List.of() : List.of(line.mode()), line.contexts(), day);
  }

  /** The line of the standing term, when it codes an event and the term is not disputed. */
  private Optional<Crosswalk.Line> line(Entry entry, Slot slot) {
    return entry.disputes(slot)
        ? Optional.empty()
        : crosswalk
            .line(entry.kind(), slot, entry.term(slot))
            .filter(line -> !line.event().isEmpty());
  }

  private static Optional<Edtf> exact(Entry entry, Slot slot) {
    return entry.first(slot).flatMap(Shown::edtf).filter(Edtf::isExact);
  }

  private static Optional<Edtf> reported(Entry entry, Slot slot) {
    return entry.first(slot).flatMap(shown -> Optional.ofNullable(shown.reported())).map(Edtf::day);
  }

  private Optional<ObjectNode> event(Dossier dossier, Entries entries, Entry entry, Coded coded) {
    List<Shown> sources = new ArrayList<>(doers(entry));
    List<Shown> targets = entry.standing(Slot.TARGET);
    Crosswalk.Target target = coded.line().target();
    if (target == Crosswalk.Target.SOURCE) {
      targets.stream().filter(t -> t.value() instanceof Value.Party).forEach(sources::add);
    }
    boolean received = target == Crosswalk.Target.RECIPIENT || target == Crosswalk.Target.REQUIRED;
    if (sources.isEmpty() || (target == Crosswalk.Target.REQUIRED && targets.isEmpty())) {
      return Optional.empty();
    }
    ObjectNode event = JsonText.object().put("id", entry.id());
    event.put("date", coded.when().earliest().toString());
    if (coded.when().days() > 1) {
      event.put("enddate", coded.when().latest().toString());
    }
    actors(dossier, event.putArray("source"), sources);
    if (received && !targets.isEmpty()) {
      actors(dossier, event.putArray("recipient"), targets);
    }
    event.putArray("event").add(coded.line().event());
    strings(event, "mode", coded.modes());
    strings(event, "context", coded.contexts());
    entry
        .first(Slot.PLACE)
        .ifPresent(place -> event.putObject("event_loc").put("name", place.text()));
    event.putArray("event_text").add(Telling.of(entry));
    provenance(event, entries, entry);
    return Optional.of(event);
  }

  private static List<Shown> doers(Entry entry) {
    return switch (entry.kind()) {
      case MEETING -> entry.standing(Slot.PARTICIPANTS);
      case INSTRUMENT -> entry.standing(Slot.PARTIES);
      case POSITION, INCIDENT -> entry.standing(Slot.ACTOR);
      case ROLE, ATTENDANCE, STATEMENT, FIGURE -> List.of();
    };
  }

  private void actors(Dossier dossier, ArrayNode array, List<Shown> all) {
    for (Shown shown : all) {
      ObjectNode node = array.addObject();
      Optional<Actor> actor =
          shown.value() instanceof Value.Party(String id) ? dossier.actor(id) : Optional.empty();
      actor.flatMap(who -> country(dossier, who)).ifPresent(code -> node.put("code", code));
      node.put("actor_text", shown.text());
      actor.ifPresent(who -> node.put("identifier_id", who.id()));
      actor
          .filter(who -> !who.offices().isEmpty())
          .ifPresent(who -> node.put("office", who.offices().first()));
    }
  }

  /** The code of a country, or of the country that somebody stands for. */
  private Optional<String> country(Dossier dossier, Actor actor) {
    return codes
        .alpha3(actor)
        .or(() -> Optional.ofNullable(actor.side()).flatMap(dossier::actor).flatMap(codes::alpha3));
  }

  private static void strings(ObjectNode event, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = event.putArray(field);
      values.forEach(array::add);
    }
  }

  private static void provenance(ObjectNode event, Entries entries, Entry entry) {
    ArrayNode cited = event.putArray("cite_info");
    TreeSet<Integer> numbers = new TreeSet<>();
    entry.citations().stream().map(Citation::source).forEach(numbers::add);
    for (int number : numbers) {
      Source source = entries.sources().get(number);
      ObjectNode citation = cited.addObject().put("citation", source.report().id());
      source.link().ifPresent(link -> citation.put("url", link));
      citation.put("title", source.headline()).put("publication", source.name());
      LocalDate day = day(source);
      citation.put("published", day == null ? null : day.toString());
      citation.put("coder", "Parley").put("codebook", CODEBOOK);
    }
    ArrayNode evidence = event.putArray("evidence");
    for (Citation citation : entry.citations()) {
      evidence
          .addObject()
          .put("citation", citation.passage().report())
          .put("start", citation.passage().start())
          .put("end", citation.passage().end())
          .put("exact", citation.passage().exact())
          .put("attributed_to", citation.saidBy());
    }
    event.put("origins", entry.origins());
  }

  private static @Nullable LocalDate day(Source source) {
    var publication = source.report().publication();
    return publication == null ? null : publication.day();
  }
}
