package parley.pipeline.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.domain.ActorType;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Agents;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;

/**
 * From a noun to the actor that it means: "Norway", "Norwegian officials", "the government of
 * Norway".
 */
public final class Parties {

  /** People and bodies that stand for the one whose name goes with them. */
  private static final Set<String> REPRESENTATIVES =
      Set.of(
          "official",
          "leader",
          "government",
          "delegation",
          "administration",
          "team",
          "side",
          "negotiator",
          "envoy",
          "president",
          "minister",
          "ministry",
          "union",
          "company",
          "management",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "authority",
          "lawmaker",
          "parliament",
          "diplomat",
          "representative",
          "leadership",
          "mediator",
          "regime",
          "cabinet",
          "statement",
          "council",
          "party",
          "movement",
          "group",
          "rebel",
          "coalition",
          "army",
          "military",
          "commander",
          "chief",
          "ambassador",
          "premier",
          "chancellor",
          "secretary",
          "employer",
          "board",
          "campaign");

  private static final Set<String> FORCES =
      Set.of(
          "force", "forces", "troop", "troops", "soldier", "military", "army", "navy", "fighter");

  /** Bodies that live in a country without standing for it: "Norwegian employers". */
  private static final Set<String> PRIVATE =
      Set.of("union", "company", "management", "rebel", "employer", "board", "movement");

  private Parties() {}

  /** The actor that a noun or pronoun means. */
  public static Optional<Agent> at(Cast cast, Sentence sentence, int noun) {
    return named(cast, sentence, noun, REPRESENTATIVES);
  }

  /** The actor that a noun means, also by its troops ("Norwegian forces"). */
  public static Optional<Agent> orForces(Cast cast, Sentence sentence, int noun) {
    return at(cast, sentence, noun).or(() -> named(cast, sentence, noun, FORCES));
  }

  /**
   * The actors of a noun and of those joined to it by "and"; of a group, the parties it stands for.
   */
  public static List<Agent> all(Cast cast, Sentence sentence, int noun) {
    List<Agent> found = new ArrayList<>();
    String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
    if (cast.at(sentence, noun).isEmpty() && !REPRESENTATIVES.contains(lemma)) {
      return found;
    }
    boolean own = cast.at(sentence, noun).isEmpty() && PRIVATE.contains(lemma);
    for (Mention mention : new Agents(cast).named(sentence, noun)) {
      boolean country = cast.actor(mention.actor()).type() == ActorType.COUNTRY;
      if (!(own && country) && found.stream().noneMatch(f -> f.actor().equals(mention.actor()))) {
        found.add(new Agent(mention.actor(), mention.span()));
      }
    }
    if (found.isEmpty()) {
      at(cast, sentence, noun).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Agent> named(Cast cast, Sentence sentence, int noun, Set<String> nouns) {
    Optional<Mention> direct = cast.at(sentence, noun).filter(m -> isHead(m, noun, sentence));
    if (direct.isPresent()) {
      return direct.map(m -> new Agent(m.actor(), m.span()));
    }
    Token token = sentence.token(noun);
    if (!nouns.contains(token.lemma().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    boolean own = PRIVATE.contains(token.lemma().toLowerCase(Locale.ROOT));
    return modifier(cast, sentence, noun)
        .filter(m -> !own || cast.actor(m.actor()).type() != ActorType.COUNTRY)
        .map(
            m ->
                new Agent(
                    m.actor(), sentence.span(Math.min(m.first(), noun), Math.max(m.last(), noun))));
  }

  private static boolean isHead(Mention mention, int noun, Sentence sentence) {
    boolean possessive =
        mention.last() + 1 < sentence.size()
            && sentence.token(mention.last() + 1).tag().equals("POS");
    return mention.first() <= noun
        && noun <= mention.last()
        && !(possessive && mention.last() == noun);
  }

  private static Optional<Mention> modifier(Cast cast, Sentence sentence, int noun) {
    return cast.in(sentence).stream()
        .filter(m -> isLeftModifier(sentence, m, noun) || isRightModifier(sentence, m, noun))
        .min(Comparator.comparingInt(m -> Math.abs(m.head() - noun)));
  }

  /**
   * "Norwegian" before "officials", "Norway's" before "government": with only adjectives and nouns
   * between.
   */
  private static boolean isLeftModifier(Sentence sentence, Mention mention, int noun) {
    if (mention.last() >= noun || mention.form() == Mention.Form.PRONOUN) {
      return false;
    }
    for (int i = mention.last() + 1; i < noun; i++) {
      String tag = sentence.token(i).tag();
      if (!(tag.startsWith("JJ")
          || tag.startsWith("NN")
          || tag.equals("POS")
          || tag.equals("HYPH")
          || tag.equals("CC"))) {
        return false;
      }
    }
    return true;
  }

  /** "of Norway", "from Norway" after "government". */
  private static boolean isRightModifier(Sentence sentence, Mention mention, int noun) {
    if (mention.first() <= noun + 1 || noun + 1 >= sentence.size()) {
      return false;
    }
    String preposition = Clauses.lower(sentence.token(noun + 1));
    int determiner = noun + 2;
    return (preposition.equals("of") || preposition.equals("from") || preposition.equals("for"))
        && (mention.first() == determiner
            || (mention.first() == determiner + 1
                && sentence.token(determiner).tag().equals("DT")));
  }
}
