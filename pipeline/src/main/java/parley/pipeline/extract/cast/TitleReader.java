package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/** Reads the titles that stand beside names: who holds which office, for which side. */
final class TitleReader {

  private static final Set<String> COMPLEMENT = Set.of("of", "for", "to", "at", "from");

  private final Roster roster;
  private final OfficeWords offices;
  private final Map<Integer, Map<Integer, Title>> titles = new HashMap<>();

  /**
   * A title beside a name: the words from first to last, whose noun is the head, for that person.
   */
  record Title(int first, int last, int head, Draft holder) {}

  TitleReader(Roster roster, OfficeWords offices) {
    this.roster = roster;
    this.offices = offices;
  }

  /** The titles of a sentence that stand in apposition, by their noun. */
  Map<Integer, Title> apposed(Sentence sentence) {
    return titles.getOrDefault(sentence.index(), Map.of());
  }

  void describe(Sentence sentence, List<NameSpan> names) {
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      if (name.sort() == NameSpan.Sort.PERSON) {
        before(sentence, names, i);
        after(sentence, names, i);
      }
    }
  }

  private Draft holder(NameSpan name) {
    return roster.owner(name).orElseThrow();
  }

  /**
   * "special envoy NAME", "foreign minister, NAME,", "Minister of Labour NAME", "envoys NAME, NAME
   * and NAME".
   */
  private void before(Sentence sentence, List<NameSpan> names, int index) {
    NameSpan name = names.get(index);
    int noun = name.first() - 1;
    while (offices.isHonorific(sentence, noun)) {
      noun--;
    }
    boolean comma = Phrases.isComma(sentence, noun) && closes(sentence, name.last() + 1);
    if (comma) {
      noun--;
    }
    int last = noun;
    if (!isOffice(sentence, noun)) {
      noun = ofPhrase(sentence, noun);
    }
    if (noun < 0 || !isOffice(sentence, noun) || isCovered(names, noun, NameSpan.Sort.PERSON)) {
      return;
    }
    int first = Phrases.leftEdge(sentence, noun);
    List<Draft> holders = new ArrayList<>(List.of(holder(name)));
    boolean plural = sentence.token(noun).tag().endsWith("S");
    if (!comma) {
      holders.addAll(listed(sentence, names, index, plural));
    }
    String side = side(sentence, names, first, noun, last).orElse(null);
    for (Draft holder : holders) {
      holder.stands(side);
      if (plural || holder == holders.getFirst()) {
        hold(holder, sentence, names, first, noun, last);
      }
    }
    if (comma || last > noun) {
      remember(sentence, new Title(first, last, noun, holder(name)));
    }
  }

  /** The title noun of "minister of foreign affairs" before the given word, or -1. */
  private int ofPhrase(Sentence sentence, int last) {
    for (int i = last; i > 0 && i > last - 6; i--) {
      Token token = sentence.token(i);
      if (COMPLEMENT.contains(token.word()) && isOffice(sentence, i - 1)) {
        return i - 1;
      }
      if (!(token.isNoun()
          || token.tag().startsWith("JJ")
          || token.tag().equals("CC")
          || token.tag().equals("DT")
          || token.tag().equals("IN")
          || token.tag().equals("TO"))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isOffice(Sentence sentence, int token) {
    return token >= 0
        && sentence.token(token).isNoun()
        && (offices.is(sentence, token, OfficeWords.Sort.TITLE)
            || offices.is(sentence, token, OfficeWords.Sort.PERSON));
  }

  /**
   * The names that follow in a list: all after a plural title, the next one alone after a singular.
   */
  private List<Draft> listed(Sentence sentence, List<NameSpan> names, int index, boolean plural) {
    List<Draft> more = new ArrayList<>();
    for (int i = index; i + 1 < names.size(); i++) {
      NameSpan name = names.get(i);
      NameSpan next = names.get(i + 1);
      if (next.sort() != NameSpan.Sort.PERSON
          || !isListed(sentence, name.last() + 1, next.first() - 1, plural)) {
        break;
      }
      more.add(holder(next));
      if (!plural) {
        break;
      }
    }
    return more;
  }

  private static boolean isListed(Sentence sentence, int first, int last, boolean commas) {
    if (first > last) {
      return false;
    }
    boolean and = false;
    for (int i = first; i <= last; i++) {
      String word = sentence.token(i).word();
      if (word.equals("and")) {
        and = true;
      } else if (!word.equals(",")) {
        return false;
      }
    }
    return and || commas;
  }

  /** "NAME, Norway's chief negotiator,", "NAME, head of the union,". */
  private void after(Sentence sentence, List<NameSpan> names, int index) {
    NameSpan name = names.get(index);
    int first = name.last() + 2;
    if (first >= sentence.size() || !opens(sentence, name.last() + 1)) {
      return;
    }
    for (int noun = first; noun < sentence.size() && noun < first + 10; noun++) {
      if (!isOffice(sentence, noun) || isCovered(names, noun, NameSpan.Sort.PERSON)) {
        if (Phrases.isMark(sentence.token(noun))
            && !sentence.token(noun).tag().equals("POS")
            && !sentence.token(noun).tag().equals("HYPH")) {
          return;
        }
        continue;
      }
      if (noun + 1 < sentence.size()
          && (sentence.token(noun + 1).isNoun() || sentence.token(noun + 1).tag().equals("POS"))) {
        continue;
      }
      if (Phrases.leftEdge(sentence, noun) <= first) {
        apposition(sentence, names, name, first, noun);
      }
      return;
    }
  }

  private void apposition(
      Sentence sentence, List<NameSpan> names, NameSpan name, int first, int noun) {
    int last = rightEdge(sentence, noun);
    boolean plural = sentence.token(noun).tag().endsWith("S");
    if (plural || !(closes(sentence, last + 1) || isRelative(sentence, last + 1))) {
      return;
    }
    Draft holder = holder(name);
    holder.stands(side(sentence, names, first, noun, last).orElse(null));
    hold(holder, sentence, names, first, noun, last);
    remember(sentence, new Title(first, last, noun, holder));
  }

  private static boolean isRelative(Sentence sentence, int token) {
    return token < sentence.size()
        && Set.of("who", "and", "in", "on", "with").contains(sentence.token(token).word());
  }

  private void remember(Sentence sentence, Title title) {
    titles.computeIfAbsent(sentence.index(), _ -> new HashMap<>()).put(title.head(), title);
  }

  /** The last word of a title with its "of" phrase: "minister of labour", "head of the union". */
  static int rightEdge(Sentence sentence, int noun) {
    int last = noun;
    while (last + 2 < sentence.size()
        && COMPLEMENT.contains(sentence.token(last + 1).lemma())
        && isNominal(sentence.token(last + 2))) {
      int end = last + 2;
      while (end + 1 < sentence.size() && isNominal(sentence.token(end + 1))) {
        end++;
      }
      while (end > last && !sentence.token(end).isNoun()) {
        end--;
      }
      if (end <= last + 1) {
        return last;
      }
      last = end;
    }
    return last;
  }

  private static boolean isNominal(Token token) {
    String tag = token.tag();
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("POS")
        || tag.equals("CC")
        || tag.equals("CD")
        || tag.equals("PRP$");
  }

  private static boolean opens(Sentence sentence, int token) {
    return token < sentence.size()
        && Set.of(",", "-", "–", "—", "--", "(").contains(sentence.token(token).word());
  }

  private static boolean closes(Sentence sentence, int token) {
    return token >= sentence.size()
        || Set.of(",", ".", ";", ":", "-", "–", "—", "--", ")", "\"", "”")
            .contains(sentence.token(token).word());
  }

  static boolean isCovered(List<NameSpan> names, int token, NameSpan.Sort sort) {
    return names.stream().anyMatch(n -> n.sort() == sort && n.covers(token));
  }

  /** The party for which the holder of a title stands, by the names within the title. */
  private Optional<String> side(
      Sentence sentence, List<NameSpan> names, int first, int noun, int last) {
    for (NameSpan name : names) {
      if (first <= name.first()
          && name.last() <= last
          && !(offices.isWatcher(sentence, noun) && isWatched(name, noun))) {
        Optional<Draft> owner = roster.owner(name);
        if (owner.isPresent()) {
          return Optional.ofNullable(party(owner.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a country is what somebody studies: "a Norway expert", "an expert on Norway". */
  private boolean isWatched(NameSpan name, int noun) {
    boolean country =
        roster.owner(name).filter(owner -> owner.type == ActorType.COUNTRY).isPresent();
    String words = NameFinder.words(name.sentence(), name.first(), name.last());
    return country && (name.first() > noun || words.equals(name.name()));
  }

  /** Whom an owner stands for: a person and a ministry for their side, a country for itself. */
  static @Nullable String party(Draft owner) {
    return switch (owner.type) {
      case COUNTRY -> owner.key;
      case ORGANIZATION -> owner.side() == null && !owner.isOrgan() ? owner.key : owner.side();
      case PERSON -> owner.side();
    };
  }

  private void hold(
      Draft holder, Sentence sentence, List<NameSpan> names, int first, int noun, int last) {
    holder.goesBy(offices.gender(sentence, noun));
    if (offices.isKin(sentence, noun)) {
      return;
    }
    int start = officeStart(sentence, names, first, noun);
    Span span = sentence.span(start, last);
    String words = NameFinder.words(sentence, start, last);
    holder.holds(words, OfficeWords.rank(sentence, noun), span);
  }

  /**
   * Where the office begins: after articles, numbers and the country or person that it is held for.
   */
  private static int officeStart(Sentence sentence, List<NameSpan> names, int first, int noun) {
    int start = first;
    for (int i = first; i < noun; i++) {
      int at = i;
      boolean owner =
          names.stream()
              .anyMatch(
                  n ->
                      n.covers(at)
                          && (n.sort() == NameSpan.Sort.DEMONYM
                              || n.sort() == NameSpan.Sort.COUNTRY
                              || n.sort() == NameSpan.Sort.PERSON));
      String tag = sentence.token(i).tag();
      if (owner
          || tag.equals("POS")
          || tag.equals("PRP$")
          || tag.equals("DT")
          || tag.equals("CD")) {
        start = i + 1;
      }
    }
    return start;
  }

  /** An actor without a name: "US official" for "a US official". */
  Draft unnamed(Sentence sentence, int first, int noun, ActorType type) {
    int start = first;
    while (start < noun
        && (Set.of("DT", "CD", "PRP$", "PDT").contains(sentence.token(start).tag())
            || sentence.token(start).word().equalsIgnoreCase("other")
            || sentence.token(start).word().equalsIgnoreCase("same"))) {
      start++;
    }
    Draft draft = roster.enlist(NameFinder.words(sentence, start, noun), type, true);
    draft.ranks(List.of(OfficeWords.rank(sentence, noun)));
    return draft;
  }
}
