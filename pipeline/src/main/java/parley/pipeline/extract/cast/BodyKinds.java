package parley.pipeline.extract.cast;

import java.util.List;
import java.util.Locale;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** What kind of body an organisation is by its name, and by which nouns that kind is called. */
final class BodyKinds {

  private final List<Rule> rules;

  BodyKinds(RuleBook book) {
    rules = book.rules("body-kinds");
  }

  /** Whether a noun names a kind of body that can be told from the body's name: "union". */
  boolean tells(String noun) {
    return rules.stream().anyMatch(r -> r.all("words").contains(noun));
  }

  /** The nouns for the kind of body that a group noun without an article means: "management". */
  List<String> meantBare(String word) {
    return rules.stream()
        .filter(r -> r.all("bare").contains(word))
        .flatMap(r -> r.all("words").stream())
        .distinct()
        .toList();
  }

  /** Whether the name is that of a body called so: "Dock Workers Guild" for "union". */
  boolean isOf(String name, String noun) {
    return rules.stream().anyMatch(r -> r.all("words").contains(noun) && shows(r, name));
  }

  /** Whether the name is that of a body of another kind: "Dock Workers Guild" for "company". */
  boolean isOfAnother(String name, String noun) {
    return !isOf(name, noun) && rules.stream().anyMatch(r -> shows(r, name));
  }

  private static boolean shows(Rule rule, String name) {
    String plain = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    boolean barred = rule.all("never").stream().anyMatch(w -> plain.contains(" " + w + " "));
    return !barred && rule.all("names").stream().anyMatch(w -> plain.contains(" " + w + " "));
  }
}
