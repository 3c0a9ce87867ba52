package parley.publish.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Wording;

/**
 * What quotations can be chosen by: who speaks, for whom, through which channel, on which day.
 *
 * @param speakers by name
 * @param parties by name
 * @param channels by name
 * @param days the latest first
 */
public record Facets(
    List<String> speakers, List<String> parties, List<String> channels, List<LocalDate> days) {

  public Facets {
    speakers = List.copyOf(speakers);
    parties = List.copyOf(parties);
    channels = List.copyOf(channels);
    days = List.copyOf(days);
  }

  static Facets of(StateOfPlay state) {
    TreeSet<String> speakers = new TreeSet<>();
    TreeSet<String> parties = new TreeSet<>();
    TreeSet<String> channels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
    for (Entry statement : state.statements()) {
      speakers.add(speaker(statement));
      parties.add(party(statement, state));
      channels.add(channel(statement));
      @Nullable LocalDate day = day(statement);
      if (day != null) {
        days.add(day);
      }
    }
    parties.remove("");
    channels.remove("");
    return new Facets(
        List.copyOf(speakers), List.copyOf(parties), List.copyOf(channels), List.copyOf(days));
  }

  /**
   * Where one statement falls.
   *
   * @param party empty when the speaker stands for none
   * @param channel empty when no report tells it
   * @param day as ISO 8601 writes it; empty when nobody tells
   * @param mode direct, or indirect for the reporter's words
   */
  public record Place(String speaker, String party, String channel, String day, String mode) {}

  /** Where a statement falls. */
  public static Place place(Entry statement, StateOfPlay state) {
    return new Place(
        speaker(statement),
        party(statement, state),
        channel(statement),
        Objects.toString(day(statement), ""),
        statement.term(Slot.MODE).equals("indirect") ? "indirect" : "direct");
  }

  /** A day in words, as the choice shows it. */
  public static String words(LocalDate day) {
    return Wording.shortDay(day);
  }

  private static String speaker(Entry statement) {
    return statement.text(Slot.SPEAKER);
  }

  /** For whom the speaker stands; the speaker, when that is a party. */
  private static String party(Entry statement, StateOfPlay state) {
    String side = statement.first(Slot.SPEAKER).map(Shown::side).orElse("");
    return side.isEmpty() && state.parties().contains(speaker(statement))
        ? speaker(statement)
        : side;
  }

  /** As the report names it, without the stop of its sentence. */
  private static String channel(Entry statement) {
    return statement.text(Slot.CHANNEL).replaceAll("[\\p{Punct}\\s]+$", "");
  }

  /** The day on which it was said; where nobody tells, on which it was reported. */
  private static @Nullable LocalDate day(Entry statement) {
    LocalDate news = statement.lastNews();
    return statement
        .first(Slot.SAID_ON)
        .flatMap(Shown::edtf)
        .filter(Edtf::isExact)
        .map(Edtf::latest)
        .orElse(news.equals(LocalDate.MIN) ? null : news);
  }
}
