package parley.pipeline.extract.speech;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.annotate.Token.Entity;
import parley.pipeline.rules.RuleBook;

/**
 * Reads through what somebody spoke: "in a Telegram post", "told reporters", "at a news
 * conference".
 */
final class ChannelReader {

  private static final Set<String> BY_WAY_OF =
      Set.of("in", "on", "at", "during", "via", "through", "by", "from", "over", "to");

  private static final Set<String> TELLING = Set.of("tell", "inform", "brief", "remind", "assure");

  private static final Set<String> PHRASE =
      Set.of("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "CD");

  /** Verbs that put somebody before an audience, whatever the word of speech is. */
  private static final Set<String> APPEARING =
      Set.of(
          "speak", "write", "post", "talk", "appear", "ask", "testify", "tweet", "address", "meet");

  private final Annotated report;
  private final Set<String> nouns;
  private final Set<String> names;
  private final Set<String> hearers;
  private final Set<String> verbs;

  ChannelReader(Annotated report, RuleBook book) {
    this.report = report;
    nouns = new HashSet<>(book.all("channels", "nouns"));
    names = new HashSet<>(book.all("channels", "names"));
    hearers = new HashSet<>(book.all("channels", "hearers"));
    verbs = new HashSet<>(book.all("channels", "verbs"));
  }

  /** The words that name the channel beside a word of speech. */
  Optional<Span> channel(Sentence sentence, int cue) {
    for (int i = 0; i < sentence.size(); i++) {
      if (!report.isQuoted(sentence.token(i).span().start())
          && isChannel(sentence, i)
          && belongs(sentence, i, cue)) {
        return Optional.of(words(sentence, i));
      }
    }
    return verbs.contains(sentence.token(cue).lemma())
        ? Optional.of(sentence.token(cue).span())
        : Optional.empty();
  }

  private boolean isChannel(Sentence sentence, int token) {
    Token word = sentence.token(token);
    if (!word.isNoun() && !names.contains(word.word())) {
      return false;
    }
    String lemma = word.lemma().toLowerCase(Locale.ROOT);
    boolean medium =
        (nouns.contains(lemma)
                || nouns.contains(pair(sentence, token))
                || names.contains(word.word()))
            && BY_WAY_OF.contains(preposition(sentence, token));
    boolean hearer =
        isHeard(sentence, token)
            && (hearers.contains(lemma)
                || word.entity() == Entity.ORGANIZATION
                || word.entity() == Entity.NONE
                    && isTold(sentence, token)
                    && word.tag().startsWith("NNP")
                || names.contains(word.word()));
    return medium || hearer;
  }

  /** The word with the one before it: "social media". */
  private static String pair(Sentence sentence, int token) {
    String before = token > 0 ? sentence.token(token - 1).word() + " " : "";
    return (before + sentence.token(token).word()).toLowerCase(Locale.ROOT);
  }

  private static String preposition(Sentence sentence, int token) {
    return sentence.dependents(token, "case").stream()
        .filter(c -> c < token)
        .map(c -> sentence.token(c).lemma().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseGet(() -> precedingPreposition(sentence, token));
  }

  /** The preposition at the start of the noun phrase, where the dependencies do not tie it. */
  private static String precedingPreposition(Sentence sentence, int token) {
    int i = token - 1;
    while (i >= 0 && PHRASE.contains(sentence.token(i).tag())) {
      i--;
    }
    return i >= 0 && Set.of("IN", "TO").contains(sentence.token(i).tag())
        ? sentence.token(i).lemma().toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean isHeard(Sentence sentence, int token) {
    int head = sentence.token(token).head();
    boolean spokenTo =
        head >= 0 && sentence.token(head).isVerb() && preposition(sentence, token).equals("to");
    return isTold(sentence, token) || spokenTo;
  }

  private static boolean isTold(Sentence sentence, int token) {
    int head = sentence.token(token).head();
    return head >= 0
        && TELLING.contains(sentence.token(head).lemma())
        && Set.of("obj", "dobj", "iobj").contains(sentence.token(token).relation());
  }

  /** Whether the noun hangs on the word of speech, directly or on another noun of its phrase. */
  private static boolean belongs(Sentence sentence, int noun, int cue) {
    int head = sentence.token(noun).head();
    for (int depth = 0; depth < 3 && head >= 0; depth++) {
      if (head == cue) {
        return true;
      }
      if (sentence.token(head).isVerb()) {
        return APPEARING.contains(sentence.token(head).lemma())
                && !sentence.token(head).relation().startsWith("acl")
            || noun > cue && noun - cue <= 6 && between(sentence, cue, noun);
      }
      head = sentence.token(head).head();
    }
    return false;
  }

  private static boolean between(Sentence sentence, int cue, int noun) {
    for (int i = cue + 1; i < noun; i++) {
      if (sentence.token(i).isVerb() || sentence.token(i).word().equals("that")) {
        return false;
      }
    }
    return true;
  }

  /** The noun with its modifiers and complements, without preposition and article. */
  private Span words(Sentence sentence, int noun) {
    List<Integer> inside = sentence.subtree(noun);
    int first = inside.getFirst();
    int last = noun;
    for (int i : inside) {
      boolean chained = i > last && i - last <= 3;
      if (chained && !isClause(sentence, i, noun)) {
        last = i;
      }
    }
    while (first < noun
        && (Set.of("IN", "TO", "DT", "PRP$", "RB").contains(sentence.token(first).tag())
            || sentence.token(first).relation().equals("case"))) {
      first++;
    }
    for (int i = noun + 1; i <= last; i++) {
      Token token = sentence.token(i);
      if (token.isVerb()
          || token.word().equals(",")
          || token.tag().startsWith("W")
          || report.isQuoted(token.span().start())
          || isTime(token)) {
        last = i - 1;
        break;
      }
    }
    while (last > noun && !sentence.token(last).isNoun()) {
      last--;
    }
    return sentence.span(first, last);
  }

  private boolean isTime(Token token) {
    return report.times().stream().anyMatch(t -> t.span().contains(token.span().start()));
  }

  private static boolean isClause(Sentence sentence, int token, int noun) {
    int head = token;
    while (head != noun && head >= 0) {
      if (sentence.token(head).relation().startsWith("acl")) {
        return true;
      }
      head = sentence.token(head).head();
    }
    return false;
  }
}
