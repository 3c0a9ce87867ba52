package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.world.World;

/** Reads what a meeting's own noun phrase says: number, format, medium, length, place, parties. */
final class Traits {

  private static final Set<String> KNOWN = Set.of("the", "these", "this", "those", "that", "both");
  private static final Set<String> LED =
      Set.of(
          "brokered",
          "mediated",
          "led",
          "sponsored",
          "facilitated",
          "backed",
          "hosted",
          "proposed",
          "driven",
          "supported");

  private final Lexicon lexicon;
  private final World world;

  Traits(Lexicon lexicon, World world) {
    this.lexicon = lexicon;
    this.world = world;
  }

  void read(Sighting sighting) {
    Line line = sighting.line;
    sighting.plural =
        line.tag(sighting.anchor).equals("NNS")
            && !line.word(sighting.anchor).equals("talks")
            && !line.word(sighting.anchor).equals("negotiations")
            && !line.word(sighting.anchor).equals("discussions")
            && !line.word(sighting.anchor).equals("consultations");
    if (KNOWN.contains(line.word(sighting.first))) {
      sighting.pointing = Sighting.Pointing.KNOWN;
    }
    for (int i = sighting.first; i <= sighting.last; i++) {
      pointing(sighting, i);
      order(sighting, i);
      form(sighting, i);
      length(sighting, i);
    }
    names(sighting);
    joined(sighting);
    series(sighting);
    dates(sighting);
  }

  private void pointing(Sighting sighting, int at) {
    String word = sighting.line.word(at);
    sighting.apart |= word.equals("separate");
    for (String when : lexicon.naming("meeting-when", "words", word)) {
      if (when.equals("ahead") && !(word.equals("next") && sighting.line.timeAt(at) != null)) {
        sighting.pointing = Sighting.Pointing.NEXT;
      } else if (when.equals("behind") && sighting.line.timeAt(at) == null) {
        sighting.pointing = Sighting.Pointing.LAST;
      } else if (when.equals("possible")) {
        sighting.pointing = Sighting.Pointing.NEXT;
        sighting.status = new Found<>("proposed", sighting.span(), 0.6);
      }
    }
    lexicon
        .standingAdjective(word)
        .ifPresent(standing -> sighting.status = Found.sure("cancelled", sighting.span()));
  }

  private static void order(Sighting sighting, int at) {
    Line line = sighting.line;
    int value = Ordinals.value(line.word(at));
    if (value == 0
        || line.timeAt(at) != null
        || at > sighting.anchor && !line.word(sighting.anchor).equals("day")) {
      return;
    }
    if (line.word(at + 1).equals("day")
        || line.word(at + 1).equals("-") && line.word(at + 2).equals("day")) {
      sighting.day = value;
    } else if (!line.word(at + 1).equals("-") && !line.word(at + 1).equals("such")) {
      boolean round = sighting.form.equals("round");
      boolean meeting =
          sighting.form.equals("meeting")
              && sighting.pointing == Sighting.Pointing.KNOWN
              && !sighting.plural;
      boolean sinceEver =
          line.find("since", at, line.size() - 1).isPresent()
              || line.find("time", at, at + 2).isPresent();
      if (round || !sinceEver && (sighting.form.equals("talks") || meeting) && value <= 3) {
        sighting.ordinal =
            new Found<>(
                value,
                line.token(at).span().cover(line.token(sighting.anchor).span()),
                round ? 0.9 : 0.55);
      }
    }
  }

  private void form(Sighting sighting, int at) {
    Line line = sighting.line;
    String word = hyphenated(line, at);
    Span span = line.token(at).span();
    for (String format : lexicon.naming("meeting-formats", "words", word)) {
      sighting.format = Found.sure(format, span);
    }
    for (String medium : lexicon.naming("meeting-media", "words", word)) {
      sighting.medium = Found.sure(medium, span);
    }
  }

  /**
   * The whole of a word that the tokenizer cut at its hyphens, from its first part: "three-way".
   */
  static String hyphenated(Line line, int at) {
    StringBuilder word = new StringBuilder(line.word(at));
    int end = at;
    while (line.word(end + 1).equals("-")
        && end + 2 < line.size()
        && line.token(end + 1).span().start() == line.token(end).span().end()) {
      word.append('-').append(line.word(end + 2));
      end += 2;
    }
    return word.toString();
  }

  private static void length(Sighting sighting, int at) {
    Line line = sighting.line;
    String word = hyphenated(line, at);
    if (word.equals("days") && line.word(at + 1).equals("of")) {
      sighting.length = Math.max(sighting.length, Ordinals.cardinal(line.word(at - 1)));
    }
    if (word.matches("\\w+-day") && !word.startsWith("all")) {
      sighting.length =
          Math.max(sighting.length, Ordinals.cardinal(word.substring(0, word.length() - 4)));
    }
  }

  /**
   * Names before the noun: the place ("Geneva talks"), the parties ("Norway-Chile talks"), who
   * leads them ("US-led talks").
   */
  private void names(Sighting sighting) {
    Line line = sighting.line;
    List<Mention> countries = new java.util.ArrayList<>();
    for (int i = sighting.first; i <= sighting.last; i++) {
      Mention mention = line.namedAt(i);
      if (mention != null && mention.first() >= sighting.first && mention.last() <= sighting.last) {
        named(sighting, mention, countries);
        i = Math.max(i, mention.last());
      } else if (mention == null) {
        i = Math.max(i, city(sighting, i));
      }
    }
    if (countries.size() == 1
        && !possessive(line, countries.getFirst())
        && !hyphenBefore(line, countries.getFirst())) {
      Mention only = countries.getFirst();
      boolean adjective = only.form() == Mention.Form.DEMONYM;
      if (adjective) {
        if (line.word(sighting.last + 1).equals("with")) {
          sighting.party(only.actor(), only.span(), 0.75);
        }
        return;
      }
      sighting.either.add(new Found<>(only.actor(), only.span(), 0.6));
    } else {
      countries.forEach(c -> sighting.party(c.actor(), c.span(), 0.8));
    }
  }

  /**
   * "Holm and Rojas's talks", "the Holm, Rojas meeting": the name before the phrase's own first.
   */
  private void joined(Sighting sighting) {
    Line line = sighting.line;
    Mention first = line.namedAt(sighting.first);
    String link = line.word(sighting.first - 1);
    Mention before = line.namedAt(sighting.first - 2);
    boolean pair =
        first != null
            && before != null
            && line.isPerson(first)
            && line.isPerson(before)
            && first.last() < sighting.anchor;
    if (pair && before != null && (link.equals("and") || link.equals(","))) {
      sighting.party(before.actor(), before.span(), 0.75);
    }
  }

  /** "the third day of talks". */
  private static void series(Sighting sighting) {
    Line line = sighting.line;
    int of = sighting.first - 1;
    if (line.word(of).equals("of") && line.word(of - 1).equals("day")) {
      sighting.day = Math.max(sighting.day, Ordinals.value(line.word(of - 2)));
      sighting.pointing = Sighting.Pointing.KNOWN;
    }
  }

  private static boolean possessive(Line line, Mention mention) {
    return line.tag(mention.last() + 1).equals("POS");
  }

  private static boolean hyphenBefore(Line line, Mention mention) {
    return line.word(mention.first() - 1).equals("-");
  }

  private void named(Sighting sighting, Mention mention, List<Mention> countries) {
    Line line = sighting.line;
    String next = line.word(mention.last() + 1);
    String after = line.word(mention.last() + 2);
    if (mention.form() == Mention.Form.PRONOUN) {
      sighting.party(Parties.key(line, mention), mention.span(), 0.7);
    } else if ((next.equals("-") || next.equals("–")) && LED.contains(after)) {
      if (!line.isPerson(mention)) {
        sighting.mediators.put(
            mention.actor(),
            new Found<>(
                mention.actor(),
                line.span(mention.first(), mention.last() + 2),
                after.equals("led") || after.equals("brokered") || after.equals("mediated")
                    ? 0.85
                    : 0.6));
      }
    } else if (line.isPerson(mention)) {
      sighting.party(Parties.key(line, mention), mention.span(), 0.75);
    } else if (mention.form() == Mention.Form.SEAT && !next.equals("-")) {
      sighting.places.add(
          new Found<>(line.text(mention.first(), mention.last()), mention.span(), 0.7));
    } else {
      countries.add(mention);
    }
  }

  private int city(Sighting sighting, int at) {
    Line line = sighting.line;
    if (!line.isName(at)) {
      return at;
    }
    int end = at;
    while (line.isName(end + 1) && end + 1 < sighting.anchor && line.namedAt(end + 1) == null) {
      end++;
    }
    boolean located =
        line.token(end).entity() == Token.Entity.LOCATION
            || world.place(line.text(at, end)).isPresent();
    if (Ordinals.value(line.word(at)) > 0
        || !lexicon.naming("meeting-when", "words", line.word(at)).isEmpty()) {
      return at;
    }
    boolean before =
        end < sighting.anchor
            && (line.token(end).relation().equals("compound")
                || line.tag(end + 1).equals("POS")
                || located);
    boolean government =
        line.tag(end + 1).equals("POS") && world.capitalOf(line.text(at, end)).isPresent();
    if (located && before && !government && line.timeAt(at) == null
        || line.word(end).equals("david")) {
      sighting.places.add(new Found<>(line.text(at, end), line.span(at, end), 0.8));
    }
    return end;
  }

  private static void dates(Sighting sighting) {
    for (Line.When when : sighting.line.times()) {
      boolean inside = when.first() >= sighting.first - 1 && when.last() <= sighting.last;
      if (inside && when.mention().resolved() != null) {
        sighting.day(
            when.mention().resolved(), Sighting.Part.WHOLE, false, when.mention().span(), 0.9);
      }
    }
  }
}
