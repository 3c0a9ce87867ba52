package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.ReportedActor;
import parley.pipeline.extract.cast.Mention;

/** Finds who takes part in a meeting. */
final class Parties {

  private static final Set<String> WITH =
      Set.of(
          "between",
          "with",
          "among",
          "involving",
          "including",
          "by",
          "from",
          "of",
          "alongside",
          "attended");

  private final PartyList lists;

  Parties(Lexicon lexicon) {
    this.lists = new PartyList(lexicon);
  }

  /** The key under which a mention takes part: for somebody unnamed, that of the side. */
  static String key(Line line, Mention mention) {
    ReportedActor actor = line.actor(mention);
    String side = actor.side();
    return actor.unnamed() && side != null ? side : actor.key();
  }

  /** "between A and B", "with C", behind the meeting's words, until a verb. */
  void behind(Sighting sighting, int from) {
    Line line = sighting.line;
    for (int i = from; i < line.size(); i++) {
      String word = line.word(i);
      if (WITH.contains(word) && named(sighting, word, i)) {
        PartyList.Result result = lists.read(line, i + 1, line.size() - 1);
        add(sighting, result.listed(), 0.85);
        i = Math.max(i, result.end());
      } else if (line.isVerb(i) && !line.tag(i).equals("VBN") && !line.tag(i).equals("VBG")
          || word.equals(";")
          || Set.of(
                      "after", "before", "while", "because", "as", "who", "over", "about", "on",
                      "since", "despite")
                  .contains(word)
              && line.timeAt(i + 1) == null) {
        return;
      } else if (word.equals("to") && line.isVerb(i + 1)) {
        return;
      }
    }
  }

  private static boolean named(Sighting sighting, String word, int at) {
    return switch (word) {
      case "by" -> sighting.line.word(at - 1).equals("attended");
      case "of", "from" -> at == sighting.last + 1;
      default -> true;
    };
  }

  /** Whoever a stretch lists. */
  int listed(Sighting sighting, int from, int to, double confidence) {
    PartyList.Result result = lists.read(sighting.line, from, to);
    add(sighting, result.listed(), confidence);
    return result.end();
  }

  List<Mention> listed(Line line, int from, int to) {
    return lists.read(line, from, to).listed();
  }

  List<Mention> all(Line line, int from, int to) {
    return lists.all(line, from, to);
  }

  /** Who speaks in a sentence that quotes: "me" in "they will meet with me, Holm said". */
  private static @Nullable Mention speaker(Line line) {
    for (int i = line.size() - 1; i >= 0; i--) {
      if (line.isVerb(i) && Clause.SPEECH.contains(line.lemma(i))) {
        int subject = Clause.subject(line, i);
        Mention mention = subject < 0 ? null : line.namedAt(subject);
        if (mention != null && line.isPerson(mention)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** "with me": the one who speaks. */
  void first(Sighting sighting, int at) {
    Mention speaker =
        Set.of("me", "i", "us").contains(sighting.line.word(at)) ? speaker(sighting.line) : null;
    if (speaker != null) {
      sighting.party(speaker.actor(), speaker.span(), 0.7);
    }
  }

  /** "said after a meeting with Rojas": the one who said it was there. */
  void teller(Sighting sighting) {
    Line line = sighting.line;
    int at = sighting.first - 1;
    if (!Set.of("after", "during", "following", "before", "in", "at").contains(line.word(at))
        || sighting.parties.isEmpty()
        || sighting.parties.size() > 2) {
      return;
    }
    boolean with = line.word(sighting.last + 1).equals("with");
    for (int i = at - 1; with && i >= Math.max(0, at - 12); i--) {
      if (line.isVerb(i) && !Clause.auxiliary(line, i) && !line.word(i - 1).equals("to")) {
        int subject = Clause.subject(line, i);
        Mention mention = subject < 0 ? null : line.namedAt(subject);
        if (mention != null && line.isPerson(mention)) {
          sighting.party(mention.actor(), mention.span(), 0.7);
        }
        return;
      }
    }
  }

  /** The subject of a verb as participants. */
  void subject(Sighting sighting, int verb, double confidence) {
    Line line = sighting.line;
    int head = Clause.subject(line, verb);
    if (head >= 0 && !sighting.covers(head)) {
      int[] range = phrase(line, head, verb);
      add(sighting, lists.all(line, range[0], range[1]), confidence);
    }
  }

  /** The words of a subject, without the clauses that hang on it. */
  static int[] phrase(Line line, int head, int verb) {
    List<Integer> words = line.sentence().subtree(head);
    int first = words.getFirst();
    int last = words.getLast();
    if (head < verb) {
      last = Math.min(last, verb - 1);
    }
    for (int i = head + 1; i <= last; i++) {
      if (line.word(i).equals("who")
          || line.word(i).equals("which")
          || line.word(i).equals("that")) {
        last = i - 1;
        break;
      }
    }
    return new int[] {first, Math.max(last, head)};
  }

  private static void add(Sighting sighting, List<Mention> mentions, double confidence) {
    for (Mention mention : mentions) {
      sighting.party(key(sighting.line, mention), mention.span(), confidence);
    }
  }
}
