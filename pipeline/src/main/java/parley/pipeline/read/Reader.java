package parley.pipeline.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;
import parley.domain.Publication;
import parley.domain.Report;
import parley.pipeline.rules.RuleBook;

/**
 * Reads reports from files, folders (recursively) and standard input: plain text, Markdown, HTML
 * pages, JSON Lines; also gzipped. What cannot be read becomes a failure, and the rest goes
 * through. The result depends on what was read, not on the order of the paths or on where they lie.
 */
public final class Reader {

  /**
   * The longest text of one report, in characters (UTF-16 code units), unless another is asked for:
   * some hundred pages, far more than any report has.
   */
  public static final int TEXT_LIMIT = 500_000;

  private static final long PAGE_LIMIT = 32_000_000;
  private static final long FILE_LIMIT = 512_000_000;
  private static final Path STANDARD_INPUT = Path.of("-");

  private final InputStream standardInput;
  private final int textLimit;
  private final Publishers publishers = new Publishers(RuleBook.standard());

  /** A reader for which standard input is empty. */
  public Reader() {
    this(InputStream.nullInputStream());
  }

  /**
   * @param standardInput what the path {@code -} stands for; it is not closed
   */
  public Reader(InputStream standardInput) {
    this(standardInput, TEXT_LIMIT);
  }

  /**
   * @param standardInput what the path {@code -} stands for; it is not closed
   * @param textLimit the longest text of one report in characters (UTF-16 code units); a longer one
   *     is a failure
   */
  public Reader(InputStream standardInput, int textLimit) {
    this.standardInput = standardInput;
    this.textLimit = textLimit;
  }

  /**
   * What was read, and what could not be.
   *
   * @param reports by id, each id once
   * @param failures sorted
   */
  public record Result(List<Report> reports, List<Failure> failures) {
    public Result {
      reports = List.copyOf(reports);
      failures = failures.stream().sorted().distinct().toList();
    }
  }

  /** Reads all that lies under the paths; {@code -} is standard input. */
  public Result read(List<Path> paths) {
    List<Draft> drafts = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Path path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        readStandardInput(drafts, failures);
      } else {
        InputFiles.under(path, failures)
            .forEach((place, file) -> readFile(place, file, drafts, failures));
      }
    }
    return new Result(Identities.distinct(reports(drafts, failures)), failures);
  }

  /**
   * Reads what was fetched from the web: a page, a text, or reports as JSON.
   *
   * @param address from where; a page may only name another address of the same host as its own
   * @param bytes unpacked
   */
  public Result read(URI address, byte[] bytes) {
    return read(address, bytes, Listing.NONE);
  }

  /**
   * Reads what was fetched from the web, of which a list of reports says something too.
   *
   * @param address from where; a page may only name another address of the same host as its own
   * @param bytes unpacked
   * @param listing holds where the page itself says nothing
   */
  public Result read(URI address, byte[] bytes, Listing listing) {
    List<Draft> drafts = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    String place = address.toString();
    try {
      Formats format = Formats.sniffed(bytes);
      take(new Input(place, WebNames.of(address), null, bytes), format, drafts, failures);
      if (format != Formats.JSON_LINES) {
        drafts.replaceAll(
            draft -> listed(draft.at(WebNames.own(draft.metadata().url(), address)), listing));
      }
    } catch (Unreadable e) {
      failures.add(new Failure(place, "read", e.reason()));
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(
          new Failure(
              place,
              "read",
              "it cannot be read ("
                  + e.getClass().getSimpleName()
                  + "); give its text as a plain text file"));
    }
    return new Result(Identities.distinct(reports(drafts, failures)), failures);
  }

  /** The name of a known outlet is better than what its feeds call themselves. */
  private Draft listed(Draft draft, Listing listing) {
    Metadata own = draft.metadata();
    @Nullable String publisher = publishers.isKnown(own.url()) ? null : listing.publisher();
    return draft.with(
        own.or(new Metadata(null, listing.title(), publisher, null, listing.published())));
  }

  private void readStandardInput(List<Draft> drafts, List<Failure> failures) {
    String place = "standard input";
    try {
      byte[] bytes = InputFiles.limited(standardInput, FILE_LIMIT);
      Input input = new Input(place, "standard-input", null, bytes);
      take(input, Formats.sniffed(bytes), drafts, failures);
    } catch (IOException e) {
      failures.add(new Failure(place, "read", Causes.of(e)));
    } catch (Unreadable e) {
      failures.add(new Failure(place, "read", e.reason()));
    }
  }

  private static void readFile(
      String place, Path file, List<Draft> drafts, List<Failure> failures) {
    try {
      Input input = InputFiles.input(place, file, FILE_LIMIT);
      Formats format =
          Formats.of(input.file(), input.bytes())
              .orElseThrow(
                  () ->
                      new Unreadable(
                          "this format is not read; give text, Markdown, HTML or JSON Lines"));
      take(input, format, drafts, failures);
    } catch (IOException e) {
      failures.add(new Failure(place, "read", Causes.of(e)));
    } catch (Unreadable e) {
      failures.add(new Failure(place, "read", e.reason()));
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(
          new Failure(
              place,
              "read",
              "it cannot be read ("
                  + e.getClass().getSimpleName()
                  + "); give its text as a plain text file"));
    }
  }

  private static void take(Input input, Formats format, List<Draft> drafts, List<Failure> failures)
      throws Unreadable {
    if (format != Formats.JSON_LINES && input.bytes().length > PAGE_LIMIT) {
      throw new Unreadable("it is over " + PAGE_LIMIT / 1_000_000 + " MB; split it");
    }
    switch (format) {
      case PLAIN ->
          drafts.add(input.draft(Metadata.NONE, Characters.readable(Decoding.text(input.bytes()))));
      case MARKDOWN -> drafts.add(Markdown.read(input));
      case PAGE -> {
        Page page = Page.of(input.bytes());
        drafts.add(input.draft(page.metadata(), page.text()));
      }
      case JSON_LINES -> JsonLines.read(input, drafts, failures);
    }
  }

  private List<Report> reports(List<Draft> drafts, List<Failure> failures) {
    Map<Path, Manifest> manifests = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.text().isBlank()) {
        failures.add(
            new Failure(draft.place(), "read", "it holds no text; leave it out or give its text"));
      } else if (draft.text().length() > textLimit) {
        failures.add(
            new Failure(
                draft.place(),
                "read",
                "its text has "
                    + draft.text().length()
                    + " characters, and no report may have more than "
                    + textLimit
                    + "; split it, or raise --max-size"));
      } else {
        reports.add(report(draft, manifest(draft.folder(), manifests, failures)));
      }
    }
    return reports;
  }

  private static Manifest manifest(
      @Nullable Path folder, Map<Path, Manifest> manifests, List<Failure> failures) {
    return manifests.computeIfAbsent(
        folder == null ? STANDARD_INPUT : folder, _ -> Manifest.covering(folder, failures));
  }

  private Report report(Draft draft, Manifest manifest) {
    String name = nameOf(draft.file());
    Metadata own = draft.metadata();
    String id = own.id() == null ? name : own.id();
    Metadata stated = publishers.completed(own.or(manifest.entry(id, draft.file())));
    return new Report(
        id,
        draft.place(),
        stated.title(),
        stated.publisher(),
        null,
        stated.url(),
        stated.published() == null ? null : Publication.stated(stated.published()),
        draft.text(),
        List.of());
  }

  /** A file's name without its ending. */
  private static String nameOf(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
