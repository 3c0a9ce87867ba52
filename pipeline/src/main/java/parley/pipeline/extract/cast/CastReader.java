package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.domain.ReportedActor;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.world.World;

/** Finds out who is who in one report: names first, then titles and groups, then pronouns. */
public final class CastReader {

  private final RuleBook book;
  private final OfficeWords offices;
  private final NameFinder finder;
  private final List<Rule> rules;

  public CastReader() {
    this(RuleBook.standard());
  }

  public CastReader(RuleBook book) {
    this.book = book;
    rules = book.rules("standing");
    offices = new OfficeWords(book);
    finder = new NameFinder(new Nations(book, World.standard()), offices);
  }

  public Cast read(Annotated report) {
    List<NameSpan> names = finder.find(report);
    Roster roster = new Roster();
    names = new Enrolment(roster, offices).enrol(report, names);
    Map<Integer, List<NameSpan>> bySentence = new HashMap<>();
    names.forEach(
        n -> bySentence.computeIfAbsent(n.sentence().index(), _ -> new ArrayList<>()).add(n));
    TitleReader titles = new TitleReader(roster, offices);
    for (Sentence sentence : report.sentences()) {
      titles.describe(sentence, bySentence.getOrDefault(sentence.index(), List.of()));
    }
    Standing standing = new Standing(roster, offices, rules);
    for (Sentence sentence : report.sentences()) {
      standing.read(sentence, bySentence.getOrDefault(sentence.index(), List.of()));
    }
    Discourse discourse =
        new Discourse(
            report, roster, offices, new Tellers(report, roster, book), new BodyKinds(book));
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      mentions.addAll(
          discourse.read(sentence, bySentence.getOrDefault(sentence.index(), List.of()), titles));
    }
    mentions.sort(Comparator.comparing(Mention::span));
    List<ReportedActor> actors =
        roster.all().stream()
            .filter(Draft::isMentioned)
            .map(d -> d.actor(report.report()))
            .toList();
    return new Cast(actors, mentions);
  }
}
