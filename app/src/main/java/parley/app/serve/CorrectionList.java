package parley.app.serve;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Correction;
import parley.pipeline.correct.Corrections;
import parley.publish.view.Plain;
import parley.publish.web.CorrectionLine;

/** The corrections of a process in words. */
final class CorrectionList {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private final Desk desk;

  CorrectionList(Desk desk) {
    this.desk = desk;
  }

  /** All, the last made first. */
  List<CorrectionLine> all(String process) {
    List<Correction> all = desk.journal().corrections(process);
    TreeSet<Long> standing = new TreeSet<>();
    Correction.standing(all).forEach(correction -> standing.add(correction.number()));
    SortedSet<Long> idle = desk.idle(View.of(process));
    return all.reversed().stream().map(each -> line(each, standing, idle)).toList();
  }

  /** The one with a number. */
  Optional<CorrectionLine> one(String process, long number) {
    return all(process).stream().filter(line -> line.number() == number).findFirst();
  }

  private static CorrectionLine line(
      Correction correction, SortedSet<Long> standing, SortedSet<Long> idle) {
    return new CorrectionLine(
        correction.number(),
        when(correction.recorded()),
        Plain.line(correction.author()),
        Plain.line(Corrections.words(correction.change())),
        Plain.line(correction.reason()),
        standing(correction, standing, idle));
  }

  private static CorrectionLine.Standing standing(
      Correction correction, SortedSet<Long> standing, SortedSet<Long> idle) {
    if (correction.change() instanceof Correction.Undo) {
      return CorrectionLine.Standing.UNDOES;
    }
    if (!standing.contains(correction.number())) {
      return CorrectionLine.Standing.TAKEN_BACK;
    }
    return idle.contains(correction.number())
        ? CorrectionLine.Standing.IDLE
        : CorrectionLine.Standing.HOLDS;
  }

  private static String when(Instant instant) {
    return WHEN.format(instant.atOffset(ZoneOffset.UTC));
  }
}
