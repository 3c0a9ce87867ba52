package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.publish.view.Scope;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a dossier is written, and how. */
final class Output {

  private final Surroundings surroundings;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "brief, markdown (the brief for pasting), html (a page), json, csv (a table a kind, in a"
              + " zip with their codebook), ics (the meetings as a calendar), atom (a feed of what"
              + " changed), jsonld (schema.org, PROV-O and Web Annotation), ftm (FollowTheMoney"
              + " entities), timelinejs (a TimelineJS timeline), or plover (PLOVER-coded events)."
              + " Without it, what the ending of -o says (.md, .html, .json, .zip, .ics, .atom,"
              + " .jsonld), else brief.")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--all",
      description =
          "Show also what is more likely wrong than right, set apart and marked as doubtful, in"
              + " brief, markdown and html. Without it, they only say how much was left out.")
  private boolean all;

  Output(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Refuses before the work what could not be written after it. */
  void check() {
    if (output == null) {
      if (chosen().isBinary() && surroundings.terminal()) {
        throw wrong(
            "--format " + chosen() + " gives a zip of tables; name a file for it: -o tables.zip");
      }
      return;
    }
    Path folder = output.toAbsolutePath().getParent();
    if (Files.isDirectory(output)) {
      throw wrong("-o " + output + ": this is a folder; name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong("-o " + output + ": there is no folder " + folder + "; make it first");
    }
    if (Format.isSingleTable(output) && (format == null || format == Format.CSV)) {
      throw wrong(
          "-o " + output + ": the tables are several files in a zip; name it so: -o tables.zip");
    }
  }

  /** Whether neither a format nor a file is named. */
  boolean isOpen() {
    return format == null && output == null;
  }

  /** The format asked for; without one, what the file's ending says. */
  private Format chosen() {
    if (format != null) {
      return format;
    }
    return output == null ? Format.BRIEF : Format.ofEnding(output).orElse(Format.BRIEF);
  }

  private Scope scope() {
    return all ? Scope.ALL : Scope.LIKELY;
  }

  void write(Dossier dossier) throws IOException {
    if (output == null) {
      surroundings
          .out()
          .writeBytes(
              chosen().write(dossier, scope(), surroundings.width(), surroundings.colour()));
      surroundings.out().flush();
      return;
    }
    try {
      Files.write(output, chosen().write(dossier, scope(), Surroundings.MINIMUM_WIDTH, false));
    } catch (IOException e) {
      throw wrong("-o " + output + ": cannot be written (" + e + "); name another file");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
