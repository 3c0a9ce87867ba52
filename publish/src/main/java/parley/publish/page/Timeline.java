package parley.publish.page;

import java.util.List;
import java.util.Set;

/**
 * What a timeline draws, in units of the drawing. Lanes lie below one another: meetings,
 * statements, incidents, reports.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param ticks days that carry a label
 * @param today where the day of the dossier lies, or a negative number when it has none
 * @param lanes the names of the lanes and where they begin
 * @param bars meetings
 * @param dots statements, incidents and reports
 * @param outside meetings that lie outside the days that are drawn
 * @param summary the drawing in a sentence
 */
public record Timeline(
    int width,
    int height,
    List<Tick> ticks,
    int today,
    List<Lane> lanes,
    List<Bar> bars,
    List<Dot> dots,
    List<String> outside,
    String summary) {

  /**
   * What of a process is drawn, and how wide.
   *
   * @param zoom how many times wider than a day would be that lets the whole fit, from 1 to 8
   * @param kinds the lanes; empty for all
   * @param party only what this party has to do with; empty for all
   */
  public record Choice(int zoom, Set<Mark> kinds, String party) {

    /** The widths that are offered. */
    public static final List<Integer> ZOOMS = List.of(1, 2, 4, 8);

    /** Everything, so that it fits. */
    public static final Choice ALL = new Choice(1, Set.of(), "");

    public Choice {
      kinds = Set.copyOf(kinds);
      zoom = Math.clamp(zoom, ZOOMS.getFirst(), ZOOMS.getLast());
    }

    /** Whether a lane is drawn. */
    public boolean shows(Mark mark) {
      return kinds.isEmpty() || kinds.contains(mark);
    }
  }

  /**
   * A labelled day.
   *
   * @param strong whether a month begins here
   */
  public record Tick(int x, String label, boolean strong) {}

  /** A lane with its name. */
  public record Lane(int y, int height, String name) {}

  /**
   * A meeting, with the days from which it was moved.
   *
   * @param exact whether the days are known, and not only a month or a season that holds them
   * @param labelX where the label begins
   */
  public record Bar(
      int x,
      int y,
      int width,
      boolean exact,
      String status,
      String label,
      String title,
      String href,
      int labelX,
      List<Ghost> ghosts) {
    public Bar {
      ghosts = List.copyOf(ghosts);
    }
  }

  /** Days on which a meeting was to be, and the path from there to where it went. */
  public record Ghost(int x, int y, int width, String path, String title) {}

  /** What lies in a lane of its own. */
  public enum Mark {
    MEETING("Meetings"),
    STATEMENT("Statements"),
    INCIDENT("Incidents"),
    REPORT("Reports");

    private final String lane;

    Mark(String lane) {
      this.lane = lane;
    }

    /** The name of its lane. */
    public String lane() {
      return lane;
    }
  }

  /**
   * One thing on one day.
   *
   * @param label a number for a report, how many more there are for the last of a full day, else
   *     empty
   */
  public record Dot(int x, int y, Mark mark, String label, String title, String href) {

    /** Whether it stands for several that found no room. */
    public boolean isMore() {
      return label.startsWith("+");
    }
  }

  public Timeline {
    ticks = List.copyOf(ticks);
    lanes = List.copyOf(lanes);
    bars = List.copyOf(bars);
    dots = List.copyOf(dots);
    outside = List.copyOf(outside);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return width == 0;
  }

  /** The dots of one kind. */
  public List<Dot> dots(Mark mark) {
    return dots.stream().filter(dot -> dot.mark() == mark).toList();
  }
}
