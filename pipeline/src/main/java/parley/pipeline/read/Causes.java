package parley.pipeline.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file could not be read, in words that do not depend on the machine or on where the file
 * lies.
 */
final class Causes {

  private Causes() {}

  static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file or folder; check the path";
      case AccessDeniedException _ -> "it may not be read; give yourself the permission";
      case FileSystemLoopException _ -> "the link leads back to a folder above; take it away";
      case java.util.zip.ZipException _ ->
          "it is not gzip as its name says; unpack it or rename it";
      case java.io.EOFException _ -> "it ends too early; fetch it again";
      case java.nio.charset.MalformedInputException _ -> "it is not UTF-8; convert it";
      default ->
          "it cannot be read (" + e.getClass().getSimpleName() + "); check that the file is whole";
    };
  }
}
