package parley.pipeline.extract.cast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.domain.ActorType;
import parley.pipeline.annotate.Sentence;

/** Tells whom a pronoun of the reporter's means, from those mentioned before it. */
final class Pronouns {

  /** Sentences after which a pronoun no longer reaches back. */
  private static final int REACH = 3;

  private final List<Seen> seen;
  private final int position;

  /**
   * @param seen in the order of the text
   * @param position how many sentences of the reporter's own stand before the pronoun's
   */
  Pronouns(List<Seen> seen, int position) {
    this.seen = seen;
    this.position = position;
  }

  Optional<Draft> meant(Sentence sentence, int token) {
    return switch (OfficeWords.lower(sentence, token)) {
      case "he", "him" -> person(sentence, token, Gender.MALE);
      case "she", "her" -> person(sentence, token, Gender.FEMALE);
      case "it" -> governingSubject(sentence, token).or(() -> subjectBefore(sentence, token));
      case "they" -> governingSubject(sentence, token).or(() -> subjectBefore(sentence, token));
      default -> Optional.empty();
    };
  }

  private Optional<Draft> person(Sentence sentence, int token, Gender gender) {
    Optional<Seen> best =
        seen.stream()
            .filter(s -> s.draft().type == ActorType.PERSON && s.draft().gender().fits(gender))
            .filter(s -> s.isTold() && position - s.position() <= REACH)
            .filter(s -> !isOfSameVerb(sentence, token, s))
            .max(
                Comparator.comparingDouble((Seen s) -> s.weight() - 2.0 * (position - s.position()))
                    .thenComparingInt(Seen::token));
    best.ifPresent(s -> s.draft().goesBy(gender));
    return best.map(Seen::draft);
  }

  /** "The minister told him": not the minister. */
  private static boolean isOfSameVerb(Sentence sentence, int token, Seen other) {
    int verb = sentence.token(token).head();
    return other.sentence() == sentence.index()
        && !sentence.token(token).relation().startsWith("nsubj")
        && other.token() != token
        && sentence.token(other.token()).head() == verb;
  }

  /**
   * The country or organisation that is the subject of a verb above the pronoun: "Norway said it
   * had ...".
   */
  private Optional<Draft> governingSubject(Sentence sentence, int token) {
    int verb = sentence.token(token).head();
    int above = verb < 0 ? -1 : sentence.token(verb).head();
    while (above >= 0) {
      for (int subject : sentence.dependents(above, "nsubj", "nsubj:pass", "nsubjpass")) {
        Optional<Draft> draft = collective(sentence, subject);
        if (subject < token && draft.isPresent()) {
          return draft;
        }
      }
      above = sentence.token(above).head();
    }
    return Optional.empty();
  }

  private Optional<Draft> collective(Sentence sentence, int subject) {
    return seen.stream()
        .filter(
            s ->
                s.sentence() == sentence.index()
                    && s.token() == subject
                    && s.draft().type != ActorType.PERSON)
        .map(Seen::draft)
        .findFirst();
  }

  /** The organisation or country that the sentence before was about, for a pronoun that acts. */
  private Optional<Draft> subjectBefore(Sentence sentence, int token) {
    if (!sentence.token(token).relation().startsWith("nsubj")) {
      return Optional.empty();
    }
    boolean they = OfficeWords.lower(sentence, token).equals("they");
    return seen.stream()
        .filter(s -> s.isTold() && s.weight() >= 3 && s.sentence() < sentence.index())
        .filter(s -> position - s.position() <= 1)
        .filter(
            s ->
                s.draft().type == ActorType.ORGANIZATION
                    || !they && s.draft().type == ActorType.COUNTRY)
        .reduce((a, b) -> b)
        .map(Seen::draft);
  }
}
