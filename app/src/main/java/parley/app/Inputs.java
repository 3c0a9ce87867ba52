package parley.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import parley.app.fetch.FetchException;
import parley.app.fetch.FetchLimits;
import parley.app.fetch.Fetched;
import parley.app.fetch.Fetcher;
import parley.domain.Failure;
import parley.domain.Report;
import parley.pipeline.read.Reader;

/** What a command is given to read: paths and addresses of the web. */
final class Inputs {

  /** What Parley calls itself before servers. */
  static final String AGENT = "Parley (reads news reports; one page a request)";

  private final List<Path> paths = new ArrayList<>();
  private final List<URI> addresses = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  Inputs(Collection<String> words) {
    for (String word : words) {
      try {
        if (isAddress(word)) {
          addresses.add(new URI(word));
        } else {
          paths.add(Path.of(word));
        }
      } catch (URISyntaxException | InvalidPathException e) {
        failures.add(new Failure(word, "read", "it is neither a path nor an address"));
      }
    }
  }

  static boolean isAddress(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  List<Path> paths() {
    return List.copyOf(paths);
  }

  /** Reads all of it; of several addresses with one report each is kept once. */
  Reader.Result read(Reader reader, FetchLimits limits) {
    Map<String, Report> reports = new TreeMap<>();
    if (!paths.isEmpty()) {
      take(reader.read(paths), reports);
    }
    if (!addresses.isEmpty()) {
      try (Fetcher fetcher = new Fetcher(limits, AGENT)) {
        addresses.forEach(address -> fetch(address, fetcher, reader, reports));
      }
    }
    return new Reader.Result(List.copyOf(reports.values()), failures);
  }

  private void fetch(URI address, Fetcher fetcher, Reader reader, Map<String, Report> reports) {
    try {
      Fetched fetched = fetcher.fetch(address);
      take(reader.read(fetched.address(), fetched.body()), reports);
    } catch (FetchException e) {
      String source = address.toString();
      failures.add(new Failure(source, "read", e.reason(source)));
    }
  }

  /** Reports of one id from different places stay apart by their place. */
  private void take(Reader.Result result, Map<String, Report> reports) {
    result
        .reports()
        .forEach(report -> reports.put(report.id() + "\u0000" + report.source(), report));
    failures.addAll(result.failures());
  }
}
