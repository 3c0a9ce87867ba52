package parley.pipeline.extract.meeting;

import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.world.World;

/** Reads the place that the words from some point on name, and tells it from whom they concern. */
final class PlaceReader {

  private static final Set<String> INTO_PLACE =
      Set.of("in", "at", "to", "into", "near", "outside", "from");
  private static final Set<String> SITES =
      Set.of(
          "palace",
          "house",
          "hotel",
          "camp",
          "base",
          "forum",
          "resort",
          "center",
          "centre",
          "headquarters",
          "castle",
          "airport",
          "david",
          "office",
          "hall",
          "compound",
          "ranch",
          "embassy",
          "ministry",
          "villa",
          "estate",
          "club",
          "retreat",
          "department",
          "field",
          "complex");

  private final Lexicon lexicon;
  private final World world;

  PlaceReader(Lexicon lexicon, World world) {
    this.lexicon = lexicon;
    this.world = world;
  }

  /** The same in the middle of a sentence. */
  int read(Sighting sighting, int at, boolean aside) {
    return read(sighting, at, aside, false);
  }

  /**
   * Takes the place that begins at a word, and tells its last word; less than the word when there
   * is none.
   */
  int read(Sighting sighting, int at, boolean aside, boolean opening) {
    Line line = sighting.line;
    int hotel = at + 1;
    if (line.tag(at).equals("DT") && line.isName(hotel) && INTO_PLACE.contains(line.word(at - 1))) {
      int last = site(sighting, hotel);
      if (last > hotel) {
        return last;
      }
    }
    int name = owned(line, capital(line, line.word(at).equals("the") ? at + 1 : at));
    String preposition = line.word(at - 1);
    boolean led = INTO_PLACE.contains(preposition) || opening || visited(line, at);
    boolean topic =
        preposition.equals("in") && lexicon.has("meeting-topics", "nouns", line.word(at - 2));
    if (!led || topic || preposition.equals("from") || !line.isName(name)) {
      return -1;
    }
    int end = name;
    while ((line.isName(end + 1) || line.word(end + 1).equals("-") && line.isName(end + 2))
        && line.timeAt(end + 1) == null) {
      end++;
    }
    Span span = line.span(name, end);
    if (!isPlace(line, name, end, preposition)) {
      return -1;
    }
    boolean airport = landing(line, name, end + 1);
    sighting.journey |= line.lemma(at - 1).equals("visit") && line.isVerb(at - 1);
    if (!aside && !airport && !toSomebody(line, name, end, preposition)) {
      sighting.places.add(new Found<>(line.text(name, end), span, 0.85));
    }
    int last = end;
    while (line.word(last + 1).equals(",")
        && line.isName(last + 2)
        && line.token(last + 2).entity() == Token.Entity.LOCATION) {
      last += 2;
      while (line.isName(last + 1)) {
        last++;
      }
    }
    return last;
  }

  /**
   * "at a Geneva hotel", "at a White House event": the site's last word, with the place before it
   * taken; the name's own first word when there is none.
   */
  private int site(Sighting sighting, int name) {
    Line line = sighting.line;
    int end = name;
    while (line.isName(end + 1)) {
      end++;
    }
    String words = line.text(name, end);
    boolean site =
        line.tag(end + 1).equals("NN")
            && (SITES.contains(line.word(end + 1))
                || lexicon.has("meeting-sites", "nouns", line.word(end + 1)));
    if (site && (world.place(words).isPresent() || world.seat(words).isPresent())) {
      sighting.places.add(new Found<>(words, line.span(name, end), 0.75));
      return end + 1;
    }
    return name;
  }

  /** "Peru's Paracas resort": where the name behind the country's begins. */
  private static int owned(Line line, int name) {
    int end = name;
    while (line.isName(end + 1)) {
      end++;
    }
    int next = end + 2;
    boolean resort = false;
    for (int i = next; i <= next + 3; i++) {
      resort |= SITES.contains(line.word(i));
    }
    return line.tag(end + 1).equals("POS") && line.isName(next) && resort ? next : name;
  }

  /** "the Peruvian capital of Lima", "the city of Oslo": where the name itself begins. */
  private static int capital(Line line, int at) {
    for (int i = at; i <= at + 3; i++) {
      if (Set.of("capital", "city", "town", "resort", "port").contains(line.word(i))) {
        int next = i + 1;
        while (Set.of("of", ",", "city").contains(line.word(next))) {
          next++;
        }
        return line.isName(next) ? next : at;
      }
      if (!line.tag(i).startsWith("JJ") && !line.isName(i) && !line.tag(i).equals("POS")) {
        return at;
      }
    }
    return at;
  }

  /** "arrives at Callao airport in Lima for talks": where people land is not where they meet. */
  private static boolean landing(Line line, int first, int after) {
    for (int i = Math.max(0, first - 6); i <= after; i++) {
      if (line.word(i).equals("airport")) {
        return true;
      }
    }
    return false;
  }

  private static boolean visited(Line line, int at) {
    return line.lemma(at - 1).equals("visit") && line.isVerb(at - 1);
  }

  private boolean toSomebody(Line line, int first, int last, String preposition) {
    return preposition.equals("to") && !goes(line, first) && last >= first;
  }

  static boolean goes(Line line, int place) {
    for (int i = place - 2; i >= Math.max(0, place - 6); i--) {
      if (Set.of(
              "travel",
              "fly",
              "go",
              "come",
              "return",
              "head",
              "visit",
              "trip",
              "journey",
              "arrive",
              "move",
              "send",
              "mission",
              "bring",
              "delegation")
          .contains(line.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  boolean isPlace(Line line, int first, int last, String preposition) {
    Mention mention = line.mentionAt(first);
    if (mention != null
        && line.isPerson(mention)
        && mention.form() == Mention.Form.NAME
        && line.token(first).entity() != Token.Entity.LOCATION
        && world.place(line.text(first, last)).isEmpty()) {
      return false;
    }
    String words = line.text(first, last);
    boolean vast =
        world.country(words).isEmpty()
            && world
                .place(words)
                .filter(
                    p -> p.kind() == parley.pipeline.world.Place.Kind.REGION && p.country() == null)
                .isPresent();
    if (vast) {
      return false;
    }
    if (first == last && SITES.contains(line.word(first))) {
      return false; // "in the House": a chamber
    }
    boolean located = false;
    for (int i = first; i <= last; i++) {
      located |= line.token(i).entity() == Token.Entity.LOCATION;
    }
    boolean possessive = line.word(last + 1).equals("'s") || line.word(last + 1).equals("’s");
    boolean modifier =
        line.tag(last + 1).startsWith("NN")
            && line.timeAt(last + 1) == null
            && !SITES.contains(line.word(last + 1));
    if (possessive || modifier) {
      return false;
    }
    return located
        || world.place(words).isPresent()
        || world.country(words).isPresent()
        || world.seat(words).isPresent()
        || last > first && SITES.contains(line.word(last));
  }
}
