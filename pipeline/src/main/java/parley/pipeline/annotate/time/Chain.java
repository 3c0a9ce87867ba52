package parley.pipeline.annotate.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression.Absolute;
import parley.pipeline.annotate.TimeMention;

/**
 * The dates of a chronology since the last one with its year. Where one of them, told as past,
 * would have to come yet, those before it were taken for a year too late: "In June 2024 ... On
 * February 18 ... On February 28 ..." in a report of 18 February 2026.
 */
final class Chain {

  /** Over how many sentences a year that was named carries. */
  private static final int REACH = 16;

  /** A date without its year, where it stands among the times of the report. */
  private record Link(FoundTime time, int index) {}

  private final @Nullable LocalDate published;
  private final List<Link> links = new ArrayList<>();
  private @Nullable FoundTime anchor;
  private @Nullable Edtf anchorDays;

  Chain(@Nullable LocalDate published) {
    this.published = published;
  }

  /** Takes in a time that has been put into days, the index-th of the report. */
  void add(FoundTime time, @Nullable Edtf days, int index) {
    LocalDate today = published;
    if (days == null || today == null || time.direction() == Direction.FUTURE) {
      return;
    }
    boolean earlier = days.latest().getYear() < today.getYear() && days.days() <= 31;
    if (time.expression() instanceof Absolute && earlier) {
      anchor = time;
      anchorDays = days;
      links.clear();
    } else if (time.direction() == Direction.PAST
        && Telling.inYear(time.expression(), today.getYear()).isPresent()) {
      links.add(new Link(time, index));
    }
  }

  /**
   * The day that a time comes to when each date since the anchor follows the one before; puts the
   * dates between right in the mentions. Empty when that leads past the day of publication.
   */
  Optional<Edtf> through(FoundTime time, List<TimeMention> mentions) {
    FoundTime from = anchor;
    Edtf before = anchorDays;
    if (from == null
        || before == null
        || links.isEmpty()
        || time.sentence().index() - from.sentence().index() > REACH) {
      return Optional.empty();
    }
    List<Edtf> days = new ArrayList<>();
    for (Link link : links) {
      Optional<Edtf> next = following(link.time(), before);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      before = next.get();
      days.add(before);
    }
    Optional<Edtf> last = following(time, before);
    for (int i = 0; last.isPresent() && i < links.size(); i++) {
      int index = links.get(i).index();
      TimeMention told = mentions.get(index);
      mentions.set(
          index, new TimeMention(told.span(), told.sentence(), told.expression(), days.get(i)));
    }
    return last;
  }

  /** The first such date on or after some days, up to the day of publication. */
  private Optional<Edtf> following(FoundTime time, Edtf before) {
    LocalDate today = published;
    int year = before.earliest().getYear();
    return Telling.inYear(time.expression(), year)
        .filter(days -> !days.latest().isBefore(before.earliest()))
        .or(() -> Telling.inYear(time.expression(), year + 1))
        .filter(days -> today != null && !days.latest().isAfter(today));
  }
}
