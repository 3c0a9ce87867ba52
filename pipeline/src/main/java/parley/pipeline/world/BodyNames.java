package parley.pipeline.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of bodies as compared: the same body is "Dock Workers Union", "Dock Worker's Union" and
 * "DWU".
 */
public final class BodyNames {

  /** The longest abbreviation, in letters. */
  private static final int LONGEST = 7;

  /** From how many letters on a name may differ from another by one. */
  private static final int SPELLING_LENGTH = 12;

  /** The legal form at the end of a company's name. */
  private static final Set<String> FORMS =
      Set.of(
          "co",
          "corp",
          "corporation",
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "llc",
          "plc",
          "company",
          "ag",
          "sa",
          "nv");

  /** What a company's name may leave out at its end: "Berg" for "Berg Motor". */
  private static final Set<String> TRADES =
      Set.of("motor", "airline", "airway", "group", "holding", "industrie", "railway");

  private static final Set<String> LINKS = Set.of("the", "of", "for", "and");

  private BodyNames() {}

  /** Whether the word is one of capital letters alone: "DWU", "D.W.U.". */
  public static boolean isAbbreviation(String name) {
    String letters = letters(name);
    return letters.length() > 1
        && letters.length() <= LONGEST
        && name.length() <= 2 * letters.length()
        && letters.chars().allMatch(Character::isUpperCase)
        && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** Whether an abbreviation is made of the first letters of a name's words. */
  public static boolean abbreviates(String abbreviation, String name) {
    return isAbbreviation(abbreviation) && abbreviations(name).contains(letters(abbreviation));
  }

  /** The letters that abbreviate a name; none for a name that is an abbreviation. */
  public static Set<String> abbreviations(String name) {
    Set<String> abbreviations = new TreeSet<>();
    if (!isAbbreviation(name)) {
      List<String> words = words(name);
      addInitials(words, abbreviations);
      if (words.size() > 2 && FORMS.contains(words.getLast().toLowerCase(Locale.ROOT))) {
        addInitials(words.subList(0, words.size() - 1), abbreviations);
      }
    }
    return abbreviations;
  }

  /** Whether at least two thirds of the letters are first letters of the words, in any order. */
  public static boolean sharesLetters(String abbreviation, String name) {
    List<String> words = words(name);
    StringBuilder left = new StringBuilder(initials(words));
    String letters = letters(abbreviation);
    int shared = 0;
    for (int i = 0; i < letters.length(); i++) {
      int at = left.indexOf(letters.substring(i, i + 1));
      if (at >= 0) {
        left.deleteCharAt(at);
        shared++;
      }
    }
    return words.size() > 1 && 3 * shared >= 2 * letters.length();
  }

  private static void addInitials(List<String> words, Set<String> abbreviations) {
    List<String> great = words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).toList();
    if (great.size() > 1) {
      abbreviations.add(initials(great));
      abbreviations.add(initials(words));
    }
    if (great.size() > 3) {
      abbreviations.add(initials(great.subList(1, great.size())));
    }
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    words.forEach(w -> initials.append(w.substring(0, 1).toUpperCase(Locale.ROOT)));
    return initials.toString();
  }

  /**
   * The name without articles, "of", case, possessive, plural and legal form, and without a word
   * said twice.
   */
  public static String folded(String name) {
    List<String> kept = new ArrayList<>();
    for (String word :
        words(name.replaceAll("['’]s?\\b", "").replaceAll("(?i)defence", "defense"))) {
      String plain = word.toLowerCase(Locale.ROOT);
      String stem = plain.length() > 3 ? plain.replaceAll("(?<!s)s$", "") : plain;
      if (!LINKS.contains(plain) && (kept.isEmpty() || !kept.getLast().equals(stem))) {
        kept.add(stem);
      }
    }
    while (kept.size() > 1 && FORMS.contains(kept.getLast())) {
      kept.removeLast();
    }
    return String.join(" ", kept);
  }

  /** Whether two names are one body's: the same when folded, or long and one letter apart. */
  public static boolean same(String one, String other) {
    return sameFolded(folded(one), folded(other));
  }

  /** The same of names that are folded already. */
  public static boolean sameFolded(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    if (first.equals(second)) {
      return true;
    }
    if (first.length() == second.length() && sorted(first).equals(sorted(second))
        || isShort(first, second)
        || isShort(second, first)) {
      return true;
    }
    return Math.min(first.length(), second.length()) >= SPELLING_LENGTH
        && first.charAt(0) == second.charAt(0)
        && isOneApart(first, second)
        && (first + second).chars().noneMatch(Character::isDigit);
  }

  private static List<String> sorted(String folded) {
    return Arrays.stream(folded.split(" ")).sorted().toList();
  }

  private static boolean isShort(String name, String full) {
    return full.startsWith(name + " ") && TRADES.contains(full.substring(name.length() + 1));
  }

  private static boolean isOneApart(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int start = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    int i = one.length() - 1;
    int j = other.length() - 1;
    while (i >= start && j >= start && one.charAt(i) == other.charAt(j)) {
      i--;
      j--;
    }
    return i - start < 1 && j - start < 1;
  }

  private static String letters(String name) {
    return name.replace(".", "");
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}&.]+"))
        .filter(w -> !w.isEmpty() && Character.isLetterOrDigit(w.charAt(0)))
        .map(w -> w.replaceAll("\\.+$", ""))
        .filter(w -> !w.isEmpty())
        .toList();
  }
}
