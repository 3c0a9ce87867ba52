package parley.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.app.fetch.Fetcher;
import parley.app.watch.Opml;
import parley.app.watch.Round;
import parley.domain.Failure;
import parley.domain.Report;
import parley.pipeline.read.Reader;
import parley.publish.view.Wording;
import parley.store.Added;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley watch}: follows feeds into a store. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Follows feeds (RSS, Atom, JSON Feed) and sitemaps, reads the new reports that they name into"
          + " a store and prints what changed, with the sources. A report that is edited later is"
          + " kept as a revision, and told with what was edited. It ends with Ctrl-C.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of Parley itself",
      "2:wrong usage, or no feed could be read",
      "3:some feeds or reports failed (each is named on standard error with its cause)"
    },
    footer = {
      "",
      "Sites are asked politely: what their robots.txt forbids is not fetched, one request at a"
          + " time with a pause between, nothing that did not change, and less and less while they"
          + " fail.",
      "",
      "Examples:",
      "  parley watch https://example.org/world.rss --store talks.parley",
      "  parley watch --opml feeds.opml --store talks.parley --every 30m",
      "  parley watch https://example.org/sitemap-news.xml --store talks.parley --once     for cron"
    })
final class WatchCommand implements Callable<Integer> {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FEED",
      arity = "0..*",
      description = "Addresses of feeds and sitemaps (http, https).")
  private List<String> feeds = List.of();

  @Option(
      names = "--opml",
      paramLabel = "FILE",
      description = "The feeds that an OPML file lists, as feed readers export it.")
  private @Nullable Path opml;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The title of the process that is opened for the reports.")
  private @Nullable String title;

  @Option(names = "--once", description = "Go round once and end.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Interval.class,
      description = "How often to go round, such as 30m or 2h. Without it, 15m.")
  private Duration every = Duration.ofMinutes(15);

  @Mixin private final WatchOptions watching = new WatchOptions();

  @Mixin private final FetchOptions fetching = new FetchOptions();

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<URI> addresses = addresses();
    if (every.compareTo(SHORTEST) < 0) {
      throw wrong("--every: sites are asked once a minute at the most; give 1m or more");
    }
    try (Ending ending = Ending.byControlC();
        Desk desk = store.open(surroundings);
        Fetcher fetcher = new Fetcher(fetching.limits(), Inputs.AGENT)) {
      ending.atOnce(fetcher::close);
      Round round =
          new Round(
              fetcher,
              new Reader(surroundings.in(), reading.limits().size()),
              desk.store(),
              watching.plan(),
              surroundings.clock(),
              ending);
      StoreReading reader = new StoreReading(surroundings, reading);
      int code;
      do {
        code = goRound(round, addresses, desk, reader);
      } while (!once && ending.pause(every));
      return once ? code : ExitCode.DONE;
    }
  }

  private int goRound(Round round, List<URI> addresses, Desk desk, StoreReading reader) {
    News news = new News(desk, reader);
    Round.Outcome outcome = round.run(addresses, news);
    surroundings.out().println(summary(outcome));
    news.tell();
    surroundings.out().flush();
    List<Failure> failures =
        outcome.failures().stream().filter(each -> once || !each.stage().equals("later")).toList();
    StoreReading.tell(surroundings, failures);
    boolean nothing = outcome.failed() == addresses.size() && outcome.taken().isEmpty();
    return failures.isEmpty() ? ExitCode.DONE : nothing ? ExitCode.NOTHING : ExitCode.PARTLY;
  }

  /** "2031-03-05 08:00 UTC: 3 feeds, 1 unchanged, 1 failed; 12 reports wait for the next round". */
  private String summary(Round.Outcome outcome) {
    StringBuilder line = new StringBuilder(MINUTE.format(surroundings.clock().instant()));
    line.append(": ").append(Wording.count(outcome.feeds(), "feed"));
    if (outcome.unchanged() > 0) {
      line.append(", ").append(outcome.unchanged()).append(" unchanged");
    }
    if (outcome.failed() > 0) {
      line.append(", ").append(outcome.failed()).append(" failed");
    }
    if (outcome.leftOut() > 0) {
      line.append("; ")
          .append(Wording.count(outcome.leftOut(), "earlier report"))
          .append(" left out (--most)");
    }
    if (outcome.waiting() > 0) {
      line.append("; ").append(Wording.count(outcome.waiting(), "report")).append(" for later");
    }
    return line.append('.').toString();
  }

  /** Takes the reports of a round in, and tells of all of them at its end. */
  private final class News implements Round.Taking {

    private final Desk desk;
    private final StoreReading reader;
    private final List<Added> added = new ArrayList<>();
    private @Nullable Announcement announcement;
    private @Nullable Placing places;

    private News(Desk desk, StoreReading reader) {
      this.desk = desk;
      this.reader = reader;
    }

    @Override
    public Intake.Result take(List<Report> reports) {
      if (announcement == null) {
        announcement = new Announcement(surroundings, desk, Announcement.MOST);
      }
      if (places == null) {
        places = Placing.of(desk, store, title, null);
      }
      Intake.Result result = reader.add(desk, reports, places);
      added.addAll(result.added());
      return result;
    }

    private void tell() {
      boolean news = added.stream().anyMatch(each -> each.standing() != Added.Standing.UNCHANGED);
      if (news && announcement != null && places != null) {
        announcement.tell(new Intake.Result(added, List.of()), places.proposals());
      }
    }
  }

  private List<URI> addresses() {
    Set<URI> addresses = new LinkedHashSet<>();
    for (String feed : given()) {
      try {
        URI address = new URI(feed.strip());
        if (!Inputs.isAddress(feed.strip()) || address.getHost() == null) {
          throw wrong("'" + feed + "' is no address; give one that begins with https://");
        }
        addresses.add(address);
      } catch (URISyntaxException e) {
        throw wrong("'" + feed + "' is no address; give one that begins with https://");
      }
    }
    return List.copyOf(addresses);
  }

  private List<String> given() {
    List<String> all = new ArrayList<>(feeds);
    Path file = opml;
    if (file != null) {
      try {
        all.addAll(Opml.feeds(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw wrong("--opml " + file + ": it cannot be read; see that there is such a file");
      } catch (IllegalArgumentException e) {
        throw wrong("--opml " + file + ": " + e.getMessage());
      }
    }
    if (all.isEmpty()) {
      throw wrong(
          file == null
              ? "give the address of a feed, or --opml FILE"
              : "--opml " + file + ": it lists no feed");
    }
    return all;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
