package parley.publish.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Publication;
import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.Source;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Titles;
import parley.publish.view.Wording;

/** Finds the place of everything on the timeline. */
final class TimelineLayout {

  /**
   * So many days before the first report and after the last are drawn, where a meeting lies there.
   */
  private static final int AROUND = 45;

  /** A meeting for which only a longer stretch is known is not drawn. */
  private static final int LONGEST = 31;

  private static final int MARGIN = 14;
  private static final int AXIS = 30;
  private static final int LANE_HEAD = 20;
  private static final int ROW = 26;
  private static final int GAP = 6;
  private static final int DOT = 13;
  private static final int WIDTH = 960;

  /** What more there is of a kind on one day is counted and not drawn. */
  private static final int DEEPEST = 8;

  private static final int WIDEST_DAY = 56;
  private static final int NARROWEST_DAY = 4;

  /** The width of the label of a day. */
  private static final int LABEL = 42;

  /** The mean width of a letter of the labels, in units of the drawing. */
  private static final double LETTER = 6.4;

  /** The slots that name who has to do with something. */
  private static final List<Slot> PARTIES =
      List.of(Slot.PARTICIPANTS, Slot.SPEAKER, Slot.ACTOR, Slot.TARGET);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final StateOfPlay state;
  private final Timeline.Choice choice;
  private final LocalDate first;
  private final LocalDate last;
  private final int unit;
  private final List<Timeline.Bar> bars = new ArrayList<>();
  private final List<Timeline.Dot> dots = new ArrayList<>();
  private final List<Timeline.Lane> lanes = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private int right;

  private TimelineLayout(
      StateOfPlay state, Timeline.Choice choice, LocalDate first, LocalDate last) {
    this.state = state;
    this.choice = choice;
    this.first = first;
    this.last = last;
    int fitting = Math.clamp((WIDTH - 2 * MARGIN) / days(first, last), NARROWEST_DAY, WIDEST_DAY);
    this.unit = fitting * choice.zoom();
    this.right = x(last) + unit;
  }

  /** The timeline of a state of play; an empty one when no report has a day. */
  static Timeline of(StateOfPlay state, Timeline.Choice choice) {
    List<LocalDate> published =
        told(state).stream().map(TimelineLayout::day).filter(day -> day != null).toList();
    if (published.isEmpty()) {
      return new Timeline(0, 0, List.of(), -1, List.of(), List.of(), List.of(), List.of(), "");
    }
    LocalDate from = published.getFirst();
    LocalDate to = published.getLast();
    LocalDate first = from;
    LocalDate last = to;
    for (Entry meeting : state.agenda().all()) {
      for (Shown dates : meeting.values(Slot.DATES)) {
        Edtf edtf = dates.edtf().orElseThrow();
        LocalDate end = edtf.latest();
        boolean near =
            edtf.days() <= LONGEST
                && !edtf.earliest().isBefore(from.minusDays(AROUND))
                && !edtf.earliest().isAfter(to.plusDays(AROUND))
                && !end.isAfter(to.plusDays(AROUND + LONGEST));
        if (near) {
          first = edtf.earliest().isBefore(first) ? edtf.earliest() : first;
          last = end.isAfter(last) ? end : last;
        }
      }
    }
    return new TimelineLayout(state, choice, first.minusDays(1), last.plusDays(2)).build();
  }

  private Timeline build() {
    int y = AXIS;
    y = choice.shows(Timeline.Mark.MEETING) ? meetings(y) : y;
    y = lane(y, Timeline.Mark.STATEMENT, dated(state.statements(), Slot.SAID_ON));
    y = lane(y, Timeline.Mark.INCIDENT, dated(state.incidents(), Slot.DATE));
    y = lane(y, Timeline.Mark.REPORT, reports());
    LocalDate day = state.asOf();
    int today = day == null || day.isBefore(first) || day.isAfter(last) ? -1 : x(day);
    return new Timeline(
        Math.max(WIDTH, right + MARGIN),
        y + 6,
        ticks(),
        today,
        lanes,
        bars,
        dots,
        outside,
        summary());
  }

  private String summary() {
    return Wording.count(bars.size(), "meeting")
        + ", "
        + Wording.count(dots(Timeline.Mark.STATEMENT), "statement")
        + ", "
        + Wording.count(dots(Timeline.Mark.INCIDENT), "incident")
        + " and "
        + Wording.count(dots(Timeline.Mark.REPORT), "report")
        + " by day, from "
        + Wording.day(first)
        + " to "
        + Wording.day(last)
        + ". The sections of this page say the same in words.";
  }

  private long dots(Timeline.Mark mark) {
    return dots.stream().filter(dot -> dot.mark() == mark).count();
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  private int x(LocalDate day) {
    return MARGIN + (int) ChronoUnit.DAYS.between(first, day) * unit;
  }

  private List<Timeline.Tick> ticks() {
    List<Timeline.Tick> ticks = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate month = day.plusMonths(1).withDayOfMonth(1);
      boolean nearMonth = x(month) - x(day) < LABEL || x(day) - x(day.withDayOfMonth(1)) < LABEL;
      boolean every = unit >= LABEL || (unit >= 8 && day.getDayOfWeek() == DayOfWeek.MONDAY);
      if (day.getDayOfMonth() == 1) {
        ticks.add(new Timeline.Tick(x(day), DAY.format(day), true));
      } else if (every && (unit >= LABEL || !nearMonth)) {
        ticks.add(new Timeline.Tick(x(day), DAY.format(day), false));
      }
    }
    return ticks;
  }

  private int meetings(int top) {
    List<Integer> rows = new ArrayList<>();
    List<Entry> drawn = new ArrayList<>();
    for (Entry meeting : state.agenda().all().stream().filter(this::concerns).toList()) {
      (isInside(meeting) ? drawn : out(meeting)).add(meeting);
    }
    drawn.sort(Comparator.comparing((Entry m) -> dates(m).orElseThrow()).thenComparing(Entry::id));
    for (Entry meeting : drawn) {
      bar(meeting, top + LANE_HEAD, rows);
    }
    int height = LANE_HEAD + Math.max(1, rows.size()) * ROW;
    lanes.add(new Timeline.Lane(top, height, Timeline.Mark.MEETING.lane()));
    return top + height;
  }

  private List<Entry> out(Entry meeting) {
    outside.add(Titles.meeting(meeting) + " (" + Titles.occasion(meeting) + ")");
    return new ArrayList<>();
  }

  private boolean isInside(Entry meeting) {
    return dates(meeting)
        .filter(
            edtf ->
                edtf.days() <= LONGEST
                    && !edtf.latest().isBefore(first)
                    && !edtf.earliest().isAfter(last))
        .isPresent();
  }

  private static Optional<Edtf> dates(Entry meeting) {
    return meeting.first(Slot.DATES).flatMap(Shown::edtf);
  }

  private void bar(Entry meeting, int top, List<Integer> rows) {
    Edtf edtf = dates(meeting).orElseThrow();
    int left = x(clip(edtf.earliest()));
    int width = Math.max(8, x(clip(edtf.latest())) + unit - left - 2);
    String label = label(meeting);
    int from = left;
    int to = left + width;
    List<Shown> formers =
        meeting.former(Slot.DATES).stream()
            .filter(shown -> isDrawn(shown.edtf().orElseThrow()))
            .toList();
    for (Shown former : formers) {
      Edtf old = former.edtf().orElseThrow();
      from = Math.min(from, x(old.earliest()));
      to = Math.max(to, x(old.latest()) + unit);
    }
    int wide = (int) (label.length() * LETTER);
    boolean inside = !edtf.isExact() && wide + 12 < width;
    boolean before = !inside && to + GAP + wide > WIDTH && from - GAP - wide > 0;
    int begin = before ? from - GAP - wide : from;
    int end = inside || before ? to : to + GAP + wide;
    int row = row(rows, begin - GAP, end + 10);
    int y = top + row * ROW;
    List<Timeline.Ghost> ghosts = new ArrayList<>();
    for (Shown former : formers) {
      ghosts.add(ghost(former, y, left, width));
    }
    right = Math.max(right, end);
    bars.add(
        new Timeline.Bar(
            left,
            y,
            width,
            edtf.isExact(),
            meeting.term(Slot.STATUS),
            label,
            Titles.meeting(meeting) + ": " + Titles.occasion(meeting) + status(meeting),
            "#" + meeting.anchor(),
            inside ? left + GAP : before ? begin : to + GAP,
            ghosts));
  }

  private static String status(Entry meeting) {
    String status = meeting.text(Slot.STATUS);
    return status.isEmpty() ? "" : ", " + status;
  }

  private Timeline.Ghost ghost(Shown former, int y, int left, int width) {
    Edtf old = former.edtf().orElseThrow();
    int x = x(old.earliest());
    int wide = Math.max(8, x(old.latest()) + unit - x - 2);
    int start = x + wide / 2;
    int end = x < left ? left + 2 : left + width - 2;
    String path =
        "M" + start + " " + y + " Q" + (start + end) / 2 + " " + (y - 10) + " " + end + " " + y;
    return new Timeline.Ghost(x, y, wide, path, "was to be on " + former.text());
  }

  private boolean isDrawn(Edtf edtf) {
    return edtf.isExact() && !edtf.earliest().isBefore(first) && !edtf.latest().isAfter(last);
  }

  private LocalDate clip(LocalDate day) {
    return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
  }

  private static String label(Entry meeting) {
    String place = meeting.text(Slot.PLACE);
    String ordinal = meeting.text(Slot.ORDINAL);
    String what = ordinal.isEmpty() ? Titles.noun(meeting) : ordinal + " round";
    String whole = place.isEmpty() ? what : place + ", " + what;
    return whole.length() > 44 ? whole.substring(0, whole.offsetByCodePoints(0, 42)) + "…" : whole;
  }

  /** The first row in which nothing lies before a place; the row is then taken up to an end. */
  private static int row(List<Integer> rows, int from, int end) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) <= from) {
        rows.set(i, end);
        return i;
      }
    }
    rows.add(end);
    return rows.size() - 1;
  }

  private Map<LocalDate, List<Timeline.Dot>> dated(List<Entry> entries, Slot slot) {
    Map<LocalDate, List<Timeline.Dot>> byDay = new TreeMap<>();
    for (Entry entry : entries.stream().filter(this::concerns).toList()) {
      Edtf edtf = entry.first(slot).flatMap(Shown::edtf).orElse(null);
      if (edtf != null && isDrawn(edtf)) {
        String title = Wording.dates(edtf) + ": " + title(entry);
        byDay
            .computeIfAbsent(edtf.latest(), _ -> new ArrayList<>())
            .add(new Timeline.Dot(0, 0, Timeline.Mark.INCIDENT, "", title, "#" + entry.anchor()));
      }
    }
    return byDay;
  }

  private static String title(Entry entry) {
    String said = entry.text(Slot.QUOTE);
    return said.isEmpty()
        ? Titles.incident(entry)
        : entry.text(Slot.SPEAKER)
            + ": “"
            + (said.length() > 80 ? said.substring(0, said.offsetByCodePoints(0, 70)) + "…" : said)
            + "”";
  }

  private Map<LocalDate, List<Timeline.Dot>> reports() {
    Map<LocalDate, List<Timeline.Dot>> byDay = new TreeMap<>();
    for (Source source : told(state)) {
      LocalDate day = day(source);
      if (day != null) {
        String title = "[" + source.number() + "] " + source.name() + ", " + source.day();
        byDay
            .computeIfAbsent(day, _ -> new ArrayList<>())
            .add(
                new Timeline.Dot(
                    0,
                    0,
                    Timeline.Mark.REPORT,
                    "" + source.number(),
                    title,
                    "#" + source.anchor()));
      }
    }
    return byDay;
  }

  /** Whether the chosen party has to do with it. */
  private boolean concerns(Entry entry) {
    return choice.party().isEmpty()
        || PARTIES.stream()
            .flatMap(slot -> entry.standing(slot).stream())
            .anyMatch(
                shown ->
                    shown.text().equals(choice.party()) || shown.side().equals(choice.party()));
  }

  private int lane(int top, Timeline.Mark mark, Map<LocalDate, List<Timeline.Dot>> byDay) {
    if (!choice.shows(mark)) {
      return top;
    }
    int size = mark == Timeline.Mark.REPORT ? DOT + 5 : DOT;
    int across = Math.max(1, unit / size);
    List<Integer> rows = new ArrayList<>();
    byDay.forEach(
        (day, things) -> {
          int column = 0;
          for (Timeline.Dot dot : fitting(things, across * DEEPEST, mark)) {
            int x = x(day) + size / 2 + column++ % across * size;
            int y = top + LANE_HEAD + size / 2 + row(rows, x - size / 2, x + size / 2) * size;
            dots.add(new Timeline.Dot(x, y, mark, dot.label(), dot.title(), dot.href()));
          }
        });
    int deep = Math.max(1, rows.size());
    int height = LANE_HEAD + deep * size + 6;
    lanes.add(new Timeline.Lane(top, height, mark.lane()));
    return top + height;
  }

  /** So many of a day as there is room for; the place of the last tells how many more there are. */
  private static List<Timeline.Dot> fitting(
      List<Timeline.Dot> things, int room, Timeline.Mark mark) {
    if (things.size() <= room) {
      return things;
    }
    int more = things.size() - room + 1;
    List<Timeline.Dot> fitting = new ArrayList<>(things.subList(0, room - 1));
    String title = more + " more " + mark.lane().toLowerCase(Locale.ROOT) + " of this day";
    fitting.add(new Timeline.Dot(0, 0, mark, "+" + more, title, section(mark)));
    return fitting;
  }

  private static String section(Timeline.Mark mark) {
    return switch (mark) {
      case MEETING -> "#now";
      case STATEMENT -> "#quotations";
      case INCIDENT -> "#ground";
      case REPORT -> "#reports";
    };
  }

  /** The reports; what the desk corrects happened on no day of the process. */
  private static List<Source> told(StateOfPlay state) {
    return state.sources().all().stream()
        .filter(source -> !source.document().isCorrection())
        .toList();
  }

  private static @Nullable LocalDate day(Source source) {
    Publication publication = source.report().publication();
    return publication == null ? null : publication.day();
  }
}
