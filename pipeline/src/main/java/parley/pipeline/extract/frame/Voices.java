package parley.pipeline.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Quotation;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.speech.Utterance;
import parley.pipeline.extract.speech.Utterances;

/**
 * In whose mouth a word stands: inside a quotation its speaker, else the subject of the verb of
 * saying that governs the clause. Nobody when the report says it itself, or when no words say who
 * speaks.
 */
public final class Voices {

  private final Scene scene;
  private final Utterances utterances;
  private final Set<String> verbs;

  /**
   * @param utterances what the report attributes to somebody
   * @param verbs the lemmas of the verbs of saying
   */
  public Voices(Scene scene, Utterances utterances, Set<String> verbs) {
    this.scene = scene;
    this.utterances = utterances;
    this.verbs = verbs;
  }

  /** Who says the word. */
  public Optional<Agent> of(Sentence sentence, int word) {
    Optional<Agent> cited =
        quotation(sentence.token(word).span()).flatMap(q -> within(sentence, word, q));
    if (cited.isPresent()) {
      return cited;
    }
    return utterances
        .at(sentence.token(word).span().start())
        .map(Utterance::speaker)
        .map(speaker -> new Agent(speaker.actor(), speaker.span()))
        .or(() -> bySyntax(sentence, word));
  }

  private Optional<Agent> bySyntax(Sentence sentence, int word) {
    Optional<Quotation> quotation = quotation(sentence.token(word).span());
    if (quotation.isPresent()) {
      Optional<Agent> quoted = within(sentence, word, quotation.get());
      if (quoted.isPresent()) {
        return quoted;
      }
      Optional<Agent> speaker = speaker(quotation.get());
      if (speaker.isPresent() || isWholeSentence(quotation.get(), sentence)) {
        return speaker;
      }
    }
    return inSentence(sentence, word);
  }

  /** The quotation that a word stands in. */
  public Optional<Quotation> quotation(Span word) {
    return scene.annotated().quotations().stream()
        .filter(q -> q.words().contains(word))
        .findFirst();
  }

  private static boolean isWholeSentence(Quotation quotation, Sentence sentence) {
    return quotation
        .words()
        .contains(new Span(sentence.span().start() + 1, sentence.span().end() - 1));
  }

  /**
   * The speaker of a quotation: named in its first or last sentence, or by the verb just beside it.
   */
  private Optional<Agent> speaker(Quotation quotation) {
    Annotated annotated = scene.annotated();
    List<Sentence> touched =
        annotated.sentences().stream().filter(s -> s.span().overlaps(quotation.marked())).toList();
    for (Sentence sentence : touched) {
      Optional<Agent> found = beside(sentence, quotation);
      if (found.isPresent()) {
        return found;
      }
    }
    return previous(quotation).flatMap(this::speaker);
  }

  /** The quotation before, when this one goes on with it: "…," she said. "…" */
  private Optional<Quotation> previous(Quotation quotation) {
    List<Quotation> all = scene.annotated().quotations();
    int at = all.indexOf(quotation);
    if (at <= 0) {
      return Optional.empty();
    }
    Quotation before = all.get(at - 1);
    if (quotation.continues()) {
      return Optional.of(before);
    }
    Span between = between(before, quotation);
    boolean near =
        before.paragraph() == quotation.paragraph()
            && scene.annotated().sentences().stream()
                .noneMatch(s -> between != null && between.contains(s.span()));
    return near ? Optional.of(before) : Optional.empty();
  }

  private static @org.jspecify.annotations.Nullable Span between(
      Quotation before, Quotation after) {
    return before.marked().end() < after.marked().start()
        ? new Span(before.marked().end(), after.marked().start())
        : null;
  }

  private Optional<Agent> beside(Sentence sentence, Quotation quotation) {
    Optional<Agent> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (!isSaying(token) || quotation.marked().contains(token.span())) {
        continue;
      }
      int distance =
          token.span().end() <= quotation.marked().start()
              ? quotation.marked().start() - token.span().end()
              : token.span().start() - quotation.marked().end();
      Optional<Agent> agent = sayer(sentence, i);
      if (agent.isPresent() && distance < nearest) {
        nearest = distance;
        best = agent;
      }
    }
    return best;
  }

  /** Whether the word is a verb of saying. */
  public boolean isSaying(Token token) {
    return token.isVerb() && verbs.contains(token.lemma());
  }

  /** The subject of a verb of saying, before it or, turned round ("said Berg"), after it. */
  public Optional<Agent> sayer(Sentence sentence, int verb) {
    int subject = Clauses.subject(sentence, verb);
    if (subject >= 0) {
      Optional<Agent> agent = Parties.at(scene.cast(), sentence, subject);
      if (agent.isPresent() || subject < verb && verb - subject < 3) {
        return agent;
      }
    }
    return sentence.dependents(verb, "nsubj", "obj", "dep", "ccomp", "parataxis").stream()
        .filter(i -> i > verb && i <= verb + 6 && isTurned(sentence, verb))
        .flatMap(i -> Parties.at(scene.cast(), sentence, i).stream())
        .findFirst();
  }

  private static boolean isTurned(Sentence sentence, int verb) {
    return verb > 0
        && (sentence.token(verb - 1).tag().equals(",")
            || Clauses.isQuote(sentence.token(verb - 1)));
  }

  /** Somebody whom the speaker of the quotation cites in it: "The union says it will not ...". */
  private Optional<Agent> within(Sentence sentence, int word, Quotation quotation) {
    for (int i = word - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (!quotation.words().contains(token.span())) {
        return Optional.empty();
      }
      if (isSaying(token)) {
        return reaches(sentence, i, word) ? sayer(sentence, i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Agent> inSentence(Sentence sentence, int word) {
    for (int i = word - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (isSaying(token) && quotation(token.span()).isEmpty()) {
        return reaches(sentence, i, word) ? sayer(sentence, i) : Optional.empty();
      }
    }
    return trailing(sentence, word);
  }

  /** Whether what is said goes on to a word: no clause of the report's own begins between. */
  private boolean reaches(Sentence sentence, int saying, int word) {
    int head = word;
    for (int steps = 0; steps < sentence.size() && head >= 0; steps++) {
      if (head == saying) {
        return true;
      }
      head = sentence.token(head).head();
    }
    return Clauses.end(sentence, saying + 1, saying) >= word;
  }

  /** "…, Berg said" or "…, according to Berg" at the end of the sentence. */
  private Optional<Agent> trailing(Sentence sentence, int word) {
    for (int i = word + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (isSaying(token) && isTrailing(sentence, i) && saysNoMore(sentence, i)) {
        return sayer(sentence, i);
      }
    }
    return accordingTo(sentence);
  }

  private static boolean saysNoMore(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 12); i++) {
      Token token = sentence.token(i);
      if (token.tag().equals(",") || token.word().equals(";")) {
        return true;
      }
      if (Clauses.lower(token).equals("that") || Clauses.isFinite(token)) {
        return false;
      }
    }
    return true;
  }

  private boolean isTrailing(Sentence sentence, int verb) {
    int subject = Clauses.subject(sentence, verb);
    int from = subject >= 0 && subject < verb ? subject : verb;
    for (int i = from - 1; i >= 0 && i > from - 12; i--) {
      if (sentence.token(i).tag().equals(",") || Clauses.isQuote(sentence.token(i))) {
        return true;
      }
      if (sentence.token(i).isVerb() || sentence.token(i).tag().equals("IN")) {
        return false;
      }
    }
    return false;
  }

  private Optional<Agent> accordingTo(Sentence sentence) {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (Clauses.lower(sentence.token(i)).equals("according")
          && Clauses.lower(sentence.token(i + 1)).equals("to")) {
        int from = i + 2;
        return sentence.subtree(i).stream()
            .filter(k -> k >= from && sentence.token(k).isNoun())
            .flatMap(k -> Parties.at(scene.cast(), sentence, k).stream())
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
