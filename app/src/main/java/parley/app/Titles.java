package parley.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names a dossier whose title the user does not give. */
final class Titles {

  private static final String ANY = "Dossier";

  /** Folder names that say nothing of the negotiation. */
  private static final Set<String> COMMON =
      Set.of("reports", "documents", "articles", "news", "input", "texts", "pages");

  private Titles() {}

  /** The folder's name when one folder is read, in words; else {@code Dossier}. */
  static String of(List<Path> paths) {
    if (paths.size() != 1 || !Files.isDirectory(paths.getFirst())) {
      return ANY;
    }
    Path folder = paths.getFirst().toAbsolutePath().normalize();
    if (folder.getParent() != null && COMMON.contains(name(folder).toLowerCase(Locale.ROOT))) {
      folder = folder.getParent();
    }
    String words = name(folder).replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty()
        ? ANY
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String name(Path folder) {
    Path name = folder.getFileName();
    return name == null ? "" : name.toString();
  }
}
