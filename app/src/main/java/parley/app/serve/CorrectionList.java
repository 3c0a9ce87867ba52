package parley.app.serve;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Correction;
import parley.domain.Passage;
import parley.domain.Report;
import parley.pipeline.correct.Corrections;
import parley.publish.view.Citation;
import parley.publish.view.Plain;
import parley.publish.view.Source;
import parley.publish.view.Sources;
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
    Sources sources = sources(process);
    return all.reversed().stream()
        .map(
            each ->
                new CorrectionLine(
                    each.number(),
                    when(each.recorded()),
                    Plain.line(each.author()),
                    Plain.line(Corrections.words(each.change())),
                    Plain.line(each.reason()),
                    standing(each, standing, idle),
                    cited(rests(each.change()), sources),
                    cited(about(each.change()), sources)))
        .toList();
  }

  /** The reports that the corrections cite. */
  Sources sources(String process) {
    return Sources.of(desk.dossier(View.of(process)));
  }

  private static List<Passage> rests(Correction.Change change) {
    return change instanceof Correction.SetValue set && set.passage() != null
        ? List.of(set.passage())
        : List.of();
  }

  private static List<Passage> about(Correction.Change change) {
    return switch (change) {
      case Correction.SetValue set -> set.fact().passages();
      case Correction.RejectValue reject -> reject.fact().passages();
      case Correction.RejectFact reject -> reject.fact().passages();
      case Correction.SplitFact split -> split.fact().passages();
      case Correction.MergeFacts merge ->
          Stream.concat(Stream.of(merge.kept()), merge.others().stream())
              .flatMap(fact -> fact.passages().stream())
              .toList();
      case Correction.MergeActors _, Correction.SplitActor _, Correction.Undo _ -> List.of();
    };
  }

  /** The passages that stand in the dossier's reports. */
  private static List<Citation> cited(List<Passage> passages, Sources sources) {
    Map<String, Source> byId = new HashMap<>();
    sources.all().forEach(source -> byId.put(source.report().id(), source));
    List<Citation> cited = new ArrayList<>();
    for (Passage passage : passages) {
      Source source = byId.get(passage.report());
      if (source != null && stands(passage, source.report())) {
        cited.add(new Citation(source.number(), passage, null));
      }
    }
    return cited;
  }

  /** Whether the words are still there: the report may have been edited since. */
  private static boolean stands(Passage passage, Report report) {
    String text = report.text();
    return passage.end() <= text.codePointCount(0, text.length())
        && report.span(passage).of(text).equals(passage.exact());
  }

  /** The one with a number. */
  Optional<CorrectionLine> one(String process, long number) {
    return all(process).stream().filter(line -> line.number() == number).findFirst();
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
