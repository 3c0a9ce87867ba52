package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Mention;

/**
 * Reads who is listed in a stretch of a sentence: "envoys from Norway, Chile and the United
 * States", "Ukrainian and Russian negotiators", "President Ada Holm and her Chilean counterpart,
 * Luis Rojas".
 */
final class PartyList {

  private static final Set<String> LINKS =
      Set.of(
          ",",
          "and",
          "or",
          "&",
          "the",
          "a",
          "an",
          "both",
          "as",
          "well",
          "along",
          "with",
          "his",
          "her",
          "their",
          "its",
          "-",
          "–",
          "of",
          "from",
          "'s",
          "’s",
          "(",
          ")",
          "other",
          "senior",
          "top",
          "chief",
          "high-level",
          "between",
          "also",
          "alongside",
          "including",
          "“",
          "”",
          "\"",
          "for",
          "'",
          "’",
          "/");

  private final Lexicon lexicon;

  PartyList(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The actors listed, each with its own words, and where the list ends. */
  record Result(List<Mention> listed, int end) {}

  /** Everybody listed anywhere in a stretch, such as a subject with all that belongs to it. */
  List<Mention> all(Line line, int from, int to) {
    List<Mention> listed = new ArrayList<>();
    int at = from;
    while (at <= to) {
      Result result = read(line, at, to);
      result.listed().stream().filter(m -> !listed.contains(m)).forEach(listed::add);
      at = Math.max(at, result.end()) + 1;
    }
    return listed;
  }

  /** Reads on from a word as long as the list goes, at most to a last word. */
  Result read(Line line, int from, int to) {
    List<Mention> listed = new ArrayList<>();
    List<Mention> pending = new ArrayList<>();
    int strange = 0;
    int at = from;
    int end = from - 1;
    while (at <= to && strange < 4) {
      Mention mention = line.namedAt(at);
      if (mention != null && mention.first() >= from) {
        if (!listed.isEmpty() && opensClause(line, mention)) {
          break;
        }
        strange = 0;
        take(line, mention, to, listed, pending);
        end = mention.last();
        at = mention.last() + 1;
        continue;
      }
      group(line, at, to, listed);
      if (line.timeAt(at) != null) {
        break;
      }
      String word = line.word(at);
      if (lexicon.has("meeting-delegates", "nouns", word)) {
        listed.addAll(pending);
        pending.clear();
        end = at;
        strange = 0;
      } else if (LINKS.contains(word) || (word.equals("in") && line.word(at - 1).equals("-"))) {
        if (word.equals("for") && !(line.isName(at - 1) && line.isName(at + 1))) {
          break;
        }
        if ((word.equals("of")
                || word.equals("from")
                || word.equals("with")
                || word.equals("alongside"))
            && !named(line, at + 1, to)) {
          break;
        }
      } else if (line.tag(at).startsWith("NN")
          || line.tag(at).startsWith("JJ")
          || line.tag(at).equals("CD")
          || line.tag(at).equals("RB")
          || line.tag(at).equals("VBN") && line.token(at).relation().equals("amod")) {
        strange++;
      } else {
        break;
      }
      at++;
    }
    return new Result(List.copyOf(listed), end);
  }

  /** "after talks with Rojas, Holm said": whoever speaks or acts behind the comma is not listed. */
  private static boolean opensClause(Line line, Mention mention) {
    int before = mention.first() - 1;
    while (line.tag(before).equals("DT")) {
      before--;
    }
    Token head = line.token(mention.head());
    int next = mention.last() + 1;
    boolean alone = !line.word(next).equals("and") && !line.word(next).equals(",");
    boolean speaks = line.isVerb(next) && Clause.SPEECH.contains(line.lemma(next));
    boolean acts =
        head.relation().startsWith("nsubj")
            && head.head() > mention.last()
            && line.isVerb(head.head());
    return line.word(before).equals(",") && alone && (speaks || acts);
  }

  /**
   * A group that is known by its side alone: "the negotiators", where the report has said whose.
   */
  private static void group(Line line, int at, int to, List<Mention> listed) {
    Mention mention = line.mentionAt(at);
    if (mention == null
        || mention.first() != at
        || mention.last() > to
        || line.actor(mention).side() == null) {
      return;
    }
    boolean named = false;
    for (int i = mention.first(); i <= mention.last(); i++) {
      named |= line.namedAt(i) != null;
    }
    String next = line.word(mention.last() + 1);
    if (!named && !next.equals("of") && !next.equals("from")) {
      listed.add(mention);
    }
  }

  /** Whether a name or a delegate stands within the next few words. */
  private boolean named(Line line, int from, int to) {
    for (int i = from; i <= Math.min(to, from + 5); i++) {
      if (line.namedAt(i) != null || lexicon.has("meeting-delegates", "nouns", line.word(i))) {
        return true;
      }
      if (line.tag(i).startsWith("VB") || line.word(i).equals(",") || line.timeAt(i) != null) {
        return false;
      }
    }
    return false;
  }

  private void take(
      Line line, Mention mention, int to, List<Mention> listed, List<Mention> pending) {
    ReportedActor actor = line.actor(mention);
    if (absent(line, mention)) {
      return;
    }
    if (line.word(mention.first() - 1).equals("(") && actor.type() == ActorType.ORGANIZATION) {
      return;
    }
    if (actor.type() == ActorType.PERSON) {
      boolean owns =
          line.tag(mention.last() + 1).equals("POS")
              && line.tag(mention.last() + 2).matches("NN.*|JJ.*");
      if (owns || mention.form() == Mention.Form.NAME && modifiesPerson(line, mention)) {
        return;
      }
      listed.add(mention);
      return;
    }
    if (modifiesPerson(line, mention)) {
      return;
    }
    int next = mention.last() + 1;
    String after = line.word(next);
    boolean possessive =
        after.equals("'s") || after.equals("’s") || after.equals("'") || after.equals("’");
    int noun = possessive ? next + 1 : next;
    boolean adjective = mention.form() == Mention.Form.DEMONYM;
    if (adjective || possessive || next <= to && joins(line, next)) {
      pending.add(mention);
      commitWhenPeople(line, noun, to, listed, pending);
    } else {
      listed.addAll(pending);
      pending.clear();
      listed.add(mention);
    }
  }

  /** "Norway, but not Chile". */
  private static boolean absent(Line line, Mention mention) {
    for (int i = mention.first() - 1; i >= mention.first() - 3; i--) {
      if (line.word(i).equals("not") || line.word(i).equals("without")) {
        return true;
      }
      if (!line.tag(i).equals("DT") && !line.tag(i).startsWith("JJ")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word goes on with the noun phrase: "US officials" and not "US, which". */
  private static boolean joins(Line line, int at) {
    String tag = line.tag(at);
    return (tag.startsWith("NN") || tag.startsWith("JJ")) && line.timeAt(at) == null;
  }

  private void commitWhenPeople(
      Line line, int from, int to, List<Mention> listed, List<Mention> pending) {
    for (int i = from; i <= Math.min(to, from + 6); i++) {
      if (lexicon.has("meeting-delegates", "nouns", line.word(i))) {
        listed.addAll(pending);
        pending.clear();
        return;
      }
      String word = line.word(i);
      boolean on =
          line.tag(i).startsWith("JJ")
              || line.tag(i).startsWith("NN")
              || line.tag(i).equals("CC")
              || line.namedAt(i) != null
              || word.equals(",")
              || word.equals("-")
              || word.equals("–")
              || word.equals("and")
              || word.equals("“")
              || line.tag(i).equals("VBG");
      if (!on) {
        break;
      }
    }
  }

  /** "Norwegian" in "Norwegian President Ada Holm", "Chile" in "Chile's Luis Rojas". */
  static boolean modifiesPerson(Line line, Mention mention) {
    int at = mention.last() + 1;
    int steps = 0;
    boolean gap = true;
    while (gap && steps++ < 9) {
      Mention next = line.namedAt(at);
      if (next != null
          && next != mention
          && line.isPerson(next)
          && next.form() != Mention.Form.PRONOUN
          && !next.equals(mention)) {
        return true;
      }
      String word = line.word(at);
      gap =
          (line.tag(at).startsWith("NN") && !line.tag(at).equals("NNS"))
              || line.tag(at).startsWith("JJ")
              || word.equals("'s")
              || word.equals("’s")
              || word.equals("-")
              || word.equals("of") && steps < 6 && line.tag(at - 1).startsWith("NN")
              || line.tag(at).equals("VBG");
      at++;
    }
    return false;
  }
}
