package parley.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;
import parley.pipeline.reconcile.Reconciler;
import parley.pipeline.rules.RuleBook;

/**
 * Parley as a library: from reports to their dossier. The command {@code parley read} does no more
 * than this and writes what comes of it.
 *
 * <p>The same reports give equal dossiers. What cannot be read is in {@link Dossier#failures()} and
 * does not keep the other reports from being read. The first call loads the language models, about
 * a second's work; they stay loaded. Any thread may call; a call uses as many threads as there are
 * processors.
 */
public final class Parley {

  private Parley() {}

  /**
   * What can be asked for beside the reports.
   *
   * @param title the dossier's title; null for the folder's or file's name
   * @param asOf the day of which to tell what was known: reports published later, and reports
   *     without a day, are left out; null for all reports
   * @param rules rule files that are added to the standard rules
   * @param limits what one report may cost
   */
  public record Options(
      @Nullable String title, @Nullable LocalDate asOf, List<Path> rules, Limits limits) {

    public Options {
      rules = List.copyOf(rules);
    }

    /** All reports, the standard rules, a title from the folder's or file's name. */
    public static Options standard() {
      return new Options(null, null, List.of(), Limits.standard());
    }

    public Options withTitle(String words) {
      return new Options(words, asOf, rules, limits);
    }

    public Options withAsOf(LocalDate day) {
      return new Options(title, day, rules, limits);
    }

    public Options withRules(Path... files) {
      return new Options(title, asOf, List.of(files), limits);
    }

    public Options withLimits(Limits most) {
      return new Options(title, asOf, rules, most);
    }
  }

  /**
   * What one report may cost. One that would cost more is a failure in the dossier; nothing is
   * taken from it, and the others go through.
   *
   * @param size the longest text of a report in characters (UTF-16 code units), at least 1
   * @param time the most time that a processor may work on a report, at least a millisecond
   */
  public record Limits(int size, Duration time) {

    /**
     * @throws IllegalArgumentException when nothing could be read within them
     */
    public Limits {
      if (size < 1 || time.toMillis() < 1) {
        throw new IllegalArgumentException("limits let nothing through: " + size + ", " + time);
      }
    }

    /** 500,000 characters and two minutes: no report of news comes near. */
    public static Limits standard() {
      return new Limits(Reader.TEXT_LIMIT, Duration.ofMinutes(2));
    }
  }

  /**
   * The dossier of reports.
   *
   * @param paths files and folders; folders with all that is in them
   */
  public static Dossier read(Path... paths) {
    return read(Options.standard(), paths);
  }

  /**
   * The dossier of reports, as asked for.
   *
   * @throws parley.pipeline.rules.RuleProblems when a rule file is wrong; it names every fault with
   *     its place
   */
  public static Dossier read(Options options, Path... paths) {
    return read(options, List.of(paths), InputStream.nullInputStream(), _ -> Progress.hidden())
        .dossier();
  }

  /**
   * What came of reading.
   *
   * @param dossier with no documents when no report could be read, or all are later than asked for
   * @param reports how many reports were read, also those later than asked for
   */
  record Outcome(Dossier dossier, int reports) {}

  /**
   * Reads, and shows how far it is.
   *
   * @param in what is read where a path is {@code -}
   * @param progress gives the bar over a number of reports
   */
  static Outcome read(
      Options options, List<Path> paths, InputStream in, IntFunction<Progress> progress) {
    Pipeline.prepare();
    RuleBook rules = RuleBook.standard().with(options.rules());
    Reader.Result input = new Reader(in, options.limits().size()).read(paths);
    List<Failure> failures = new ArrayList<>(input.failures());
    Readings read = Readings.NONE;
    if (!input.reports().isEmpty()) {
      try (Progress bar = progress.apply(input.reports().size())) {
        read = Readings.of(input.reports(), new Pipeline(rules), options.limits().time(), bar);
      }
    }
    failures.addAll(read.failures());
    String title = options.title() == null ? Titles.of(paths) : options.title();
    Dossier dossier = new Reconciler().reconcile(title, options.asOf(), read.readings(), failures);
    return new Outcome(dossier, read.readings().size());
  }
}
