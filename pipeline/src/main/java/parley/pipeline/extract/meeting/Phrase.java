package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.Rule;

/**
 * The noun phrase that names a meeting: "the second round of US-brokered trilateral talks".
 *
 * @param rule the rule of its noun
 * @param anchor the noun that it turns on: "round"
 * @param first its first word
 * @param last its last word: "talks"
 */
record Phrase(Rule rule, int anchor, int first, int last) {

  private static final Pattern SIGNS =
      Pattern.compile(
          "\\bsign(?:s|ed|ing)?\\b[^.]{0,60}\\b(?:deal|agreement|accord|pact|treaty|truce)\\b");

  private static final Set<String> QUANTITIES =
      Set.of(
          "series", "string", "set", "flurry", "handful", "number", "spate", "days", "hours",
          "weeks", "months");

  private static final Set<String> HOLDING =
      Set.of("holding", "having", "hosting", "attending", "resuming");

  private static final Set<String> CLIMB = Set.of("reach", "climb", "scale", "conquer");

  private static final Set<String> SERIES =
      Set.of(
          "round",
          "rounds",
          "session",
          "sessions",
          "day",
          "days",
          "series",
          "resumption",
          "set",
          "phase",
          "stage",
          "format",
          "framework",
          "track");

  /**
   * The phrase around a noun that the lexicon knows, unless its neighbours make it something else.
   */
  static Optional<Phrase> at(Line line, int noun, Lexicon lexicon) {
    List<Rule> rules = line.tag(noun).startsWith("NN") ? lexicon.nouns(line, noun) : List.of();
    if (rules.isEmpty() || partOfSeries(line, noun, lexicon)) {
      return Optional.empty();
    }
    int first = quantity(line, first(line, noun));
    int last = last(line, noun, lexicon);
    return rules.stream()
        .map(rule -> new Phrase(rule, noun, first, last))
        .filter(phrase -> phrase.isMeeting(line, lexicon))
        .findFirst();
  }

  /** Whether the noun belongs to the phrase of one before it: "talks" in "a round of talks". */
  private static boolean partOfSeries(Line line, int noun, Lexicon lexicon) {
    int start = first(line, noun);
    if (!line.word(start - 1).equals("of")) {
      int next = noun + 1;
      return line.tag(next).startsWith("NN")
          && lexicon.noun(line, next).isPresent()
          && line.token(noun).relation().equals("compound");
    }
    String before = line.word(start - 2);
    return lexicon.noun(line, start - 2).isPresent() && SERIES.contains(before);
  }

  /** "a series of", "two days of" before a phrase belong to it. */
  private static int quantity(Line line, int first) {
    boolean counted =
        line.word(first - 1).equals("of")
            && QUANTITIES.contains(line.word(first - 2))
            && line.tag(first - 2).startsWith("NN");
    return counted ? first(line, first - 2) : first;
  }

  private static int last(Line line, int noun, Lexicon lexicon) {
    if (line.word(noun + 1).equals("of") && SERIES.contains(line.word(noun))) {
      for (int i = noun + 2; i < Math.min(line.size(), noun + 14); i++) {
        if (lexicon.noun(line, i).isPresent()
            && line.tag(i).startsWith("NN")
            && !line.tag(i + 1).startsWith("NN")) {
          return i;
        }
        if (line.isVerb(i) && !line.tag(i).equals("VBN") || line.word(i).equals(",")) {
          break;
        }
      }
    }
    return noun;
  }

  private static int first(Line line, int noun) {
    int at = noun;
    while (at > 0 && belongs(line, at - 1, at)) {
      at--;
      if (line.tag(at).equals("DT") || line.tag(at).equals("PRP$")) {
        break;
      }
    }
    while (at < noun
        && (line.tag(at).equals("CC")
            || line.word(at).equals(",")
            || line.word(at).equals("-")
            || line.tag(at).equals("POS")
            || line.word(at).equals("“"))) {
      at++;
    }
    return at;
  }

  private static boolean belongs(Line line, int at, int next) {
    String tag = line.tag(at);
    String relation = line.token(at).relation();
    if (line.word(next).equals("-") && touches(line, at, next)
        || line.word(at).equals("-") && touches(line, at, next)) {
      return true;
    }
    if (line.timeAt(at) != null) {
      Line.When when = line.timeAt(at);
      String before = when == null ? "" : line.word(when.first() - 1);
      return !Set.of("on", "in", "said", "since", "until", "by").contains(before)
          && !relation.equals("obl:tmod");
    }
    if (HOLDING.contains(line.word(at)) && line.word(at - 1).equals(",")) {
      return false; // ", holding secret talks"
    }
    if (tag.startsWith("VB")) {
      return (tag.equals("VBN") || tag.equals("VBG"))
          && (relation.equals("amod") || relation.equals("compound"));
    }
    if (tag.equals("CC")) {
      return modifier(line, at - 1) && modifier(line, next) && !line.mentionPersonBefore(at);
    }
    if (line.word(at).equals(",")) {
      return line.tag(at - 1).startsWith("JJ") && line.tag(next).startsWith("JJ")
          || compound(line, at - 1, -1) && compound(line, next, 1);
    }
    return tag.startsWith("NN") && !tag.equals("NNS") && !farName(line, at)
        || tag.startsWith("JJ")
        || tag.equals("DT")
        || tag.equals("CD")
        || tag.equals("POS")
        || tag.equals("PRP$")
        || line.word(at).equals("–") && touches(line, at, next) && touches(line, at, next)
        || tag.equals("RB") && line.tag(next).startsWith("JJ")
        || tag.equals("NNS") && relation.equals("compound")
        || tag.equals("NNPS")
        || line.word(at).equals("“")
        || line.word(at).equals("\"");
  }

  /** Whether a word is part of one with hyphens that describes: "high-level, face-to-face". */
  private static boolean compound(Line line, int at, int step) {
    return line.word(at + step).equals("-")
            && touches(line, Math.min(at, at + step), Math.max(at, at + step))
        || line.tag(at).startsWith("JJ");
  }

  /** Whether no space parts two words: "face-to-face" is three. */
  private static boolean touches(Line line, int at, int next) {
    return line.token(at).span().end() == line.token(next).span().start();
  }

  /** A name that ends another phrase: "told Ada Holm talks would begin". */
  private static boolean farName(Line line, int at) {
    Mention mention = line.mentionAt(at);
    return mention != null
        && line.isPerson(mention)
        && mention.form() == Mention.Form.NAME
        && line.token(mention.head()).relation().matches("nsubj.*|obj|obl|root|iobj");
  }

  private static boolean modifier(Line line, int at) {
    return line.tag(at).startsWith("JJ")
        || line.tag(at).startsWith("NNP")
        || line.tag(at).equals("POS");
  }

  private boolean isMeeting(Line line, Lexicon lexicon) {
    if (line.word(first).equals("no") && first < anchor) {
      return false; // "no talks are planned"
    }
    for (int i = first; i < anchor; i++) {
      if (lexicon.has("meeting-others", "words", line.word(i)) && near(line, i)) {
        return false;
      }
    }
    String of = line.word(anchor + 1);
    if ((of.equals("of") || of.equals("for")) && last == anchor) {
      for (int i = anchor + 2; i <= anchor + 4; i++) {
        if (lexicon.has("meeting-others", "after", line.word(i))) {
          return false;
        }
      }
    }
    return (rule.all("needs").isEmpty() || needed(line)) && special(line, lexicon);
  }

  private boolean near(Line line, int at) {
    for (int i = at + 1; i < anchor; i++) {
      if (!line.tag(i).startsWith("NN")
          && !line.tag(i).startsWith("JJ")
          && !line.word(i).equals("-")) {
        return false;
      }
    }
    return true;
  }

  private boolean needed(Line line) {
    for (int i = first; i <= Math.min(line.size() - 1, anchor + 2); i++) {
      if (rule.all("needs").contains(line.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** What holds of single nouns: a round is one of talks, a call goes between people. */
  private boolean special(Line line, Lexicon lexicon) {
    return switch (rule.name()) {
      case "round" -> roundOfTalks(line, lexicon);
      case "call" -> callBetweenPeople(line);
      case "session" -> sessionOfTalks(line, lexicon);
      case "event" -> stopped(line, lexicon);
      case "ceremony" -> signing(line);
      case "talks" -> negotiation(line);
      case "meeting" -> !meetsEnds(line, lexicon);
      case "summit" -> !CLIMB.contains(line.lemma(first - 1));
      default -> true;
    };
  }

  /** "the rebels meeting certain conditions". */
  private boolean meetsEnds(Line line, Lexicon lexicon) {
    for (int i = anchor + 1; line.word(anchor).equals("meeting") && i <= anchor + 4; i++) {
      if (lexicon.has("meeting-ends", "nouns", line.word(i))) {
        return true;
      }
      if (line.tag(i).equals("IN") || line.isVerb(i) || line.word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  private boolean roundOfTalks(Line line, Lexicon lexicon) {
    if (last > anchor || lexicon.noun(line, anchor - 1).isPresent()) {
      return true;
    }
    String next = line.word(anchor + 1);
    if (next.equals("of") && lexicon.has("meeting-rounds", "nouns", line.word(anchor + 2))) {
      return true;
    }
    boolean bare = !next.equals("of") && !line.tag(anchor + 1).startsWith("NN");
    boolean ordered = false;
    for (int i = first; i < anchor; i++) {
      ordered |=
          Ordinals.value(line.word(i)) > 0 || lexicon.has("meeting-when", "words", line.word(i));
    }
    return bare
        && ordered
        && line.scene().annotated().sentences().stream()
            .anyMatch(s -> s.index() != line.sentence().index() && mentionsTalks(line, s));
  }

  private static boolean mentionsTalks(Line line, parley.pipeline.annotate.Sentence sentence) {
    return Math.abs(sentence.index() - line.sentence().index()) < 6
            && sentence
                .span()
                .of(line.scene().report().text())
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?s).*\\b(talks|negotiations)\\b.*")
        || sentence.index() == line.sentence().index();
  }

  /**
   * "two talks on gardening" are speeches; a discussion counts when somebody is named that it was
   * with.
   */
  private boolean negotiation(Line line) {
    boolean lecture = line.word(anchor).equals("talks") && line.tag(anchor - 1).equals("CD");
    boolean discussion = line.word(anchor).equals("discussion");
    return !lecture && (!discussion || Set.of("with", "between").contains(line.word(anchor + 1)));
  }

  /** "that event was cancelled": said of a meeting only when it is stopped. */
  private boolean stopped(Line line, Lexicon lexicon) {
    boolean known =
        Set.of("the", "that", "this").contains(line.word(first))
            || Set.of("that", "this").contains(line.word(first - 1));
    for (int i = anchor + 1; known && i < Math.min(line.size(), anchor + 5); i++) {
      if (line.isVerb(i)
          && lexicon
              .standing(line, i)
              .filter(w -> w == Standing.Word.CANCEL || w == Standing.Word.POSTPONE)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean signing(Line line) {
    for (int i = first; i <= anchor; i++) {
      if (line.word(i).equals("signing")
          && (i < anchor
              || line.timeAt(i - 1) != null
              || line.tag(i - 1).equals("POS")
              || line.word(i - 1).equals("planned"))) {
        return true;
      }
    }
    return line.word(anchor).equals("ceremony")
        && line.word(anchor - 1).matches("the|separate|this|that|'s|’s")
        && SIGNS.matcher(line.scene().report().text()).find();
  }

  private boolean callBetweenPeople(Line line) {
    String before = line.word(anchor - 1);
    if (line.lemma(anchor).equals("videoconference")
        || line.lemma(anchor).equals("teleconference")
        || Set.of("phone", "telephone", "video", "conference").contains(before)) {
      return true;
    }
    int verb = line.token(anchor).head();
    boolean held =
        verb >= 0
            && verb < first
            && Set.of("hold", "have").contains(line.lemma(verb))
            && line.token(anchor).relation().matches("d?obj");
    String next = line.word(anchor + 1);
    boolean shared =
        (next.equals("with") || next.equals("between")) && namedBehind(line, anchor + 2);
    boolean joint = line.tag(anchor).equals("NN") && !next.equals("for") && !next.equals("to");
    return held && joint || shared && line.word(first).matches("a|an|his|her|their");
  }

  /** Whether somebody is named before any other word that goes with a preposition. */
  private static boolean namedBehind(Line line, int from) {
    for (int i = from; i < Math.min(line.size(), from + 6) && !line.tag(i).equals("IN"); i++) {
      if (line.namedAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean sessionOfTalks(Line line, Lexicon lexicon) {
    if (last > anchor) {
      return true;
    }
    for (int i = first; i < anchor; i++) {
      String word = line.word(i);
      if (word.endsWith("-day")
          || word.equals("day")
          || lexicon.noun(line, i).isPresent()
          || word.equals("negotiating")
          || word.equals("bargaining")
          || Ordinals.value(word) > 0) {
        return true;
      }
    }
    return false;
  }

  @Nullable String medium() {
    return rule.one("medium").orElse(null);
  }
}
