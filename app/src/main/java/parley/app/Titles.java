package parley.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.pipeline.world.World;

/** Names a dossier whose title the user does not give. */
final class Titles {

  private static final String ANY = "Dossier";

  /** Folder names that say nothing of the negotiation. */
  private static final Set<String> COMMON =
      Set.of(
          "reports", "documents", "articles", "news", "input", "texts", "pages", "feed", "index");

  /** Words that are no name, although some body or place is called so. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "at", "between", "by", "for", "from", "in", "is", "of", "on", "or",
          "the", "to", "vs", "who", "with");

  /** A place of fewer people is not looked for: many are called as other things are. */
  private static final int LARGE = 150_000;

  private static final int LONGEST_NAME = 4;
  private static final int MOST_INITIALS = 4;

  private Titles() {}

  /**
   * The name of the one folder or file that is read, in words; where that says nothing, the name of
   * the folder around it; else {@code Dossier}.
   */
  static String of(List<Path> paths) {
    if (paths.size() != 1) {
      return ANY;
    }
    Path read = paths.getFirst().toAbsolutePath().normalize();
    String name = Files.isDirectory(read) ? name(read) : stem(name(read));
    if (read.getParent() != null && COMMON.contains(name.toLowerCase(Locale.ROOT))) {
      name = name(read.getParent());
    }
    String words = name.replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty() ? ANY : titled(words);
  }

  /** With the capitals of the places, peoples and bodies that it names; one that has any stays. */
  private static String titled(String words) {
    if (!words.equals(words.toLowerCase(Locale.ROOT))) {
      return capital(words);
    }
    List<String> rest = List.of(words.split(" ", -1));
    List<String> titled = new ArrayList<>();
    while (!rest.isEmpty()) {
      int length = Math.min(LONGEST_NAME, rest.size());
      while (length > 0 && !isName(rest.subList(0, length))) {
        length--;
      }
      if (length == 0) {
        titled.add(rest.getFirst());
      } else {
        rest.subList(0, length).forEach(word -> titled.add(named(word)));
      }
      rest = rest.subList(Math.max(1, length), rest.size());
    }
    return capital(String.join(" ", titled));
  }

  private static boolean isName(List<String> words) {
    String name = String.join(" ", words.stream().map(Titles::capital).toList());
    World world = World.standard();
    return !SMALL.contains(words.getFirst())
        && (world.country(name).isPresent()
            || world.demonym(name).isPresent()
            || world.capitalOf(name).isPresent()
            || (words.size() == 1 && isInitials(words.getFirst()))
            || world.place(name).filter(place -> place.population() >= LARGE).isPresent());
  }

  /** Whether a body or a state is called by these initials: "un", "us". */
  private static boolean isInitials(String word) {
    String initials = word.toUpperCase(Locale.ROOT);
    return word.length() <= MOST_INITIALS
        && !SMALL.contains(word)
        && (World.standard().organisation(initials).isPresent()
            || World.standard().country(initials).isPresent());
  }

  private static String named(String word) {
    return isInitials(word)
        ? word.toUpperCase(Locale.ROOT)
        : SMALL.contains(word) ? word : capital(word);
  }

  private static String capital(String word) {
    int letter = word.offsetByCodePoints(0, 1);
    return word.substring(0, letter).toUpperCase(Locale.ROOT) + word.substring(letter);
  }

  /** A file's name without its endings: "talks.jsonl.gz" is "talks". */
  private static String stem(String file) {
    int dot = file.indexOf('.', 1);
    return dot < 0 ? file : file.substring(0, dot);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
