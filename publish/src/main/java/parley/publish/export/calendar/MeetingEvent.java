package parley.publish.export.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import parley.domain.Slot;
import parley.publish.view.Citation;
import parley.publish.view.Delegation;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.Source;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/** One meeting as an event of whole days, with its sources in its description. */
final class MeetingEvent {

  /** What a new value of makes it a new revision of the event (RFC 5546, section 2.1.4). */
  private static final List<Slot> REVISING = List.of(Slot.DATES, Slot.PLACE, Slot.STATUS);

  private final StateOfPlay state;
  private final Entry meeting;
  private final MeetingDays days;

  MeetingEvent(StateOfPlay state, Entry meeting, MeetingDays days) {
    this.state = state;
    this.meeting = meeting;
    this.days = days;
  }

  VEvent event(String identifier, Instant stamp) {
    VEvent event = new VEvent(false);
    event.add(new Uid(identifier));
    event.add(new DtStamp(stamp));
    event.add(new DtStart<>(days.edtf().earliest()));
    event.add(new DtEnd<>(days.edtf().latest().plusDays(1)));
    event.add(new Sequence(sequence()));
    status().ifPresent(event::add);
    event.add(ImmutableTransp.TRANSPARENT);
    event.add(new Summary(summary()));
    String place = Titles.joined(meeting, Slot.PLACE);
    if (!place.isEmpty()) {
      event.add(new Location(place));
    }
    event.add(new Description(description()));
    return event;
  }

  /**
   * How many values of days, place and status came after the meeting was first known: 0 while
   * nothing has changed, and never less when more reports are read.
   */
  private int sequence() {
    LocalDate first =
        meeting.slots().values().stream()
            .flatMap(List::stream)
            .map(MeetingEvent::reported)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return REVISING.stream().mapToInt(slot -> revisions(meeting.values(slot), first)).sum();
  }

  private static int revisions(List<Shown> values, LocalDate first) {
    int known = values.stream().anyMatch(value -> reported(value).equals(first)) ? 1 : 0;
    return (int) values.stream().map(Shown::value).distinct().count() - known;
  }

  private static LocalDate reported(Shown value) {
    return Objects.requireNonNullElse(value.reported(), LocalDate.MAX);
  }

  private Optional<Status> status() {
    if (!days.standing()) {
      return Optional.of(ImmutableStatus.VEVENT_CANCELLED);
    }
    if (meeting.disputes(Slot.DATES)) {
      return Optional.of(ImmutableStatus.VEVENT_TENTATIVE);
    }
    return switch (meeting.term(Slot.STATUS)) {
      case "proposed" -> Optional.of(ImmutableStatus.VEVENT_TENTATIVE);
      case "" -> Optional.empty();
      default -> Optional.of(ImmutableStatus.VEVENT_CONFIRMED);
    };
  }

  private String summary() {
    String occasion = Titles.occasion(meeting);
    if (days.standing()) {
      return Wording.capital(occasion);
    }
    boolean put = meeting.term(Slot.STATUS).equals("postponed");
    return (put ? "Put off: " : "Called off: ") + occasion;
  }

  private String description() {
    List<String> lines = new ArrayList<>();
    TreeSet<Citation> cited = new TreeSet<>();
    add(lines, cited, "Status", Slot.STATUS);
    if (meeting.disputes(Slot.DATES)) {
      add(lines, cited, "The reports differ on the days", Slot.DATES);
    }
    moved(lines, cited, "Moved from", Slot.DATES);
    moved(lines, cited, "Place was", Slot.PLACE);
    add(lines, cited, "Why", Slot.REASON);
    add(lines, cited, "Outcome", Slot.OUTCOME);
    state.delegations().stream()
        .filter(delegation -> delegation.meeting().equals(meeting))
        .flatMap(delegation -> delegation.benches().stream())
        .forEach(bench -> people(lines, cited, bench));
    if (state.agenda().isUnheard(meeting)) {
      lines.add("No report says that it was held.");
    }
    cited.addAll(meeting.citations());
    lines.add("");
    lines.add("Sources:");
    cited.stream().map(Citation::source).distinct().forEach(number -> lines.add(source(number)));
    return String.join("\n", lines).strip();
  }

  private void add(List<String> lines, TreeSet<Citation> cited, String label, Slot slot) {
    List<Shown> values = meeting.standing(slot);
    if (!values.isEmpty()) {
      String joiner = meeting.disputes(slot) ? " or " : "; ";
      lines.add(
          label
              + ": "
              + values.stream()
                  .map(value -> value.text() + numbers(value.citations()))
                  .distinct()
                  .collect(Collectors.joining(joiner)));
      values.forEach(value -> cited.addAll(value.citations()));
    }
  }

  private void moved(List<String> lines, TreeSet<Citation> cited, String label, Slot slot) {
    for (Shown value : meeting.former(slot)) {
      if (days.standing() || slot == Slot.PLACE || !value.edtf().equals(Optional.of(days.edtf()))) {
        lines.add(label + " " + value.text() + numbers(value.citations()));
        cited.addAll(value.citations());
      }
    }
  }

  private static void people(List<String> lines, TreeSet<Citation> cited, Delegation.Bench bench) {
    String people =
        bench.seats().stream()
            .map(seat -> seat.text(Slot.PERSON))
            .distinct()
            .collect(Collectors.joining(", "));
    String side = bench.side().isEmpty() ? "Also there" : bench.side();
    lines.add(side + ": " + people + numbers(bench.citations()));
    cited.addAll(bench.citations());
  }

  private static String numbers(Collection<Citation> citations) {
    return citations.stream()
        .map(Citation::source)
        .distinct()
        .sorted()
        .map(number -> "[" + number + "]")
        .collect(Collectors.collectingAndThen(Collectors.joining(), all -> " " + all));
  }

  private String source(int number) {
    Source source = state.sources().get(number);
    return Stream.concat(Stream.of("[" + number + "] " + source.label()), source.link().stream())
        .collect(Collectors.joining(" "));
  }
}
