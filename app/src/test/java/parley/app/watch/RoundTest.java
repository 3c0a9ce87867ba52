package parley.app.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.app.fetch.FetchLimits;
import parley.domain.Report;
import parley.store.Entry;
import parley.store.Visit;

/** What is fetched, when, and what becomes of it; against real servers on this machine. */
class RoundTest {

  private static final String TEXT =
      "OSLO - Norway and Iceland will hold a second round of fishing talks in Oslo on March 6.\n"
          + "Norway demands a lower quota, its foreign minister Ada Holm said on Tuesday.\n"
          + "Iceland has not answered yet, and its delegation is expected to arrive on Thursday.";

  @TempDir Path folder;
  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void rssIsFollowedAndWhatWasSeenIsNotFetchedAgain() {
    site.report("/a", "Fishing talks resume", TEXT);
    site.tagged("/rss", "application/rss+xml", rss(item("/a", "Fishing talks resume")));
    try (Watching watching = Watching.into(folder)) {
      assertThat(watching.round(site.at("/rss")).failures()).isEmpty();
      assertThat(site.asked()).containsExactly("/rss", "/a");
      Report report = watching.reports().getFirst();
      assertThat(report.publisher()).isEqualTo("Coast Herald");
      assertThat(report.url()).isEqualTo(site.at("/a").toString());
      assertThat(Objects.requireNonNull(report.publication()).day())
          .as("in the publisher's own calendar")
          .isEqualTo(LocalDate.parse("2031-03-04"));

      Round.Outcome second = watching.after(Duration.ofMinutes(15)).round(site.at("/rss"));
      assertThat(second.unchanged()).isEqualTo(1);
      assertThat(second.taken()).isEmpty();
      assertThat(site.asked()).singleElement().asString().startsWith("/rss if not \"");
    }
    try (Watching later = Watching.into(folder)) {
      assertThat(later.round(site.at("/rss")).unchanged()).as("in a later run").isEqualTo(1);
      assertThat(later.reports()).hasSize(1);
    }
  }

  @Test
  void everyFormatIsRead() {
    for (String path : List.of("/rdf1", "/atom1", "/json1", "/json2", "/map1", "/news1")) {
      site.report(path, "Talks " + path, TEXT + "\nThe page is " + path + ".");
    }
    site.text(
        "/rdf",
        "application/rdf+xml",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='x'><title>Harbour"
            + " Times</title></channel><item rdf:about='/rdf1'>"
            + "<title>Talks</title><link>/rdf1</link><dc:date>2031-03-04T23:30:00-05:00</dc:date>"
            + "</item></rdf:RDF>");
    site.text(
        "/atom",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='"
            + site.at("/")
            + "'><title>Fjord Post</title><entry><id>urn:1</id><title>Talks</title>"
            + "<link href='atom1'/><updated>2031-03-04T08:00:00Z</updated></entry></feed>");
    site.text(
        "/json",
        "application/feed+json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Gulf Wire\",\"items\":["
            + "{\"id\":\"1\",\"url\":\"json1\",\"date_published\":\"2031-03-04T08:00:00Z\"},"
            + "{\"id\":2,\"external_url\":\"/json2\"},{\"id\":\"3\"},7]}");
    site.text("/map", "application/xml", sitemap("<url><loc>" + site.at("/map1") + "</loc></url>"));
    site.bytes(
        "/news.xml.gz",
        "application/gzip",
        Site.gzip(
            sitemap(
                    "<url><loc>"
                        + site.at("/news1")
                        + "</loc><n:news><n:publication><n:name>Bay News</n:name>"
                        + "<n:language>en</n:language></n:publication><n:publication_date>"
                        + "2031-03-03T23:30:00-05:00</n:publication_date><n:title>Talks</n:title>"
                        + "</n:news></url>")
                .getBytes(UTF_8)));
    site.text(
        "/index",
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.at("/map")
            + "</loc></sitemap><sitemap><loc>"
            + site.at("/news.xml.gz")
            + "</loc></sitemap></sitemapindex>");
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome =
          watching.round(site.at("/rdf"), site.at("/atom"), site.at("/json"), site.at("/index"));
      assertThat(outcome.failures()).isEmpty();
      Map<String, String> told =
          watching.reports().stream()
              .collect(
                  Collectors.toMap(
                      Report::id,
                      report ->
                          report.publisher()
                              + (report.publication() == null
                                  ? ""
                                  : " " + report.publication().day())));
      assertThat(told)
          .containsEntry("rdf1", "Harbour Times 2031-03-04")
          .containsEntry("atom1", "Fjord Post 2031-03-04")
          .containsEntry("json1", "Gulf Wire 2031-03-04")
          .containsEntry("json2", "Gulf Wire")
          .containsEntry("map1", "0")
          .containsEntry("news1", "Bay News 2031-03-03")
          .hasSize(6);
    }
  }

  @Test
  void oneReportInTwoFeedsIsFetchedOnce() {
    site.report("/a", "Fishing talks resume", TEXT);
    site.text("/one", "application/rss+xml", rss(item("/a?utm_source=rss", "Talks")));
    site.text("/two", "application/rss+xml", rss(item("/a#top", "Talks")));
    try (Watching watching = Watching.into(folder)) {
      watching.round(site.at("/one"), site.at("/two"));
      assertThat(site.asked()).containsOnlyOnce("/a");
      assertThat(watching.reports()).hasSize(1);
    }
  }

  @Test
  void aSilentEditIsARevision() {
    site.report("/a", "Fishing talks resume", TEXT);
    site.tagged("/rss", "application/rss+xml", rss(item("/a", "Fishing talks resume")));
    try (Watching watching = Watching.into(folder)) {
      watching.round(site.at("/rss"));
      site.report("/a", "Fishing talks resume", TEXT.replace("in Oslo", "in Bergen"));
      site.asked();
      watching.after(Duration.ofMinutes(30)).round(site.at("/rss"));
      assertThat(site.asked()).as("not so soon").hasSize(1);
      watching.after(Duration.ofMinutes(31)).round(site.at("/rss"));
      assertThat(site.asked()).anyMatch(asked -> asked.startsWith("/a if not "));
      List<Entry.Received> revisions =
          watching.store.journal().revisions(watching.reports().getFirst().id());
      assertThat(revisions).hasSize(2);
      assertThat(revisions.getLast().report().text()).contains("in Bergen");
      assertThat(revisions.getLast().report().publisher()).isEqualTo("Coast Herald");
    }
  }

  @Test
  void aReportIsLookedAtEverMoreSeldomAndNotForEver() {
    site.report("/a", "Fishing talks resume", TEXT);
    site.tagged("/rss", "application/rss+xml", rss(item("/a", "Fishing talks resume")));
    try (Watching watching = Watching.into(folder)) {
      watching.round(site.at("/rss"));
      site.asked();
      for (int hour = 0; hour < 24 * 14; hour++) {
        watching.after(Duration.ofHours(1)).round(site.at("/rss"));
      }
      assertThat(site.asked().stream().filter(asked -> asked.startsWith("/a")))
          .hasSizeBetween(8, 12);
      assertThat(watching.received()).as("one revision, as nothing changed").hasSize(1);
    }
  }

  @Test
  void aPageThatIsTakenDownOrEmptiedLeavesTheReportAsItWas() {
    site.report("/a", "Fishing talks resume", TEXT);
    site.report("/b", "Wage talks resume", TEXT.replace("fishing", "wage"));
    site.text("/rss", "text/xml", rss(item("/a", "A") + item("/b", "B")));
    try (Watching watching = Watching.into(folder)) {
      watching.round(site.at("/rss"));
      site.status("/a", 410, Map.of());
      site.report("/b", "Wage talks resume", "Please enable JavaScript and cookies to read on.");
      Round.Outcome outcome = watching.after(Duration.ofHours(2)).round(site.at("/rss"));
      assertThat(Watching.messages(outcome))
          .anyMatch(message -> message.contains("taken down"))
          .anyMatch(
              message ->
                  message.contains("only a small part") || message.contains("no text any more"));
      assertThat(watching.received()).hasSize(2);
      assertThat(watching.reports()).hasSize(2);
    }
  }

  @Test
  void robotsAreHeardAndOneRequestAtATimeIsMadeWithAPause() {
    site.text(
        "/robots.txt",
        "text/plain",
        "User-agent: parley\nDisallow: /private/\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /\n");
    site.report("/a", "A", TEXT);
    site.report("/b", "B", TEXT.replace("fishing", "wage"));
    site.report("/private/c", "C", TEXT);
    site.text("/rss", "text/xml", rss(item("/a", "A") + item("/b", "B") + item("/private/c", "C")));
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome = watching.round(site.at("/rss"));
      assertThat(site.askedForRobots()).isEqualTo(1);
      assertThat(site.asked()).containsExactly("/rss", "/a", "/b");
      assertThat(Watching.messages(outcome)).singleElement().asString().contains("robots.txt");
      assertThat(site.mostAtOnce()).isEqualTo(1);
      assertThat(watching.waited())
          .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));
      assertThat(watching.after(Duration.ofMinutes(15)).round(site.at("/rss")).failures())
          .as("told once")
          .isEmpty();
      assertThat(site.askedForRobots()).as("kept for a day").isZero();
    }
  }

  @Test
  void aSiteWhoseRobotsCannotBeHadIsLeftAlone() {
    site.status("/robots.txt", 503, Map.of());
    site.text("/rss", "text/xml", rss(""));
    try (Watching watching = Watching.into(folder)) {
      assertThat(Watching.messages(watching.round(site.at("/rss"))))
          .singleElement()
          .asString()
          .contains("robots.txt", "503");
      watching.after(Duration.ofMinutes(5)).round(site.at("/rss"));
      assertThat(site.askedForRobots()).isEqualTo(1);
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    site.text("/rss", "text/xml", rss(item("/a", "A") + item("/b", "B")));
    site.status("/a", 429, Map.of("Retry-After", "7200"));
    site.report("/b", "B", TEXT);
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome = watching.round(site.at("/rss"));
      assertThat(Watching.messages(outcome)).singleElement().asString().contains("too often");
      assertThat(site.asked()).as("the site is left alone at once").containsExactly("/rss", "/a");
      assertThat(watching.after(Duration.ofMinutes(119)).round(site.at("/rss")).failures())
          .allMatch(failure -> failure.stage().equals("later"));
      assertThat(site.asked()).isEmpty();
      site.report("/a", "A", TEXT.replace("fishing", "wage"));
      watching.after(Duration.ofMinutes(2)).round(site.at("/rss"));
      assertThat(site.asked()).contains("/rss", "/a", "/b");
      assertThat(watching.reports()).hasSize(2);
    }
  }

  @Test
  void aFeedThatFailsIsAskedLessAndLessAndTheOthersGoOn() {
    site.status("/broken", 500, Map.of());
    site.report("/a", "A", TEXT);
    site.text("/rss", "text/xml", rss(item("/a", "A")));
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome = watching.round(site.at("/broken"), site.at("/rss"));
      assertThat(outcome.failed()).isEqualTo(1);
      assertThat(Watching.messages(outcome)).singleElement().asString().contains("500", "later");
      assertThat(watching.reports()).hasSize(1);
      int asked = 0;
      for (int quarter = 0; quarter < 4 * 48; quarter++) {
        watching.after(Duration.ofMinutes(15)).round(site.at("/broken"));
        asked += site.asked().contains("/broken") ? 1 : 0;
      }
      assertThat(asked).isBetween(6, 9);
      site.text("/broken", "text/xml", rss(""));
      assertThat(watching.after(Duration.ofDays(1)).round(site.at("/broken")).failures()).isEmpty();
      assertThat(watching.store.visits(Visit.Kind.FEED))
          .filteredOn(visit -> visit.address().endsWith("/broken"))
          .singleElement()
          .satisfies(visit -> assertThat(visit.failures()).isZero());
    }
  }

  @Test
  void nothingLeadsToAPrivateAddressUnlessAllowed() {
    site.text("/rss", "text/xml", rss(item("/a", "A")));
    FetchLimits guarded = new FetchLimits(10_000, Duration.ofSeconds(2), 3, false);
    try (Watching watching = Watching.into(folder, Plan.standard(), guarded)) {
      Round.Outcome outcome = watching.round(site.at("/rss"));
      assertThat(Watching.messages(outcome))
          .singleElement()
          .asString()
          .contains("private address", "--allow-private");
      assertThat(site.askedForRobots()).isZero();
      assertThat(site.asked()).isEmpty();
      watching.round(site.at("/rss"));
      assertThat(watching.store.visits(Visit.Kind.FEED)).as("no reason to wait").isEmpty();
    }
  }

  @Test
  void hostileFeedsAreRefusedByNameAndTheOthersGoOn() {
    String entities =
        IntStream.range(1, 20)
            .mapToObj(i -> "<!ENTITY e" + i + " '&e" + (i - 1) + ";&e" + (i - 1) + ";'>")
            .collect(Collectors.joining());
    site.text(
        "/bomb",
        "text/xml",
        "<?xml version='1.0'?><!-- <rss/> --><!DOCTYPE rss [<!ENTITY e0 'x'>"
            + entities
            + "]><rss version='2.0'><channel><title>&e19;</title></channel></rss>");
    site.text(
        "/file",
        "text/xml",
        "<!DOCTYPE urlset [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&f;</loc>"
            + "</url></urlset>");
    site.bytes("/zip", "application/gzip", Site.gzip(new byte[20_000_000]));
    site.text("/deep", "text/xml", "<rss version='2.0'>" + "<a>".repeat(100_000));
    site.text(
        "/page",
        "text/html",
        "<!DOCTYPE html><html><head><link rel=alternate"
            + " type='application/rss+xml' href='/rss'></head></html>");
    site.text("/words", "text/plain", "There is no feed here.");
    site.text("/other", "text/xml", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    site.text("/nest", "application/json", "[".repeat(100_000));
    site.text("/nested", "application/json", "{\"items\":" + "[".repeat(100_000));
    site.page(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[65_536];
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(block);
          }
        });
    site.report("/a", "A", TEXT);
    site.text("/rss", "text/xml", rss(item("/a", "A")));
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome =
          watching.round(
              site.at("/bomb"),
              site.at("/file"),
              site.at("/zip"),
              site.at("/deep"),
              site.at("/page"),
              site.at("/words"),
              site.at("/other"),
              site.at("/nest"),
              site.at("/nested"),
              site.at("/endless"),
              site.at("/rss"));
      Map<String, String> told =
          outcome.failures().stream()
              .collect(
                  Collectors.toMap(
                      failure -> failure.source().replaceAll(".*/", "/"),
                      failure -> failure.message()));
      assertThat(told.get("/bomb")).contains("document type", "refused", "Ask the site");
      assertThat(told.get("/file")).contains("document type");
      assertThat(told.get("/zip")).contains("unpacked", "--max-fetch");
      assertThat(told.get("/deep")).contains("damaged");
      assertThat(told.get("/page")).contains("web page", "/rss");
      assertThat(told.get("/words")).contains("no feed");
      assertThat(told.get("/other")).contains("svg");
      assertThat(told.get("/nest")).contains("no feed");
      assertThat(told.get("/nested")).contains("damaged");
      assertThat(told.get("/endless")).contains("over 3000000 bytes");
      assertThat(told).hasSize(10);
      assertThat(watching.reports()).hasSize(1);
    }
  }

  @Test
  void sitemapsThatNameOneAnotherEnd() {
    for (int i = 0; i < 6; i++) {
      site.text("/map" + i, "text/xml", index("/map" + (i + 1)));
    }
    site.text("/round", "text/xml", index("/round"));
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome = watching.round(site.at("/map0"), site.at("/round"));
      assertThat(site.asked()).containsExactly("/map0", "/map1", "/map2", "/round");
      assertThat(Watching.messages(outcome)).singleElement().asString().contains("--max-depth");
    }
  }

  @Test
  void aLongFeedGivesItsNewestAndLaterOnlyWhatIsNew() {
    String items =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "<item><title>Talks</title><link>/p/"
                        + i
                        + "</link><pubDate>"
                        + (i % 28 + 1)
                        + " Jan "
                        + (2030 - i / 1000)
                        + " 08:00:00 GMT</pubDate></item>")
            .collect(Collectors.joining());
    site.text("/rss", "text/xml", rss(items));
    for (int i = 0; i < 1_000; i++) {
      site.report("/p/" + i, "Talks " + i, TEXT + " Number " + i + ".");
    }
    site.report("/new", "New", TEXT);
    Plan plan = new Plan(4, null, Duration.ZERO, 2, Duration.ZERO);
    try (Watching watching = Watching.into(folder, plan)) {
      Round.Outcome first = watching.round(site.at("/rss"));
      assertThat(first.leftOut()).isEqualTo(9_996);
      assertThat(watching.reports())
          .extracting(report -> String.valueOf(report.publication()).contains("2030-01-28"))
          .containsOnly(true)
          .hasSize(4);
      site.asked();
      site.text("/rss", "text/xml", rss(item("/new", "New") + items));
      Round.Outcome second = watching.after(Duration.ofMinutes(15)).round(site.at("/rss"));
      assertThat(second.leftOut()).isZero();
      assertThat(site.asked()).containsExactly("/rss", "/new");
    }
  }

  @Test
  void manyNewReportsWaitForTheirRound() {
    site.text("/rss", "text/xml", rss(""));
    Plan plan = new Plan(2, null, Duration.ZERO, 2, Duration.ZERO);
    try (Watching watching = Watching.into(folder, plan)) {
      watching.round(site.at("/rss"));
      StringBuilder items = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        site.report("/p" + i, "Talks " + i, TEXT + " Number " + i + ".");
        items.append(item("/p" + i, "Talks"));
      }
      site.tagged("/rss", "text/xml", rss(items.toString()));
      Round.Outcome outcome = watching.after(Duration.ofMinutes(15)).round(site.at("/rss"));
      assertThat(outcome.waiting()).isEqualTo(3);
      assertThat(watching.after(Duration.ofMinutes(15)).round(site.at("/rss")).waiting())
          .isEqualTo(1);
      assertThat(watching.after(Duration.ofMinutes(15)).round(site.at("/rss")).waiting()).isZero();
      assertThat(watching.reports()).hasSize(5);
    }
  }

  @Test
  void aTextThatTheFeedGivesStandsForAPageThatCannotBeHad() {
    String full =
        "<p>" + (TEXT + "\n").repeat(4).replace("\n", "</p><p>") + "</p><script>x()</script>";
    site.status("/paid", 403, Map.of());
    site.text(
        "/rss",
        "text/xml",
        rss(
            "<item><title>Behind a wall</title><link>/paid</link><c:encoded><![CDATA["
                + full
                + "]]></c:encoded><pubDate>Tue, 04 Mar 2031 08:00:00"
                + " GMT</pubDate></item><item><guid isPermaLink='false'>7</guid><title>No"
                + " link</title><c:encoded><![CDATA["
                + full.replace("fishing", "wage")
                + "]]></c:encoded></item>"
                + "<item><title>Only a summary</title><description>Talks.</description></item>"));
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome = watching.round(site.at("/rss"));
      assertThat(outcome.failures()).isEmpty();
      assertThat(watching.reports()).hasSize(2);
      Report paid =
          watching.reports().stream()
              .filter(report -> site.at("/paid").toString().equals(report.url()))
              .findFirst()
              .orElseThrow();
      assertThat(paid.source()).startsWith("feed " + site.at("/rss"));
      assertThat(paid.title()).isEqualTo("Behind a wall");
      assertThat(paid.text()).contains("Ada Holm").doesNotContain("x()");
      assertThat(String.valueOf(paid.publication())).contains("2031-03-04");
      assertThat(watching.after(Duration.ofHours(3)).round(site.at("/rss")).taken()).isEmpty();
    }
  }

  @Test
  void aFeedInAnotherEncodingThanItSaysIsReadAsFarAsItGoes() {
    String feed = rss("<item><title>Talks in Malmö &nbsp;</title><link>/a</link></item>");
    site.report("/a", "A", TEXT);
    site.bytes("/latin", "text/xml; charset=utf-8", feed.getBytes(ISO_8859_1));
    site.bytes(
        "/declared",
        "text/xml",
        ("<?xml version='1.0' encoding='ISO-8859-1'?>" + feed).getBytes(ISO_8859_1));
    try (Watching watching = Watching.into(folder)) {
      assertThat(watching.round(site.at("/latin"), site.at("/declared")).failures()).isEmpty();
      assertThat(watching.reports()).hasSize(1);
    }
  }

  @Test
  void whatIsNotSinceTheDayIsNotFetched() {
    site.text(
        "/rss",
        "text/xml",
        rss(
            "<item><link>/old</link><pubDate>Mon, 03 Mar 2031 08:00:00 GMT</pubDate></item>"
                + item("/a", "A")));
    site.report("/a", "A", TEXT);
    Plan plan =
        new Plan(50, LocalDate.parse("2031-03-04"), Duration.ZERO, 2, Duration.ofSeconds(1));
    try (Watching watching = Watching.into(folder, plan)) {
      watching.round(site.at("/rss"));
      assertThat(site.asked()).containsExactly("/rss", "/a");
    }
  }

  @Test
  void aLinkThatLeadsToTheFrontPageIsNoReport() {
    site.report("/", "Coast Herald", TEXT);
    site.status("/a", 302, Map.of("Location", "/"));
    site.text(
        "/rss",
        "text/xml",
        rss(item("/a", "A") + item("javascript:alert(1)", "B") + item("http://[", "C")));
    try (Watching watching = Watching.into(folder)) {
      Round.Outcome outcome = watching.round(site.at("/rss"));
      assertThat(Watching.messages(outcome)).singleElement().asString().contains("front page");
      assertThat(watching.reports()).isEmpty();
    }
  }

  @Test
  void whatIsKilledInTheMiddleIsTakenUpAgain() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      site.report("/p" + i, "Talks " + i, TEXT + " Number " + i + ".");
      items.append(item("/p" + i, "Talks"));
    }
    site.tagged("/rss", "text/xml", rss(items.toString()));
    Plan plan = new Plan(50, null, Duration.ZERO, 2, Duration.ZERO);
    try (Watching watching = Watching.into(folder, plan)) {
      assertThatThrownBy(() -> watching.killedBeforeTaking(site.at("/rss"))).hasMessage("killed");
      assertThat(watching.reports()).isEmpty();
    }
    try (Watching watching = Watching.into(folder, plan)) {
      assertThatThrownBy(() -> watching.killedAfterTaking(site.at("/rss"))).hasMessage("killed");
      assertThat(watching.reports()).as("what was taken in stays").hasSize(16);
    }
    try (Watching watching = Watching.into(folder, plan)) {
      assertThat(watching.round(site.at("/rss")).failures()).isEmpty();
      assertThat(watching.reports()).hasSize(20);
      assertThat(watching.received()).hasSize(20);
      site.asked();
      watching.round(site.at("/rss"));
      assertThat(site.asked()).hasSize(1);
    }
  }

  private static String rss(String items) {
    return "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>Coast Herald</title>"
        + items
        + "</channel></rss>";
  }

  private static String item(String link, String title) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><pubDate>Tue, 04 Mar 2031 23:30:00 -0500</pubDate></item>";
  }

  private static String sitemap(String urls) {
    return "<?xml version='1.0' encoding='UTF-8'?><urlset"
        + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
        + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
        + urls
        + "</urlset>";
  }

  private String index(String path) {
    return "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
        + site.at(path)
        + "</loc></sitemap></sitemapindex>";
  }
}
