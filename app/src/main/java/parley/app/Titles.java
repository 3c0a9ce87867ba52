package parley.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names a dossier whose title the user does not give. */
final class Titles {

  /** What a dossier is called of which nothing is known. */
  static final String ANY = "Dossier";

  /** Folder names that say nothing of the negotiation. */
  private static final Set<String> COMMON =
      Set.of(
          "reports", "documents", "articles", "news", "input", "texts", "pages", "feed", "index");

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
    return words.isEmpty()
        ? ANY
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
