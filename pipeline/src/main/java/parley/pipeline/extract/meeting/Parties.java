package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private final Lexicon lexicon;
  private final PartyList lists;
  private final Set<String> outlets;

  Parties(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.outlets = Set.copyOf(new java.util.HashSet<>(lexicon.words("agencies", "spellings")));
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
        if (!(word.equals("with") && circumstance(line, i, result.end()))) {
          add(sighting, result.listed(), 0.85);
        }
        i = Math.max(i, result.end());
      } else if (line.isVerb(i)
              && !Clause.participle(line, sighting.last, i)
              && !line.tag(i).equals("VBN")
              && !line.tag(i).equals("VBG")
              && !(Clause.auxiliary(line, i) && !line.isVerb(sighting.anchor))
              && !line.lemma(i).equals("take")
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

  /** ", with Holm calling them useful": what somebody did meanwhile. */
  private static boolean circumstance(Line line, int with, int end) {
    int next = end + 1;
    while (line.tag(next).startsWith("RB")) {
      next++;
    }
    return line.word(with - 1).equals(",") && line.tag(next).equals("VBG");
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

  /** The person named as the subject of the clause before: "Holm said she would meet". */
  private static @Nullable Mention before(Line line, int head) {
    Mention best = null;
    for (Mention mention : line.mentions()) {
      if (mention.last() < head
          && line.isPerson(mention)
          && line.token(mention.head()).relation().startsWith("nsubj")) {
        best = mention;
      }
    }
    return best == null ? inSentenceBefore(line) : best;
  }

  /** The one person whom the sentence before names as a subject: "She sat down with Rojas." */
  private static @Nullable Mention inSentenceBefore(Line line) {
    Optional<Line> earlier = line.before();
    if (earlier.isEmpty()) {
      return null;
    }
    Line last = earlier.get();
    List<Mention> persons = last.mentions().stream().filter(last::isPerson).toList();
    boolean one = persons.stream().map(Mention::actor).distinct().count() == 1;
    return one && last.token(persons.getFirst().head()).relation().startsWith("nsubj")
        ? persons.getFirst()
        : null;
  }

  /** "with me": the one who speaks. */
  void first(Sighting sighting, int at) {
    Mention speaker =
        Set.of("me", "i").contains(sighting.line.word(at)) ? speaker(sighting.line) : null;
    if (speaker != null) {
      sighting.party(speaker.actor(), speaker.span(), 0.7);
    }
  }

  /** "Norway has said talks with Chile and Peru went well": Norway was at the table. */
  void said(Sighting sighting) {
    Line line = sighting.line;
    if (!line.word(sighting.last + 1).equals("with") || sighting.parties.isEmpty()) {
      return;
    }
    int at = sighting.first - 1;
    if (line.word(at).equals("that")) {
      at--;
    }
    if (line.isVerb(at) && Clause.SPEECH.contains(line.lemma(at))) {
      int subject = Clause.subject(line, at);
      Mention mention = subject < 0 ? null : line.namedAt(subject);
      if (mention != null && !isOutlet(line, mention)) {
        sighting.party(mention.actor(), mention.span(), 0.7);
      }
    }
  }

  /** "took part in what she called a discussion with Rojas". */
  private boolean part(Sighting sighting, int at) {
    Line line = sighting.line;
    for (int i = at; i >= Math.max(0, at - 12); i--) {
      boolean takes =
          line.lemma(i).equals("take") && line.word(i + 1).equals("part")
              || line.lemma(i).equals("participate") && line.isVerb(i);
      if (takes) {
        subject(sighting, i, 0.75);
        return true;
      }
    }
    return false;
  }

  /** "told Rojas in a phone call", "in a meeting on Monday, Holm urged Rojas": both were there. */
  void addressed(Sighting sighting) {
    Line line = sighting.line;
    String link = line.word(sighting.first - 1);
    if (!sighting.parties.isEmpty() || !Set.of("in", "during", "at").contains(link)) {
      return;
    }
    int from = sighting.first <= 2 ? sighting.last + 1 : Math.max(0, sighting.first - 22);
    int to = sighting.first <= 2 ? Math.min(line.size(), sighting.last + 14) : sighting.first - 1;
    for (int i = from; i < to; i++) {
      if (line.isVerb(i) && lexicon.has("meeting-address", "verbs", line.lemma(i))) {
        List<Mention> addressed = lists.read(line, i + 1, line.size() - 1).listed();
        int head = Clause.subject(line, i);
        Mention subject = head < 0 ? null : line.namedAt(head);
        boolean near = !addressed.isEmpty() && addressed.getFirst().first() <= i + 4;
        boolean both = near && subject != null;
        if (both && subject != null && !isOutlet(line, subject) && !reporters(line, i + 1)) {
          subject(sighting, i, 0.75);
          add(sighting, addressed, 0.75);
        }
        return;
      }
    }
  }

  private static boolean reporters(Line line, int at) {
    return Set.of("reporters", "journalists", "reuters", "cnn", "lawmakers")
        .contains(line.word(at));
  }

  /** "said after a meeting with Rojas": the one who said it was there. */
  void teller(Sighting sighting) {
    Line line = sighting.line;
    int at = sighting.first - 1;
    if (line.word(at).equals("of") && line.word(at - 1).equals("ahead")) {
      at--;
    }
    if (!Set.of("as", "after", "during", "following", "before", "ahead", "in", "at")
            .contains(line.word(at))
        || sighting.parties.isEmpty()
        || sighting.parties.size() > 2) {
      return;
    }
    boolean theirs =
        sighting.parties.values().stream()
            .map(p -> line.sentence().tokenAt(p.span().start()))
            .anyMatch(at0 -> sighting.first <= at0 && at0 <= sighting.last);
    if (theirs) {
      return; // "said after Rojas's talks with Holm"
    }
    boolean with = line.word(sighting.last + 1).equals("with");
    if (with && part(sighting, at)) {
      return;
    }
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
    if (head >= 0 && line.word(head).matches("i|he|she") && line.mentionAt(head) == null) {
      Mention teller = line.word(head).equals("i") ? speaker(line) : before(line, head);
      if (teller != null) {
        sighting.party(teller.actor(), teller.span(), confidence - 0.1);
      }
      return;
    }
    if (head >= 0 && !sighting.covers(head)) {
      int[] range = phrase(line, head, verb);
      add(sighting, lists.all(line, range[0], range[1]), confidence);
    } else if (head < 0) {
      Clause.opening(line, verb)
          .ifPresent(range -> add(sighting, lists.all(line, range[0], range[1]), confidence - 0.1));
    }
  }

  /**
   * The two countries or bodies that a sentence names before a word, when there are but two: "the
   * first strike on the rebels by Norway since the two sides signed". A place is none of them.
   */
  void pairBefore(Sighting sighting, int before) {
    Line line = sighting.line;
    TreeMap<String, Mention> pair = new TreeMap<>();
    for (Mention mention : line.mentions()) {
      boolean place = Set.of("in", "at", "near", "from").contains(line.word(mention.first() - 1));
      boolean body =
          mention.last() < before
              && !place
              && !line.isPerson(mention)
              && mention.form() != Mention.Form.PRONOUN
              && !isOutlet(line, mention)
              && !line.word(mention.first() - 1).equals("(");
      if (body) {
        pair.putIfAbsent(key(line, mention), mention);
      }
    }
    if (pair.size() == 2) {
      pair.forEach((key, mention) -> sighting.party(key, mention.span(), 0.6));
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

  /** "After he met Rojas, Holm said": a pronoun that comes before its name. */
  private static Mention ahead(Line line, Mention mention) {
    if (mention.form() != Mention.Form.PRONOUN
        || line.mentions().stream()
            .anyMatch(
                m ->
                    m.last() < mention.first()
                        && line.isPerson(m)
                        && m.form() == Mention.Form.NAME)) {
      return mention;
    }
    boolean aside = false;
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 3); i--) {
      aside |= Set.of("after", "before", "as", "when", "while", "once").contains(line.word(i));
    }
    if (!aside) {
      return mention;
    }
    for (Mention later : line.mentions()) {
      boolean subject =
          later.first() > mention.last()
              && line.isPerson(later)
              && later.form() == Mention.Form.NAME
              && line.token(later.head()).relation().startsWith("nsubj");
      if (subject && line.find(",", mention.last(), later.first()).isPresent()) {
        return later;
      }
    }
    return mention;
  }

  private void add(Sighting sighting, List<Mention> mentions, double confidence) {
    for (Mention each : mentions) {
      Mention mention = ahead(sighting.line, each);
      if (!isOutlet(sighting.line, mention)) {
        sighting.party(key(sighting.line, mention), mention.span(), confidence);
      }
    }
  }

  /** News agencies tell of meetings, and take no part in them. */
  private boolean isOutlet(Line line, Mention mention) {
    String words = line.text(mention.first(), mention.last());
    return !line.isPerson(mention)
        && (outlets.contains(words) || outlets.contains(line.actor(mention).name()));
  }
}
