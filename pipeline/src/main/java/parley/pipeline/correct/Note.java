package parley.pipeline.correct;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import parley.domain.Correction;
import parley.domain.Correction.NamedActor;
import parley.domain.Correction.NamedFact;
import parley.domain.Document;
import parley.domain.Evidence;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Span;

/**
 * A correction as a document of the dossier: what the desk says, in words, so that a value of the
 * desk's cites the desk's own words as a report's value cites the report's.
 */
final class Note {

  private final Report report;
  private final Span said;

  Note(Correction correction) {
    String words = words(correction.change());
    LocalDate day = LocalDate.ofInstant(correction.recorded(), ZoneOffset.UTC);
    report =
        new Report(
            Document.correctionId(correction.number()),
            "correction " + correction.number(),
            "correction "
                + correction.number()
                + " by "
                + correction.author()
                + ": "
                + words
                + " "
                + correction.reason(),
            Document.DESK,
            null,
            null,
            Publication.stated(day),
            words + "\n\n" + correction.reason(),
            List.of());
    said = new Span(0, words.length());
  }

  Document document() {
    return new Document(report, null);
  }

  Evidence evidence() {
    return new Evidence(report.passage(said), null);
  }

  static String words(Correction.Change change) {
    return switch (change) {
      case Correction.MergeActors merge ->
          merge.others().stream().map(NamedActor::name).collect(Collectors.joining(", "))
              + (merge.others().size() == 1 ? " is " : " are ")
              + merge.kept().name()
              + ".";
      case Correction.SplitActor split ->
          "Not "
              + split.actor().name()
              + " but "
              + split.name()
              + ": "
              + String.join(", ", split.spellings().isEmpty() ? split.reports() : split.spellings())
              + ".";
      case Correction.MergeFacts merge ->
          "The same as "
              + merge.kept().id()
              + ": "
              + merge.others().stream().map(NamedFact::id).collect(Collectors.joining(", "))
              + ".";
      case Correction.SplitFact split ->
          "Not of "
              + split.fact().id()
              + ", what is told in: "
              + String.join(", ", split.reports())
              + ".";
      case Correction.SetValue set ->
          "The "
              + set.slot().label()
              + " of "
              + set.fact().id()
              + " is: "
              + set.value().text()
              + ".";
      case Correction.RejectValue reject ->
          "The "
              + reject.slot().label()
              + " of "
              + reject.fact().id()
              + " is not: "
              + reject.value().text()
              + ".";
      case Correction.RejectFact reject -> "There is no " + reject.fact().id() + ".";
      case Correction.Undo undo -> "Correction " + undo.correction() + " is taken back.";
    };
  }
}
