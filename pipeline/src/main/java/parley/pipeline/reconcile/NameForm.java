package parley.pipeline.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import parley.pipeline.world.GivenNames;

/**
 * A person's name as compared: without case, accents and the differences that transliteration makes
 * (Sergey and Sergei, -skyy, -skiy and -sky), and with the full given name for a short one.
 *
 * @param parts the folded words of the name, first name first
 */
record NameForm(List<String> parts) {

  static NameForm of(String name) {
    String[] words = name.split("[\\s\\-‐‑]+");
    if (words.length > 1) {
      words[0] = GivenNames.formal(plain(words[0]));
    }
    return new NameForm(
        Arrays.stream(words).map(NameForm::folded).filter(part -> part.length() > 1).toList());
  }

  String surname() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  boolean isSurnameOnly() {
    return parts.size() == 1;
  }

  /**
   * Whether both can be the same person's full name: one holds all words of the other, or first and
   * last agree.
   */
  boolean agrees(NameForm other) {
    if (parts.size() < 2 || other.parts.size() < 2) {
      return parts.equals(other.parts);
    }
    return parts.containsAll(other.parts)
        || other.parts.containsAll(parts)
        || (near(parts.getFirst(), other.parts.getFirst()) && near(surname(), other.surname()));
  }

  /** Whether a surname alone can stand for this name. */
  boolean bears(NameForm surname) {
    return surname.isSurnameOnly() && parts.size() > 1 && near(surname(), surname.surname());
  }

  private static String plain(String part) {
    return Normalizer.normalize(part, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String folded(String part) {
    return plain(part)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceAll("(?<=sk)(iy|yy|yi|ij|ii|y)$", "i")
        .replaceAll("kh", "h")
        .replaceAll("[yj]", "i")
        .replaceAll("(.)\\1+", "$1");
  }

  /** Equal, or one letter apart in words of six letters and more. */
  private static boolean near(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 6 || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int prefix = 0;
    while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    String restA = a.substring(prefix);
    String restB = b.substring(prefix);
    return prefix >= 3
        && (tail(restA, 1).equals(tail(restB, 1))
            || tail(restA, 1).equals(restB)
            || tail(restB, 1).equals(restA));
  }

  private static String tail(String word, int from) {
    return word.length() <= from ? "" : word.substring(from);
  }
}
