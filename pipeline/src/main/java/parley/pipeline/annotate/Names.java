package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Token.Entity;
import parley.pipeline.world.Place;
import parley.pipeline.world.World;

/**
 * Settles what each name is of: the statistical model's guess, overruled by the gazetteer for names
 * of closed classes (countries, capitals, regions, organisations), and made one over the report for
 * surnames.
 */
final class Names {

  private static final int LONGEST = 6;

  /** From this many people on a city is known the world over. */
  private static final int LARGE = 1_000_000;

  /** Countries and places that are also people's names: the model's PERSON stands. */
  private static final Set<String> ALSO_PEOPLE =
      Set.of(
          "Jordan",
          "Chad",
          "Georgia",
          "Israel",
          "Paris",
          "Sydney",
          "Florence",
          "Santiago",
          "Victoria",
          "Malta",
          "Dominica",
          "Kyle",
          "Austin",
          "Houston",
          "Jackson",
          "Wagner",
          "Lincoln",
          "Washington");

  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "dr",
          "dr.",
          "president",
          "premier",
          "chancellor",
          "gen.",
          "general",
          "sen.",
          "senator",
          "rep.",
          "gov.",
          "governor",
          "col.",
          "colonel",
          "lt.",
          "adm.",
          "admiral",
          "sir",
          "lord",
          "emir",
          "sheikh",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "sultan",
          "ayatollah");

  /** Services where people publish; the model takes them for people or places. */
  private static final Set<String> SERVICES =
      Set.of(
          "Telegram",
          "Twitter",
          "WhatsApp",
          "Facebook",
          "Instagram",
          "YouTube",
          "TikTok",
          "Weibo",
          "WeChat",
          "Bluesky");

  /** Months that are also towns. */
  private static final Set<String> MONTHS = Set.of("March", "May", "April", "June", "August");

  private final World world = World.standard();

  /** The entities of all words of a report, sentence by sentence. */
  List<List<Entity>> settle(List<List<CoreLabel>> sentences, List<List<Entity>> guesses) {
    List<List<Entity>> settled = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      settled.add(byGazetteer(sentences.get(i), guesses.get(i)));
    }
    Set<String> people = partsOfFullNames(sentences, settled);
    for (int i = 0; i < sentences.size(); i++) {
      people(sentences.get(i), settled.get(i), people);
    }
    return settled;
  }

  private List<Entity> byGazetteer(List<CoreLabel> words, List<Entity> guesses) {
    List<Entity> entities = new ArrayList<>(guesses);
    for (int first = 0; first < words.size(); first++) {
      int end = matchEnd(words, entities, first);
      if (end > first) {
        first = end - 1;
      }
    }
    return entities;
  }

  /**
   * Settles the longest known name that begins at a word; gives where it ends, or the word itself.
   */
  private int matchEnd(List<CoreLabel> words, List<Entity> entities, int first) {
    if (!startsUpper(words.get(first))) {
      return first;
    }
    for (int end = Math.min(words.size(), first + LONGEST); end > first; end--) {
      if (!startsUpper(words.get(end - 1)) && !words.get(end - 1).word().equals(".")) {
        continue;
      }
      String name = text(words, first, end);
      Optional<Entity> kind = kindOf(name, words, first, end, entities);
      if (kind.isPresent()) {
        Collections.fill(entities.subList(first, end), kind.get());
        return end;
      }
    }
    return first;
  }

  private Optional<Entity> kindOf(
      String name, List<CoreLabel> words, int first, int end, List<Entity> entities) {
    Entity guess = entities.get(first);
    boolean wider = isPartOfWider(entities, first, end) && guess != Entity.LOCATION;
    if (SERVICES.contains(name)) {
      return wider ? Optional.empty() : Optional.of(Entity.ORGANIZATION);
    }
    if (guess == Entity.PERSON && (wider || ALSO_PEOPLE.contains(name))) {
      return Optional.empty();
    }
    if (wider && guess == Entity.ORGANIZATION) {
      return Optional.empty();
    }
    if (world.country(name).isPresent() || world.seat(name).isPresent()) {
      return Optional.of(Entity.LOCATION);
    }
    if (world.organisation(name).isPresent()) {
      return Optional.of(Entity.ORGANIZATION);
    }
    return world
        .place(name)
        .filter(place -> isMeant(place, words, first, end, guess))
        .map(_ -> Entity.LOCATION);
  }

  /** Whether a name that a place bears is the place's here. */
  private boolean isMeant(Place place, List<CoreLabel> words, int first, int end, Entity guess) {
    if (guess == Entity.LOCATION) {
      return true;
    }
    boolean closedClass = place.wellKnown() || place.population() >= LARGE;
    boolean proper = words.subList(first, end).stream().allMatch(w -> w.tag().startsWith("NNP"));
    boolean afterPlaceWord =
        first > 0
            && Set.of("in", "near", "at", "from", "to", "around", "outside", "across", "of")
                .contains(words.get(first - 1).word().toLowerCase(Locale.ROOT));
    if (closedClass) {
      return proper || isShouted(words, first, end);
    }
    return guess == Entity.NONE
        && !MONTHS.contains(words.get(first).word())
        && proper
        && afterPlaceWord
        && !nextIsName(words, end);
  }

  private static boolean nextIsName(List<CoreLabel> words, int end) {
    return end < words.size() && words.get(end).tag().startsWith("NNP");
  }

  private static boolean isShouted(List<CoreLabel> words, int first, int end) {
    return words.subList(first, end).stream()
        .allMatch(w -> w.word().length() > 3 && w.word().equals(w.word().toUpperCase(Locale.ROOT)));
  }

  private static boolean isPartOfWider(List<Entity> entities, int first, int end) {
    Entity guess = entities.get(first);
    return guess != Entity.NONE
        && ((first > 0 && entities.get(first - 1) == guess)
            || (end < entities.size() && entities.get(end) == guess));
  }

  /** First and last words of names of several words, as surnames stand at either end. */
  private static Set<String> partsOfFullNames(
      List<List<CoreLabel>> sentences, List<List<Entity>> entities) {
    Set<String> parts = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<CoreLabel> words = sentences.get(s);
      for (int i = 0; i < words.size(); i++) {
        int end = i;
        while (end < words.size() && entities.get(s).get(end) == Entity.PERSON) {
          end++;
        }
        if (end > i + 1) {
          parts.add(words.get(i).word());
          parts.add(words.get(end - 1).word());
        }
        i = Math.max(i, end - 1);
      }
    }
    return parts;
  }

  private void people(List<CoreLabel> words, List<Entity> entities, Set<String> people) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).word();
      if (entities.get(i) == Entity.PERSON
          || !words.get(i).tag().startsWith("NNP")
          || isPartOfWider(entities, i, i + 1)) {
        continue;
      }
      boolean known = people.contains(word) && !isClosedClass(word);
      boolean titled =
          i > 0
              && entities.get(i) == Entity.NONE
              && HONORIFICS.contains(words.get(i - 1).word().toLowerCase(Locale.ROOT))
              && !HONORIFICS.contains(word.toLowerCase(Locale.ROOT))
              && startsUpper(words.get(i))
              && startsUpper(words.get(i - 1))
              && !isClosedClass(word);
      if (known || titled) {
        entities.set(i, Entity.PERSON);
      }
    }
  }

  private boolean isClosedClass(String word) {
    return world.country(word).isPresent()
        || world.demonym(word).isPresent()
        || world.government(word).isPresent()
        || world.organisation(word).isPresent();
  }

  private static boolean startsUpper(CoreLabel word) {
    return Character.isUpperCase(word.word().codePointAt(0));
  }

  private static String text(List<CoreLabel> words, int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      boolean apart = i > first && words.get(i).beginPosition() > words.get(i - 1).endPosition();
      text.append(apart ? " " : "").append(words.get(i).word());
    }
    return text.toString();
  }
}
