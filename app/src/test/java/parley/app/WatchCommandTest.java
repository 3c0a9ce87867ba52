package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley watch} as somebody runs it, against a site on this machine. */
class WatchCommandTest {

  private static final Instant MORNING = Instant.parse("2031-03-05T08:00:00Z");

  private static final String REPORT =
      "<!doctype html><html><head><title>Fishing talks resume</title></head><body><article>"
          + "<h1>Fishing talks resume</h1><p>OSLO - Norway and Iceland will hold a second round of"
          + " fishing talks in Oslo on March 6, 2031.</p><p>Norway demands a lower quota, its"
          + " foreign minister Ada Holm said on Tuesday.</p></article></body></html>";

  @TempDir Path folder;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private String store;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    store = folder.resolve("talks.parley").toString();
    Outcome.of("open", store);
    pages.put("/a", REPORT);
    pages.put(
        "/rss",
        "<rss version='2.0'><channel><title>Coast Herald</title><item><title>Fishing talks"
            + " resume</title><link>/a</link><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate>"
            + "</item></channel></rss>");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aRoundTellsWhatIsNewAndALaterOneWhatWasEdited() throws IOException {
    Outcome first = watch(MORNING, address("/rss"));
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isEqualTo(ExitCode.DONE);
    assertThat(first.out())
        .contains("2031-03-05 08:00 UTC: 1 feed.", "1 report added", "lower quota")
        .contains("[1] Coast Herald, 4 Mar 2031");

    Outcome nothing = watch(MORNING.plusSeconds(900), address("/rss"));
    assertThat(nothing.out().strip()).isEqualTo("2031-03-05 08:15 UTC: 1 feed.");

    pages.put("/a", REPORT.replace("in Oslo on March 6", "in Bergen on March 6"));
    Outcome edited = watch(MORNING.plusSeconds(7_200), address("/rss"));
    assertThat(edited.out().replaceAll("\\s+", " "))
        .contains("1 edited since", "was edited", "- OSLO", "in Oslo on", "in Bergen on")
        .contains("CHANGED", "place: Bergen; before: Oslo");

    assertThat(Outcome.of("revisions", "--store", store).out().replaceAll("\\s+", " "))
        .contains("a, revision 2, recorded 5 March 2031, 10:00 UTC", "in Oslo on", "in Bergen on");
    assertThat(Outcome.of("revisions", "b", "--store", store).err()).contains("no report 'b'");
    try (ServedStore served =
        ServedStore.of(Path.of(store), Files.createDirectories(folder.resolve("served")))) {
      assertThat(served.page("/processes/fishing-talks/report?id=a"))
          .contains(
              "Revision 2, recorded 5 March 2031, 10:00 UTC",
              "talks in <del>Oslo</del> <ins>Bergen</ins> on March");
      assertThat(served.page("/processes/fishing-talks/report?id=a&asOf=2031-03-04"))
          .doesNotContain("Revision 2");
    }
  }

  @Test
  void failuresAreNamedWithTheirRemedyAndTheRestIsDone() throws IOException {
    pages.put("/bomb", "<!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss><channel/></rss>");
    Path opml =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml version='2.0'><head><title>Talks</title></head><body><outline text='North'>"
                + "<outline text='Bomb' type='rss' xmlUrl='"
                + address("/bomb")
                + "'/></outline><outline text='Herald' xmlUrl='"
                + address("/rss")
                + "'/></body></opml>");
    Outcome outcome = watch(MORNING, "--opml", opml.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(outcome.out()).contains("2 feeds, 1 failed", "1 report added");
    assertThat(outcome.err()).contains(address("/bomb"), "document type", "Ask the site");

    Outcome none = watch(MORNING, address("/nowhere"));
    assertThat(none.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(none.err()).contains("404", "see that the address is right");
  }

  @Test
  void privateAddressesAreRefusedUnlessAllowed() {
    Outcome outcome =
        Outcome.of("watch", address("/rss"), "--store", store, "--once", "--pause", "0s");
    assertThat(outcome.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(outcome.err()).contains("private address", "--allow-private");
    Outcome added = Outcome.of("add", address("/a"), "--store", store);
    assertThat(added.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(added.err()).contains("private address", "--allow-private");
  }

  @Test
  void whatIsNoFeedIsToldBeforeAnythingIsAsked() {
    assertThat(Outcome.of("watch", "--store", store).err()).contains("--opml FILE");
    assertThat(Outcome.of("watch", "feeds.xml", "--store", store).err()).contains("https://");
    assertThat(Outcome.of("watch", address("/rss"), "--every", "1s", "--store", store).err())
        .contains("1m or more");
    assertThat(Outcome.of("watch", address("/rss"), "--every", "soon", "--store", store).err())
        .contains("15m");
    assertThat(Outcome.of("watch", "--opml", "nowhere.opml", "--store", store).err())
        .contains("nowhere.opml", "cannot be read");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Outcome watch(Instant now, String... feeds) {
    List<String> arguments = new ArrayList<>(List.of("watch"));
    arguments.addAll(Arrays.asList(feeds));
    arguments.addAll(
        List.of(
            "--store",
            store,
            "--once",
            "--allow-private",
            "--pause",
            "0s",
            "--title",
            "Fishing talks"));
    return Outcome.at(now, arguments.toArray(String[]::new));
  }
}
