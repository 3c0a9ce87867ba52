package parley.pipeline.extract.meeting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.world.World;

/**
 * Finds the days and places that belong to a meeting: those in reach of its words, with no barrier
 * between.
 */
final class Reach {

  private static final Set<String> STOPS =
      Set.of(
          "because",
          "although",
          "though",
          "while",
          "since",
          "if",
          "who",
          "whom",
          "whose",
          "when",
          "despite",
          ";",
          "unless",
          "until-then",
          "amid",
          "say",
          "says");
  private static final Set<String> ASIDE =
      Set.of("after", "before", "following", "ahead", "since", "during");
  private static final Set<String> CONTENTS =
      Set.of("include", "focus", "cover", "address", "discuss", "concern", "rein");
  private final Lexicon lexicon;
  private final World world;
  private final PlaceReader places;

  Reach(Lexicon lexicon, World world) {
    this.lexicon = lexicon;
    this.world = world;
    this.places = new PlaceReader(lexicon, world);
  }

  /** Gathers what stands after the meeting's words. */
  void after(Sighting sighting, int from) {
    Line line = sighting.line;
    boolean aside = false;
    for (int i = from; i < line.size(); i++) {
      Line.When when = line.timeAt(i);
      if (when != null) {
        if (!aside && !rival(line, when, sighting)) {
          date(sighting, when);
        }
        i = when.last();
        continue;
      }
      int placeEnd = places.read(sighting, i, aside);
      if (placeEnd >= i) {
        i = placeEnd;
        continue;
      }
      String word = line.word(i);
      if (STOPS.contains(word) || word.equals("where")) {
        return;
      }
      if (ASIDE.contains(word)) {
        // "shortly after 8:30 p.m." names no other event
        aside |= !line.word(i + 1).matches("\\d{1,2}(:\\d\\d)?");
        continue;
      }
      if (word.equals(",")) {
        aside = aside && !line.tag(i + 1).equals("VBG") && line.timeAt(i + 1) == null && aside;
        continue;
      }
      if ((word.equals("that") || word.equals("which"))
          && i > sighting.last + 2
          && !Clause.relative(line, i, lexicon)) {
        return;
      }
      if (line.isVerb(i) && (blocks(sighting, i) || tellsContents(line, i))) {
        return;
      }
      boolean purpose = line.word(i + 1).equals("to") && line.isVerb(i + 2);
      if (rivalNoun(sighting, i) && purpose && !Clause.inAside(line, sighting.last, i)) {
        return; // "in his decision to leave last month"
      }
      if (i > from
          && !sighting.covers(i)
          && lexicon.noun(line, i).isPresent()
          && otherMeeting(sighting, i)) {
        return;
      }
    }
  }

  /** "focused on the blockade in Gaza": the places behind are what the meeting was about. */
  private static boolean tellsContents(Line line, int verb) {
    return CONTENTS.contains(line.lemma(verb)) && !Clause.auxiliary(line, verb);
  }

  /** Whether the noun begins another meeting's words: "and separate talks in Peru". */
  private static boolean otherMeeting(Sighting sighting, int noun) {
    Line line = sighting.line;
    int at = noun - 1;
    while (at > 0
        && (line.tag(at).startsWith("JJ")
            || line.tag(at).startsWith("NN")
            || line.tag(at).equals("VBN")
            || line.tag(at).equals("POS")
            || line.timeAt(at) != null
            || line.tag(at).equals("HYPH"))) {
      at--;
    }
    String before = line.word(at);
    if (Set.of("the", "a", "an", "any", "their", "his", "her", "its").contains(before)) {
      before = line.word(at - 1);
    }
    boolean verb = line.isVerb(sighting.anchor);
    boolean own = verb && Set.of("for", "in", "at", "to", "of").contains(before);
    boolean within = before.equals("of") && line.word(at - 1).equals("framework");
    return !own && !within && !Set.of("as", "were", "was", "is", "are").contains(before);
  }

  /**
   * Gathers what stands between a verb of going and the meeting it goes to: "flew to Lima on Monday
   * for talks".
   */
  void between(Sighting sighting, int from, int to) {
    Line line = sighting.line;
    for (int i = from; i < to; i++) {
      Line.When when = line.timeAt(i);
      if (when != null) {
        date(sighting, when);
        i = when.last();
        continue;
      }
      int placeEnd = places.read(sighting, i, false);
      if (placeEnd >= i) {
        i = placeEnd;
        continue;
      }
      if (line.isVerb(i) && blocks(sighting, i) || STOPS.contains(line.word(i))) {
        return;
      }
    }
  }

  /**
   * A day that opens the sentence, or stands just before the verb: "On Monday, envoys met", "envoys
   * on Monday met".
   */
  void before(Sighting sighting, int verb) {
    Line line = sighting.line;
    for (Line.When when : line.times()) {
      if (when.last() >= verb || sighting.covers(when.first())) {
        continue;
      }
      boolean opens =
          when.first() <= 3
              && noVerb(line, 0, when.first())
              && clear(line, when.last() + 1, verb)
              && lone(line, when);
      boolean near =
          when.last() == verb - 1 || when.last() == verb - 2 && line.tag(verb - 1).startsWith("RB");
      boolean modal =
          line.tag(when.first() - 2).equals("MD") || line.tag(when.first() - 1).equals("MD");
      if (opens || near || modal && verb - when.last() <= 2) {
        date(sighting, when);
      }
    }
    if (line.word(0).equals("in") || line.word(0).equals("at")) {
      int end = places.read(sighting, 1, false, true);
      if (end >= 1 && !clear(line, end + 1, verb)) {
        sighting.places.clear();
      }
    }
  }

  /** "said on Friday after a meeting with Rojas": on that day, when no other is named. */
  void aftermath(Sighting sighting) {
    Line line = sighting.line;
    if (!sighting.days.isEmpty() || line.times().size() != 1) {
      return;
    }
    Line.When when = line.times().getFirst();
    int after = -1;
    for (int i = when.last() + 1; i < sighting.first; i++) {
      boolean link =
          line.word(i).equals("after")
              || line.word(i).equals("following")
              || line.word(i).equals("during");
      after = link ? i : after;
    }
    boolean own =
        after >= 0
            && sighting.first - after < 9
            && after - when.last() < 26
            && !lexicon.has("meeting-rivals", "nouns", line.word(after + 2));
    Edtf edtf = when.mention().resolved();
    if (own && edtf != null && edtf.days() == 1) {
      sighting.day(edtf, Sighting.Part.WHOLE, false, when.mention().span(), 0.55);
    }
  }

  /** "said in Lima after a meeting with Rojas": there, when no other place is named. */
  void speechPlace(Sighting sighting) {
    Line line = sighting.line;
    if (!sighting.places.isEmpty() || sighting.parties.isEmpty() || sighting.isCall()) {
      return;
    }
    int link = -1;
    for (int i = sighting.first - 1; i >= Math.max(0, sighting.first - 5); i--) {
      boolean meanwhile =
          line.word(i).equals("at") && Set.of("start", "end", "outset").contains(line.word(i + 2));
      link = Set.of("after", "following", "before").contains(line.word(i)) || meanwhile ? i : link;
    }
    for (int i = link - 1; link > 0 && i > Math.max(0, link - 9); i--) {
      int from = line.word(i).equals("the") ? i + 1 : i;
      boolean in = Set.of("in", "at").contains(line.word(i - 1)) && line.isName(from);
      if (in && speaks(line, i - 1)) {
        places.read(sighting, i, false);
        sighting.places.replaceAll(p -> new Found<>(p.value(), p.span(), 0.6));
        return;
      }
      if (line.isVerb(i)) {
        return;
      }
    }
  }

  private static boolean speaks(Line line, int preposition) {
    for (int i = preposition - 1; i >= Math.max(0, preposition - 5); i--) {
      if (line.isVerb(i)) {
        return Clause.SPEECH.contains(line.lemma(i));
      }
    }
    return false;
  }

  /** "returned to Qatar, where Holm has been holding talks": the place before the word "where". */
  void where(Sighting sighting) {
    Line line = sighting.line;
    for (int i = sighting.first - 1; i > 0; i--) {
      String word = line.word(i);
      if (word.equals("where")) {
        int name = line.word(i - 1).equals(",") ? i - 2 : i - 1;
        int first = name;
        while (line.isName(first - 1)) {
          first--;
        }
        if (sighting.places.isEmpty()
            && held(line, i, sighting.first)
            && line.isName(name)
            && places.isPlace(line, first, name, line.word(first - 1))) {
          sighting.journey = PlaceReader.goes(line, first);
          sighting.places.add(new Found<>(line.text(first, name), line.span(first, name), 0.75));
        }
        return;
      }
      if (word.equals(";") || word.equals("that") || word.equals("which")) {
        return;
      }
    }
  }

  /** Whether what is told to happen there is the meeting, and not that somebody announced it. */
  private boolean held(Line line, int where, int before) {
    for (int i = where + 1; i < before; i++) {
      boolean other =
          line.isVerb(i)
              && !Clause.auxiliary(line, i)
              && !line.isBe(i)
              && lexicon
                  .standing(line, i)
                  .filter(w -> w != Standing.Word.PLAN && w != Standing.Word.PROPOSE)
                  .isEmpty();
      if (other && !line.word(i - 1).equals("expected")) {
        return line.word(i + 1).equals("to");
      }
    }
    return true;
  }

  private static boolean lone(Line line, Line.When when) {
    String before = line.word(when.first() - 1);
    return !ASIDE.contains(before) && !before.equals("of");
  }

  private static boolean noVerb(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.isVerb(i) || ASIDE.contains(line.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no other clause stands between. */
  private boolean clear(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.isVerb(i) && Clause.SPEECH.contains(line.lemma(i))
          || line.word(i).equals("that")
          || STOPS.contains(line.word(i))) {
        return false;
      }
      if (line.isVerb(i)
          && line.tag(i).equals("VBD")
          && lexicon.standing(line, i).isEmpty()
          && !Clause.auxiliary(line, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb ends the meeting's reach. */
  private boolean blocks(Sighting sighting, int verb) {
    Line line = sighting.line;
    if (Clause.auxiliary(line, verb)) {
      return false;
    }
    int head = line.token(verb).head();
    boolean joined =
        line.token(verb).relation().equals("conj")
            && head >= 0
            && head < sighting.first
            && line.isVerb(head);
    if (joined) {
      return true; // "stayed for talks and will fly home on Monday"
    }
    boolean foreign = Clause.foreign(line, sighting.last, verb);
    if (foreign || Clause.SPEECH.contains(line.lemma(verb))) {
      return true;
    }
    if (line.isBe(verb) || Clause.participle(line, sighting.last, verb)) {
      return false; // "talks that are due to go on until Friday"
    }
    if (line.word(verb - 1).equals("to") || line.word(verb - 2).equals("to")) {
      return false;
    }
    boolean plans =
        !line.tag(verb).equals("VBN")
            && lexicon
                .standing(line, verb)
                .filter(w -> w == Standing.Word.PLAN || w == Standing.Word.PROPOSE)
                .isPresent();
    if (plans) {
      return true;
    }
    boolean known =
        lexicon.standing(line, verb).isPresent()
            || lexicon.has("meeting-outcomes", "verbs", line.lemma(verb));
    return !known && !line.tag(verb).equals("VBN") && !line.tag(verb).equals("VBG");
  }

  private boolean rival(Line line, Line.When when, Sighting sighting) {
    int head = line.token(when.first()).head();
    for (int i = when.first(); i <= when.last(); i++) {
      int above = line.token(i).head();
      if (above < when.first() || above > when.last()) {
        head = above;
      }
    }
    int near = when.first() - 1;
    while (near > when.first() - 6
        && (line.tag(near).equals("IN")
            || line.tag(near).equals("DT")
            || line.word(near).matches("some|sometime|time"))) {
      near--;
    }
    boolean close = rivalNoun(sighting, near) || rivalNoun(sighting, when.first() - 2);
    return close
        || head > sighting.last
            && lexicon.has("meeting-rivals", "nouns", line.word(head))
            && when.first() - head < 6
            && !line.isVerb(head);
  }

  /** Whether a noun outside the meeting's own words has a time of its own. */
  private boolean rivalNoun(Sighting sighting, int at) {
    return !sighting.covers(at) && lexicon.has("meeting-rivals", "nouns", sighting.line.word(at));
  }

  private void date(Sighting sighting, Line.When when) {
    Edtf edtf = when.mention().resolved();
    String before = sighting.line.word(when.first() - 1);
    if (edtf != null && !before.equals("beyond") && !before.equals("past")) {
      Sighting.Part part =
          before.equals("through") || before.equals("until") || before.equals("till")
              ? Sighting.Part.END
              : Sighting.Part.WHOLE;
      boolean vague =
          Set.of("early", "soon", "potentially", "possibly", "likely", "perhaps")
                  .contains(line(sighting, when, 1))
              || line(sighting, when, 1).equals("as")
                  && Set.of("early", "soon", "late").contains(line(sighting, when, 2));
      sighting.day(edtf, part, false, when.mention().span(), vague ? 0.45 : 0.9);
    }
  }

  private static String line(Sighting sighting, Line.When when, int back) {
    return sighting.line.word(when.first() - back);
  }

  /** The country of a place, when one can be told. */
  @Nullable String countryOf(String place) {
    return world
        .country(place)
        .map(c -> c.key())
        .or(
            () ->
                world
                    .place(place)
                    .flatMap(p -> java.util.Optional.ofNullable(p.country()))
                    .map(c -> c.key()))
        .or(() -> world.seat(place).map(c -> c.key()))
        .orElse(null);
  }

  /** Whether both are seats of one government: the White House and the Oval Office. */
  boolean sameSeat(String one, String two) {
    return world.seat(one).isPresent() && world.seat(one).equals(world.seat(two));
  }

  boolean isCountry(String place) {
    return world.country(place).isPresent();
  }
}
