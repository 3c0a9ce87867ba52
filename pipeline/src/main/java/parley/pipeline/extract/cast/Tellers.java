package parley.pipeline.extract.cast;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import parley.domain.ActorType;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/**
 * Those who are actors only because they are quoted: "a retired teacher said", "the ruling says".
 * Names that the name finder missed are among them.
 */
final class Tellers {

  private final Annotated report;
  private final Roster roster;
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> texts;
  private final Set<String> evidence;

  Tellers(Annotated report, Roster roster, RuleBook book) {
    this.report = report;
    this.roster = roster;
    for (Rule rule : book.rules("speech-verbs")) {
      if (rule.is("clause")) {
        verbs.addAll(rule.all("verbs"));
      }
    }
    texts = new HashSet<>(book.all("texts", "words"));
    evidence = new HashSet<>(book.all("evidence-verbs", "verbs"));
  }

  /** The one whom the noun means when it is the subject of a word of speech beside a quotation. */
  Optional<Draft> teller(Sentence sentence, int noun, int first) {
    Token token = sentence.token(noun);
    boolean subject =
        token.relation().equals("nsubj")
            && token.head() >= 0
            && verbs.contains(sentence.token(token.head()).lemma());
    if (!subject || !hasQuotation(sentence) || report.isQuoted(token.span().start())) {
      return Optional.empty();
    }
    int start = first;
    while (start < noun
        && Set.of("DT", "CD", "PRP$", "PDT").contains(sentence.token(start).tag())) {
      start++;
    }
    String name = NameFinder.words(sentence, start, noun);
    if (token.tag().startsWith("NNP")) {
      boolean article = first < noun && sentence.token(first).tag().equals("DT");
      return Optional.of(
          roster.enlist(name, article ? ActorType.ORGANIZATION : ActorType.PERSON, false));
    }
    boolean text = texts.contains(OfficeWords.lemma(sentence, noun));
    if (!text && evidence.contains(sentence.token(token.head()).lemma())) {
      return Optional.empty();
    }
    boolean one = token.tag().equals("NN") && !text;
    return Optional.of(roster.enlist(name, one ? ActorType.PERSON : ActorType.ORGANIZATION, true));
  }

  boolean isSpeech(Sentence sentence, int token) {
    return token >= 0 && verbs.contains(sentence.token(token).lemma());
  }

  boolean isText(Sentence sentence, int token) {
    return texts.contains(OfficeWords.lemma(sentence, token));
  }

  private boolean hasQuotation(Sentence sentence) {
    Span near = new Span(Math.max(0, sentence.span().start() - 3), sentence.span().end());
    return report.quotations().stream().anyMatch(q -> q.marked().overlaps(near));
  }
}
