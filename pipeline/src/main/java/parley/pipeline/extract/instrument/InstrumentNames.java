package parley.pipeline.extract.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.domain.ActorType;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Phrase;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.extract.instrument.NamedInstrument.Telling;
import parley.pipeline.rules.RuleBook;

/** Reads the noun phrases that name instruments. */
final class InstrumentNames {

  private static final Set<String> INDEFINITE =
      Set.of("any", "no", "some", "every", "each", "another", "what", "whatever");

  private final List<InstrumentNoun> nouns;
  private final List<Phrase> hopes;
  private final Set<String> helpers;
  private final Set<String> aims;
  private final Set<String> topics;
  private final List<Phrase> phases;
  private final Set<String> labour;
  private final Set<String> talks;
  private final Set<String> forms;

  InstrumentNames(RuleBook book) {
    nouns = book.rules("instrument-nouns").stream().map(InstrumentNoun::of).toList();
    hopes = Phrase.all(book.all("instrument-generic", "words"));
    helpers = new LinkedHashSet<>(book.all("instrument-generic", "helpers"));
    aims = new LinkedHashSet<>(book.all("instrument-generic", "aims"));
    topics = new LinkedHashSet<>(book.all("instrument-generic", "topics"));
    phases = Phrase.all(book.all("instrument-generic", "phrases"));
    labour = new LinkedHashSet<>(book.all("instrument-generic", "labour"));
    forms = new LinkedHashSet<>(book.all("instrument-generic", "forms"));
    talks = new LinkedHashSet<>(book.all("instrument-generic", "talks"));
  }

  /** What the noun at a place names, if it is a noun for instruments. */
  Optional<NamedInstrument> at(Cast cast, Sentence sentence, int head) {
    Token token = sentence.token(head);
    if (!token.isNoun()) {
      return Optional.empty();
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return nouns.stream()
        .filter(n -> n.lemmas().contains(lemma))
        .findFirst()
        .map(
            n ->
                NameFront.isModifier(sentence, head)
                    ? bare(sentence, head, n)
                    : read(cast, sentence, head, n));
  }

  /**
   * The words of a name; of a bare noun with what it is to do, "a deal to reopen the port", or to
   * whom it goes, "a letter to the king".
   */
  static Stretch words(NamedInstrument named) {
    Stretch name = named.name();
    Sentence sentence = named.sentence();
    int next = name.last() + 1;
    if (named.telling() != Telling.BARE || next + 1 >= sentence.size()) {
      return name;
    }
    String word = Clauses.lower(sentence.token(next));
    if (word.equals("in") && Clauses.lower(sentence.token(next + 1)).equals("principle")) {
      return new Stretch(name.first(), next + 1);
    }
    if (!word.equals("to")) {
      return name;
    }
    int last = NameTail.tail(sentence, named.head());
    for (int i = next + 1; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.tag().equals("CC")
          || token.tag().equals("VBG")
          || Clauses.lower(token).equals("with")) {
        last = i - 1;
      }
    }
    return new Stretch(name.first(), last > next ? last : name.last());
  }

  /** "the truce" in "the truce decision": it means one that is known, and names none. */
  private static NamedInstrument bare(Sentence sentence, int head, InstrumentNoun noun) {
    return new NamedInstrument(
        noun,
        sentence,
        head,
        new Stretch(head, head),
        Set.of(),
        Telling.BARE,
        false,
        NameFront.isDefinite(sentence, head),
        false,
        List.of());
  }

  private NamedInstrument read(Cast cast, Sentence sentence, int head, InstrumentNoun noun) {
    int first = NameFront.first(sentence, head);
    Set<String> keys = new TreeSet<>();
    List<Agent> owners = new ArrayList<>();
    Telling telling = Telling.BARE;
    boolean hope = false;
    if (Clauses.lower(sentence.token(first)).equals("reduction") && first < head) {
      keys.add("reduction");
      telling = Telling.TOPIC;
    }
    for (int i = first; i < head; i++) {
      String word = Clauses.lower(sentence.token(i));
      hope |= !noun.specific() && isHope(sentence, i, head - 1) || forms.contains(word);
      if (topics.contains(word)) {
        keys.add(topic(word));
        telling = higher(telling, Telling.TOPIC);
      }
    }
    for (Phrase phase : phases) {
      for (int i = first; i < head; i++) {
        int end = phase.matchAt(sentence, i, head - 1);
        if (end >= 0) {
          keys.add(key(sentence, i, end));
          telling = Telling.NAME;
        }
      }
    }
    telling = higher(telling, proper(cast, sentence, first, head, keys, owners));
    int last = head;
    boolean byTail = false;
    int tail = NameTail.tail(sentence, head);
    if (tail > head) {
      Telling told = tailTelling(cast, sentence, head, tail, keys, owners);
      if (told != Telling.BARE) {
        last =
            telling.compareTo(Telling.PARTY) < 0
                ? NameTail.tailEnd(cast, sentence, head, tail)
                : head;
        byTail = telling == Telling.BARE;
        telling = higher(telling, told);
      }
    }
    boolean definite = NameFront.isDefinite(sentence, first);
    hope |= noun.family().equals("plan") && isIntent(sentence, head);
    hope |= telling != Telling.NAME && !noun.specific() && isSome(sentence, first, head);
    hope |= isConsent(sentence, head) || telling == Telling.NAME && isHouse(sentence, first);
    if (telling == Telling.NAME && last == head) {
      last = completed(sentence, head);
    }
    hope |= first > 0 && INDEFINITE.contains(Clauses.lower(sentence.token(first - 1)));
    return new NamedInstrument(
        noun,
        sentence,
        head,
        new Stretch(telling == Telling.BARE ? first : named(cast, sentence, first, head), last),
        Set.copyOf(keys),
        telling,
        hope,
        definite,
        byTail,
        List.copyOf(owners));
  }

  /** "plans to visit", "its plan to attack": an intent, no proposal to others. */
  private boolean isIntent(Sentence sentence, int head) {
    return head + 2 < sentence.size()
        && Clauses.lower(sentence.token(head + 1)).equals("to")
        && sentence.token(head + 2).tag().equals("VB")
        && !aims.contains(sentence.token(head + 2).lemma())
        && !sentence.token(head + 2).lemma().equals("have");
  }

  /** "deals with Chile": of a plural without a number nobody knows which. */
  private static boolean isSome(Sentence sentence, int first, int head) {
    return sentence.token(head).tag().equals("NNS")
        && IntStream.range(first, head).noneMatch(i -> sentence.token(i).tag().equals("CD"));
  }

  /** "its agreement to meet": a consent, and no text. */
  private boolean isConsent(Sentence sentence, int head) {
    return head + 2 < sentence.size()
        && Clauses.lower(sentence.token(head + 1)).equals("to")
        && talks.contains(sentence.token(head + 2).lemma());
  }

  /** "a director at the Northern Initiative": a house of that name. */
  private static boolean isHouse(Sentence sentence, int first) {
    return first > 1
        && Clauses.lower(sentence.token(first - 1)).equals("the")
        && Clauses.lower(sentence.token(first - 2)).equals("at");
  }

  /** The last word of a proper name that goes on after the noun: "Joint Plan of Action". */
  private static int completed(Sentence sentence, int head) {
    int last = head;
    if (head + 2 < sentence.size()
        && Character.isUpperCase(sentence.token(head).word().charAt(0))
        && Clauses.lower(sentence.token(head + 1)).equals("of")
        && sentence.token(head + 2).tag().startsWith("NNP")) {
      last = head + 2;
      while (last + 1 < sentence.size() && sentence.token(last + 1).tag().startsWith("NNP")) {
        last++;
      }
    }
    return last;
  }

  /**
   * What an agreement about work is about has many names: wages, a contract, the end of a strike.
   */
  private String topic(String word) {
    return labour.contains(word) ? "labour" : word;
  }

  private boolean isHope(Sentence sentence, int at, int last) {
    return hopes.stream().anyMatch(h -> h.matchAt(sentence, at, last) >= 0);
  }

  private static Telling higher(Telling one, Telling other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String key(Sentence sentence, int first, int last) {
    StringBuilder key = new StringBuilder();
    for (int i = first; i <= last; i++) {
      String word = Clauses.lower(sentence.token(i));
      if (!word.equals("-")) {
        key.append(key.isEmpty() ? "" : "-").append(word);
      }
    }
    return key.toString()
        .replaceAll("points$", "point")
        .replace("phase-1", "phase-one")
        .replace("phase-2", "phase-two");
  }

  /** Past adjectives that only praise or blame: "controversial", "new". */
  private int named(Cast cast, Sentence sentence, int first, int head) {
    int at = first;
    while (at < head) {
      int here = at;
      Token token = sentence.token(at);
      boolean tells =
          !token.tag().startsWith("JJ")
              || sentence.token(at + 1).word().equals("-")
              || topics.contains(Clauses.lower(token))
              || isPhase(sentence, at, head - 1)
              || cast.in(sentence).stream().anyMatch(m -> m.first() <= here && here <= m.last())
              || Character.isUpperCase(token.word().charAt(0));
      if (tells) {
        return at;
      }
      at++;
    }
    return first;
  }

  /**
   * Proper names among the words before the noun: of an actor, its owner; of a place or the like,
   * its name.
   */
  private Telling proper(
      Cast cast, Sentence sentence, int first, int head, Set<String> keys, List<Agent> owners) {
    Telling telling = Telling.BARE;
    boolean title = NameTail.isTitle(sentence);
    for (int i = first; i < head; i++) {
      Token token = sentence.token(i);
      int at = i;
      Optional<Mention> mention =
          cast.in(sentence).stream().filter(m -> m.first() <= at && at <= m.last()).findFirst();
      boolean possessed = mention.isPresent() && isPossessed(sentence, mention.get());
      boolean seat = mention.filter(m -> m.form() == Mention.Form.SEAT).isPresent() && !possessed;
      if (mention.isPresent() && isHelper(sentence, mention.get())) {
        continue;
      }
      if (mention.isPresent() && !seat) {
        Agent owner = new Agent(mention.get().actor(), mention.get().span());
        if (owners.stream().noneMatch(o -> o.actor().equals(owner.actor()))) {
          owners.add(owner);
        }
        keys.add(owner(cast, owner.actor()));
        telling = higher(telling, Telling.PARTY);
      } else if (token.tag().startsWith("NNP")
          && !title
          && !isHope(sentence, i, i)
          && !topics.contains(Clauses.lower(token))
          && !isDay(sentence, i)
          && !isPhase(sentence, i, head - 1)) {
        keys.add(Clauses.lower(token));
        telling = Telling.NAME;
      }
    }
    return telling;
  }

  private boolean isPhase(Sentence sentence, int at, int last) {
    return phases.stream().anyMatch(p -> p.matchAt(sentence, at, last) >= 0);
  }

  /** "of:" and the party whose it is; "by:" and a person of whom no party is known. */
  private static String owner(Cast cast, String key) {
    String side = cast.actor(key).side();
    boolean alone = side == null && cast.actor(key).type() == ActorType.PERSON;
    return (alone ? "by:" : "of:") + (side == null ? key : side);
  }

  /** "Norwegian-brokered": no owner. */
  private boolean isHelper(Sentence sentence, Mention mention) {
    int next = mention.last() + 1;
    while (next < sentence.size() && sentence.token(next).word().equals("-")) {
      next++;
    }
    return next < sentence.size() && helpers.contains(Clauses.lower(sentence.token(next)));
  }

  private static boolean isPossessed(Sentence sentence, Mention mention) {
    return mention.last() + 1 < sentence.size()
            && sentence.token(mention.last() + 1).tag().equals("POS")
        || sentence.token(mention.last()).tag().equals("POS");
  }

  private Telling tailTelling(
      Cast cast, Sentence sentence, int head, int tail, Set<String> keys, List<Agent> owners) {
    String link = Clauses.lower(sentence.token(head + 1));
    int end = NameTail.tailEnd(cast, sentence, head, tail);
    List<Mention> mentions =
        cast.in(sentence).stream().filter(m -> m.first() > head && m.last() <= end).toList();
    if (link.equals("between") || link.equals("with")) {
      for (Mention mention : mentions) {
        if (cast.actor(mention.actor()).type() != ActorType.PERSON
            || cast.actor(mention.actor()).side() != null) {
          owners.add(new Agent(mention.actor(), mention.span()));
          keys.add(owner(cast, mention.actor()));
        }
      }
      return mentions.isEmpty() ? Telling.BARE : Telling.PARTY;
    }
    if (link.equals("of") || link.equals("for")) {
      return Telling.BARE;
    }
    if (link.equals("on") && isDay(sentence, head + 2)
        || link.equals("to") && !aims.contains(sentence.token(head + 2).lemma())) {
      return Telling.BARE;
    }
    for (int i = head + 2; i <= tail; i++) {
      if (sentence.token(i).isNoun()) {
        keys.add(topic(sentence.token(i).lemma().toLowerCase(Locale.ROOT)));
      }
    }
    return Telling.TOPIC;
  }

  private static boolean isDay(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.tag().equals("CD")
        || Clauses.lower(token)
            .matches(
                "(mon|tues|wednes|thurs|fri|satur|sun)day|jan.*|feb.*|mar(ch|\\.)?|apr.*|may|june?\\.?|july?\\.?|aug.*|sep.*|oct.*|nov.*|dec.*|twitter|hold|track|board");
  }
}
