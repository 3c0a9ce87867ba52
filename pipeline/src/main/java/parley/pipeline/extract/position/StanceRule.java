package parley.pipeline.extract.position;

import java.util.List;
import java.util.Optional;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.frame.Complement;
import parley.pipeline.extract.frame.Phrase;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.rules.Rule;

/**
 * A rule of one of the sections of {@code stances.yaml}.
 *
 * @param name unique in its section
 * @param stance the stance that it gives
 * @param negated the stance when its word is denied; none when that is no position
 * @param process the stance when the talks themselves are the issue
 * @param words the lemmas of its verbs or nouns
 * @param phrases its words as phrases
 * @param takes what its word governs
 * @param only the issues for which it holds; empty for all
 * @param needs phrases one of which the content must hold; empty for none
 * @param unless phrases none of which the content may hold
 * @param notNear phrases none of which may stand among the content's first words
 * @param notFirst phrases with none of which the content may begin
 * @param near whether what it needs must stand among the first words
 * @param weak whether weak words of an issue count
 * @param own whether the clause must be about the speaker himself
 * @param predicate whether its noun may be said of the content ("X is a demand of Norway")
 * @param conditional whether "would" leaves the stance as it is
 */
record StanceRule(
    String name,
    String stance,
    Optional<String> negated,
    Optional<String> process,
    List<String> words,
    List<Phrase> phrases,
    List<Complement> takes,
    List<String> only,
    List<Phrase> needs,
    List<Phrase> unless,
    List<Phrase> notNear,
    List<Phrase> notFirst,
    boolean near,
    boolean weak,
    boolean own,
    boolean predicate,
    boolean conditional) {

  private static final int NEAR = 5;

  static StanceRule of(Rule rule) {
    List<String> words =
        List.of("verbs", "nouns", "words", "marks").stream()
            .flatMap(field -> rule.all(field).stream())
            .toList();
    return new StanceRule(
        rule.name(),
        rule.one("stance")
            .orElseThrow(
                () -> new IllegalArgumentException(rule.place() + ": a stance is missing")),
        rule.one("negated"),
        rule.one("process"),
        words,
        Phrase.all(words),
        Complement.all(rule.all("takes")),
        rule.all("only"),
        Phrase.all(rule.all("needs")),
        Phrase.all(rule.all("unless")),
        Phrase.all(rule.all("not-near")),
        Phrase.all(rule.all("not-first")),
        rule.is("near"),
        rule.is("weak"),
        rule.is("own"),
        rule.is("predicate"),
        rule.is("conditional"));
  }

  /** Whether the content has one of the words that the rule asks for. */
  boolean isMetBy(Sentence sentence, Stretch content) {
    int nearest = Math.min(content.last(), content.first() + NEAR);
    int last = near ? nearest : content.last();
    boolean met =
        needs.isEmpty() || needs.stream().anyMatch(p -> p.in(sentence, content.first(), last));
    return met
        && unless.stream().noneMatch(p -> p.in(sentence, content.first(), content.last()))
        && notNear.stream().noneMatch(p -> p.in(sentence, content.first(), nearest))
        && notFirst.stream()
            .noneMatch(p -> p.matchAt(sentence, content.first(), content.last()) >= 0);
  }

  /** The first way in which a word governs something that the rule takes. */
  Optional<Governed> governed(Sentence sentence, int word) {
    for (Complement take : takes) {
      Optional<Stretch> stretch = take.after(sentence, word);
      if (stretch.isPresent()) {
        return Optional.of(new Governed(take, stretch.get()));
      }
    }
    return Optional.empty();
  }

  boolean takesObject() {
    return takes.stream()
        .anyMatch(t -> t.steps().getLast().equals("object") && t.steps().size() == 1);
  }

  /** What a word governs, and how. */
  record Governed(Complement take, Stretch stretch) {}
}
