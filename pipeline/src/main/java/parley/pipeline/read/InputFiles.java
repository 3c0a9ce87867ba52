package parley.pipeline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import parley.domain.Failure;

/** Finds the files under a path and takes in their bytes. */
final class InputFiles {

  private static final int DEPTH = 64;

  private InputFiles() {}

  /**
   * The files under a path by the name that messages use for them: the path's last part, and for a
   * folder what follows below it. Hidden files and manifests are left out.
   */
  static TreeMap<String, Path> under(Path path, List<Failure> failures) {
    TreeMap<String, Path> files = new TreeMap<>();
    Path name = path.toAbsolutePath().normalize().getFileName();
    String top = name == null ? "/" : name.toString();
    if (!Files.isDirectory(path)) {
      files.put(top, path);
      return files;
    }
    try {
      Files.walkFileTree(
          path,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEPTH,
          new Visitor(path, top, files, failures));
    } catch (IOException e) {
      failures.add(new Failure(top, "read", Causes.of(e)));
    }
    if (files.isEmpty()) {
      failures.add(
          new Failure(
              top,
              "read",
              "the folder holds no reports; put text, Markdown, HTML or JSON Lines files into it"));
    }
    return files;
  }

  /** A file's bytes, unpacked where its name ends in {@code .gz}. */
  static Input input(String place, Path path, long limit) throws IOException, Unreadable {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new Unreadable("it is no regular file; give files, folders or - for standard input");
    }
    String file = String.valueOf(path.getFileName());
    Path folder = path.toAbsolutePath().getParent();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = limited(in, limit);
      if (!file.endsWith(".gz")) {
        return new Input(place, file, folder, bytes);
      }
      try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return new Input(
            place, file.substring(0, file.length() - 3), folder, limited(unpacked, limit));
      }
    }
  }

  static byte[] limited(InputStream in, long limit) throws IOException, Unreadable {
    byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > limit) {
      throw new Unreadable("it is over " + limit / 1_000_000 + " MB; split it");
    }
    return bytes;
  }

  /** Collects files; a folder or a file that cannot be visited becomes a failure. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String top;
    private final TreeMap<String, Path> files;
    private final List<Failure> failures;

    Visitor(Path root, String top, TreeMap<String, Path> files, List<Failure> failures) {
      this.root = root;
      this.top = top;
      this.files = files;
      this.failures = failures;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && !file.endsWith(Manifest.FILE)) {
        files.put(name(file), file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      failures.add(new Failure(name(file), "read", Causes.of(e)));
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return top + "/" + root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
