package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.annotate.Token.Entity;

/** Finds the names in a report's sentences. */
final class NameFinder {

  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "bint", "ibn", "al", "el", "de", "del", "della", "da", "dos", "van", "von", "der",
          "den", "ter", "la", "le");

  /** Prepositions after which a capital is a place and no government. */
  private static final Set<String> PLACING =
      Set.of(
          "in", "at", "near", "around", "outside", "inside", "from", "to", "into", "across", "over",
          "through", "toward", "towards", "for", "of", "on");

  /** What stands after a name and a hyphen without being a part of it: "the Holm-era treaty". */
  private static final Set<String> TAILS =
      Set.of("era", "style", "type", "like", "wide", "only", "free", "plus", "ish", "first", "run");

  /** How many letters a syllable of a name has at most after a hyphen. */
  private static final int LONGEST_SYLLABLE = 6;

  private final Nations nations;
  private final OfficeWords offices;

  NameFinder(Nations nations, OfficeWords offices) {
    this.nations = nations;
    this.offices = offices;
  }

  List<NameSpan> find(Annotated report) {
    List<NameSpan> found = new ArrayList<>();
    report.sentences().forEach(sentence -> find(sentence, found));
    return found;
  }

  private void find(Sentence sentence, List<NameSpan> found) {
    int token = 0;
    int last = -1;
    while (token < sentence.size()) {
      Optional<NameSpan> name = at(sentence, token, last);
      name.filter(n -> n.sort() != NameSpan.Sort.PLACE).ifPresent(found::add);
      last = name.map(NameSpan::last).orElse(last);
      token = name.map(n -> n.last() + 1).orElse(token + 1);
    }
  }

  private Optional<NameSpan> at(Sentence sentence, int first, int last) {
    int person = run(sentence, first, Entity.PERSON);
    Optional<Nations.Meaning> nation = nations.at(sentence, first);
    int organization = run(sentence, first, Entity.ORGANIZATION);
    int named = nation.map(Nations.Meaning::length).orElse(0);
    if (offices.isPortfolio(sentence, first + named, first + organization - 1)) {
      organization = 0;
    }
    if (person > 1 && (nation.isEmpty() || nation.get().length() < person)) {
      return person(sentence, first, first + person - 1);
    }
    if (nation.isPresent() && isComplementBefore(sentence, first, nation.get(), organization)) {
      return nation(sentence, first, nation.get());
    }
    if (organization > 1 && last >= 0 && last == first - 1 && isComplement(sentence, last)) {
      return titled(sentence, first, last);
    }
    int coordinated = nation.isPresent() ? -1 : coordinated(sentence, first);
    if (coordinated > first) {
      return organization(sentence, first, coordinated);
    }
    if (organization > 0 && (nation.isEmpty() || nation.get().length() < organization)) {
      return organization(sentence, first, first + organization - 1);
    }
    if (nation.isPresent()) {
      return nation(sentence, first, nation.get());
    }
    if (person == 1) {
      return person(sentence, first, first);
    }
    return titled(sentence, first, last);
  }

  /**
   * The last word of a body's name that has "and" inside, "the Dock and Ferry Workers Union", of
   * which the name finder saw but the second half; -1 where none begins.
   */
  private int coordinated(Sentence sentence, int first) {
    if (first == 0 || !OfficeWords.lower(sentence, first - 1).equals("the")) {
      return -1;
    }
    int and = first;
    while (and < sentence.size() && isPlainName(sentence, and)) {
      and++;
    }
    if (and == first
        || and > first + 3
        || and + 1 >= sentence.size()
        || !Set.of("and", "&").contains(sentence.token(and).word())) {
      return -1;
    }
    int organization = run(sentence, and + 1, Entity.ORGANIZATION);
    int last = and + organization;
    boolean body =
        organization > 1
            && Phrases.isCapitalised(sentence.token(last))
            && offices.is(sentence, last, OfficeWords.Sort.BODY)
            && nations.at(sentence, and + 1).isEmpty();
    return body ? last : -1;
  }

  /** A capitalised word that can be a part of a body's name and is no name of its own. */
  private boolean isPlainName(Sentence sentence, int token) {
    Token word = sentence.token(token);
    return (word.isNoun() || word.tag().startsWith("JJ"))
        && Phrases.isCapitalised(word)
        && word.entity() != Entity.PERSON
        && !offices.is(sentence, token, OfficeWords.Sort.BODY)
        && nations.at(sentence, token).isEmpty();
  }

  private static int run(Sentence sentence, int first, Entity entity) {
    int end = first;
    while (end < sentence.size()
        && (sentence.token(end).entity() == entity
            || isParticleWithin(sentence, end, first, entity))) {
      end++;
    }
    return end - first;
  }

  private static boolean isParticleWithin(Sentence sentence, int token, int first, Entity entity) {
    return entity == Entity.PERSON
        && token > first
        && token + 1 < sentence.size()
        && PARTICLES.contains(sentence.token(token).word().toLowerCase(Locale.ROOT))
        && sentence.token(token + 1).entity() == Entity.PERSON;
  }

  private Optional<NameSpan> person(Sentence sentence, int first, int last) {
    int start = first;
    int end = last;
    while (start < end
        && (offices.isHonorific(sentence, start) || offices.isTitle(sentence, start))) {
      start++;
    }
    while (start < end && sentence.token(start).tag().equals("MD")) {
      start++;
    }
    while (end > start && !Phrases.isCapitalised(sentence.token(end))) {
      end--;
    }
    end = end > start ? syllables(sentence, end) : end;
    if (!Phrases.isCapitalised(sentence.token(start))
        || sentence.token(start).word().length() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new NameSpan(sentence, start, end, NameSpan.Sort.PERSON, words(sentence, start, end)));
  }

  /** The last word of a given name that goes on after a hyphen, "Ha-rin", "Yun-seo". */
  private static int syllables(Sentence sentence, int last) {
    int end = last;
    while (end + 1 < sentence.size() && isGlued(sentence, end + 1)) {
      int next = end + 1;
      boolean apart = sentence.token(next).word().equals("-");
      if (apart && (next + 1 == sentence.size() || !isGlued(sentence, next + 1))) {
        return end;
      }
      next += apart ? 1 : 0;
      Token word = sentence.token(next);
      String letters = word.word().replaceFirst("^-", "");
      boolean syllable =
          (apart || word.word().startsWith("-"))
              && letters.length() <= LONGEST_SYLLABLE
              && !letters.isEmpty()
              && letters.chars().allMatch(Character::isLowerCase)
              && !word.tag().startsWith("VB")
              && !TAILS.contains(letters);
      if (!syllable) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static boolean isGlued(Sentence sentence, int token) {
    return sentence.token(token - 1).span().end() == sentence.token(token).span().start();
  }

  private Optional<NameSpan> organization(Sentence sentence, int first, int last) {
    if (!Phrases.isCapitalised(sentence.token(first))
            && !Phrases.isCapitalised(sentence.token(last))
        || words(sentence, first, last).length() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new NameSpan(
            sentence, first, last, NameSpan.Sort.ORGANIZATION, words(sentence, first, last)));
  }

  private Optional<NameSpan> nation(Sentence sentence, int first, Nations.Meaning meaning) {
    int last = first + meaning.length() - 1;
    NameSpan.Sort sort = meaning.sort();
    if (sort == NameSpan.Sort.SEAT && isPlace(sentence, first, last)) {
      sort = NameSpan.Sort.PLACE;
    }
    if (sort != NameSpan.Sort.SEAT
        && sort != NameSpan.Sort.PLACE
        && modifies(sentence, first, last)) {
      sort = NameSpan.Sort.DEMONYM;
    }
    return Optional.of(
        new NameSpan(sentence, first, last, sort, meaning.name(), meaning.organization()));
  }

  private static boolean modifies(Sentence sentence, int first, int last) {
    Token head = sentence.token(Phrases.head(sentence, first, last));
    return head.head() > last
        && (head.relation().equals("compound") || head.relation().equals("amod"));
  }

  /**
   * Whether a seat of government is but a place here: "in Oslo", "the Oslo talks", "OSLO
   * (Reuters)".
   */
  private boolean isPlace(Sentence sentence, int first, int last) {
    if (isDateline(sentence, first, last) || isEventsPlace(sentence, last)) {
      return true;
    }
    int head = Phrases.head(sentence, first, last);
    for (int mark : sentence.dependents(head, "case")) {
      if (mark < first && PLACING.contains(sentence.token(mark).lemma())) {
        return true;
      }
    }
    return first > 0 && PLACING.contains(sentence.token(first - 1).word().toLowerCase(Locale.ROOT));
  }

  private static boolean isDateline(Sentence sentence, int first, int last) {
    if (last + 1 >= sentence.size()) {
      return first <= 1;
    }
    String next = sentence.token(last + 1).word();
    String name = sentence.token(first).word();
    boolean shouted = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
    return first == 0 && (Set.of(":", "(", "—", "–", "--", "-").contains(next) || shouted);
  }

  private boolean isEventsPlace(Sentence sentence, int last) {
    Token token = sentence.token(last);
    if (!token.relation().equals("compound") || token.head() <= last) {
      return false;
    }
    return !offices.isAny(sentence, token.head())
        && sentence.token(token.head()).entity() != Entity.PERSON;
  }

  /** A name that only its title betrays: "President Xi". */
  private Optional<NameSpan> titled(Sentence sentence, int first, int previous) {
    Token token = sentence.token(first);
    if (first == 0
        || !token.tag().startsWith("NNP")
        || !Phrases.isCapitalised(token)
        || token.entity() != Entity.NONE && previous != first - 1) {
      return Optional.empty();
    }
    boolean polite = offices.isHonorific(sentence, first - 1);
    boolean titled =
        offices.isTitle(sentence, first - 1) && Phrases.isCapitalised(sentence.token(first - 1));
    boolean complemented =
        previous == first - 1 && isComplement(sentence, previous) && !isPeople(sentence, previous);
    if (!(polite || titled || complemented)
        || offices.isTitle(sentence, first)
        || offices.isHonorific(sentence, first)) {
      return Optional.empty();
    }
    int last = first;
    while (last + 1 < sentence.size()
        && sentence.token(last + 1).tag().startsWith("NNP")
        && (sentence.token(last + 1).entity() != Entity.ORGANIZATION || complemented)
        && nations.at(sentence, last + 1).isEmpty()) {
      last++;
    }
    int start = first;
    for (int i = first; i <= last; i++) {
      start = offices.isAny(sentence, i) ? i + 1 : start;
    }
    if (start > last || complemented && start == last) {
      return Optional.empty();
    }
    return Optional.of(
        new NameSpan(sentence, start, last, NameSpan.Sort.PERSON, words(sentence, start, last)));
  }

  /**
   * Whether it says of which country what follows is: "the Norwegian" of "head of the Norwegian".
   */
  private boolean isPeople(Sentence sentence, int last) {
    return nations.at(sentence, last).filter(n -> n.sort() == NameSpan.Sort.DEMONYM).isPresent();
  }

  /** Whether a name follows that was taken for a part of the body's: "to the U.N. Ada Holm". */
  private boolean isComplementBefore(
      Sentence sentence, int first, Nations.Meaning nation, int organization) {
    int last = first + nation.length() - 1;
    if (organization != nation.length() + 2 || !isComplement(sentence, last)) {
      return false;
    }
    return !offices.isAny(sentence, last + 1) && !offices.isAny(sentence, last + 2);
  }

  /** Whether the word ends the complement of a title: "ambassador to the U.N.". */
  private boolean isComplement(Sentence sentence, int last) {
    for (int i = last; i > 1 && i > last - 5; i--) {
      if (Set.of("of", "to", "for", "at").contains(sentence.token(i).word())) {
        return offices.isTitle(sentence, i - 1);
      }
    }
    return false;
  }

  static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    int end = sentence.token(first).span().start();
    for (int i = first; i <= last; i++) {
      words
          .append(i > first && sentence.token(i).span().start() > end ? " " : "")
          .append(sentence.token(i).word());
      end = sentence.token(i).span().end();
    }
    return words.toString();
  }
}
