package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web desk as a reader uses it, in headless Chromium; skipped where there is none. */
class BrowserTest {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String PROCESS = "/processes/fishing-talks";

  @TempDir Path folder;
  private ServedStore served;
  private Browser browser;

  @BeforeEach
  void open() throws IOException {
    Optional<Browser> started = Browser.start(Files.createDirectory(folder.resolve("profile")));
    assumeTrue(started.isPresent(), "skipped: no Chromium is installed (Debian: chromium)");
    browser = started.get();
    served = ServedStore.of(ServedStore.made(folder), folder);
    browser.look(1280, 900, false);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @Test
  void aReaderFiltersSlidesFollowsCorrectsUndoesAndSearches() {
    browser.open(served.url("/"));
    browser.click(".card h2 a");
    browser.until("document.querySelector('#page') && document.readyState === 'complete'");

    filtersQuotations();
    filtersTheTimeline();
    followsACitation();
    slidesThroughTheDays();
    correctsAndUndoes();
    opensWhatTheDossierSaidThen();
    searches();
    usesTheKeyboard();
    assertThat(browser.faults()).isEmpty();
    assertThat(served.log()).isEmpty();
  }

  private void filtersQuotations() {
    browser.evaluate(
        "(() => { const w = document.getElementById('filter-words'); w.value = 'savings';"
            + " w.dispatchEvent(new Event('input', {bubbles: true})); })()");
    assertThat(browser.text("#filter-count")).startsWith("1 of ");
    browser.until("location.search.includes('quote-words=savings')");
    choose("filter-words", "");
    choose("filter-party", "Norway");
    assertThat(browser.evaluate(SHOWN_PARTIES).asText()).isEqualTo("Norway");
    choose("filter-day", "2031-03-04");
    assertThat(browser.evaluate(SHOWN_DAYS).asText()).isEqualTo("2031-03-04");
    browser.click("#filter-clear");
    assertThat(browser.evaluate("document.querySelectorAll('figure[hidden]').length").asInt())
        .isZero();
    choose("filter-channel", "reporters");
    assertThat(browser.text("#quotes > figure:not([hidden])")).contains("savings");
    browser.open(browser.evaluate("location.href").asText());
    assertThat(browser.evaluate("document.getElementById('filter-channel').value").asText())
        .as("the choice stands in the address")
        .isEqualTo("reporters");
    browser.click("#filter-clear");
  }

  private static final String SHOWN = "[...document.querySelectorAll('figure:not([hidden])')]";
  private static final String SHOWN_PARTIES =
      "[...new Set(" + SHOWN + ".map(q => q.dataset.party))].join()";
  private static final String SHOWN_DAYS =
      "[...new Set(" + SHOWN + ".map(q => q.dataset.day))].join()";

  private void choose(String field, String value) {
    browser.evaluate(
        "(() => { const f = document.getElementById('"
            + field
            + "'); f.value = '"
            + value
            + "';"
            + " f.dispatchEvent(new Event('input', {bubbles: true})); })()");
  }

  private void filtersTheTimeline() {
    browser.until("document.querySelector('svg .bar')");
    browser.click("#choice [value=MEETING]");
    browser.until("!document.querySelector('svg .bar') && location.search.includes('kind=')");
    browser.click("#choice [value=MEETING]");
    browser.until("document.querySelector('svg .bar') && !location.search.includes('kind=')");
  }

  private void followsACitation() {
    browser.click("#positions .cites a");
    browser.until("document.querySelector('mark.hit')");
    browser.click(".back");
    browser.until("document.activeElement.closest('#positions')");
  }

  private void slidesThroughTheDays() {
    browser.evaluate(
        "(() => { const s = document.getElementById('as-of-slide'); s.value = 0;"
            + " s.dispatchEvent(new Event('input', {bubbles: true})); })()");
    browser.until("location.search.includes('asOf=2031-03-04')");
    browser.until("document.querySelector('.top .facts').textContent.includes('1 report')");
    assertThat(browser.text("main")).doesNotContain("Harbour Times");
    browser.evaluate("history.back()");
    browser.until("document.querySelector('.top .facts').textContent.includes('3 reports')");
  }

  private void correctsAndUndoes() {
    browser.click("#last .mend, #now .mend");
    browser.until("document.querySelector('.slot')");
    String form = "section[aria-label=place] form:has([value=set])";
    browser.evaluate(
        "(() => { const f = document.querySelector("
            + browser.quoted(form)
            + "); f.elements.value.value = 'Lund'; f.elements.reason.value = 'they rang';"
            + " f.elements.author.value = 'Eva';"
            + " f.elements.report.value = 'tuesday'; f.elements.words.value = 'in Bergen';"
            + " f.closest('details').open = true; })()");
    browser.click(form + " button");
    browser.until("document.querySelector('.made')");
    assertThat(browser.text("main")).contains("Lund");
    browser.evaluate("document.querySelector('.made form').elements.reason.value = 'a slip'");
    browser.click(".made form button");
    browser.until(
        "document.querySelector('main') &&"
            + " !document.querySelector('main').textContent.includes('Lund')");
  }

  private void opensWhatTheDossierSaidThen() {
    browser.open(served.url(PROCESS + "/corrections"));
    assertThat(browser.text(".corrections .passages")).contains("in Bergen");
    browser.open(served.url(PROCESS + "/recorded"));
    assertThat(browser.text(".moments")).contains("3 reports came in", "correction");
    browser.click(".moments a");
    browser.until("document.querySelector('.then')");
    assertThat(browser.evaluate("document.querySelectorAll('.mend').length").asInt()).isZero();
    browser.click(".as-of [rel=prev]");
    browser.until("location.search.includes('asOf=') && location.search.includes('recorded=')");
    browser.click(".then a");
    browser.until("document.readyState === 'complete' && !location.search.includes('recorded=')");
    browser.until("document.querySelector('.mend') && !document.querySelector('.then')");
    browser.open(served.url(PROCESS));
  }

  private void searches() {
    browser.evaluate("document.activeElement.blur()");
    browser.type("/");
    browser.until("document.activeElement.id === 'search'");
    browser.type("quota");
    browser.until("document.querySelector('#found a')");
    browser.click("#found a");
    browser.until("document.querySelector('.single mark') && document.readyState === 'complete'");
  }

  private void usesTheKeyboard() {
    browser.type("?");
    browser.until("document.getElementById('help').open");
    browser.click("#help button");
    browser.until("!document.getElementById('help').open");
  }

  @Test
  void axeFindsNoSeriousFaultAndNothingIsWiderThanAPhone() throws IOException {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/",
                PROCESS,
                PROCESS + "?asOf=2031-03-04",
                PROCESS + "/facts",
                PROCESS + "/facts/" + meeting(),
                PROCESS + "/actors",
                PROCESS + "/corrections",
                PROCESS + "/changes",
                PROCESS + "/recorded",
                PROCESS + "?recorded=2031-03-07",
                PROCESS + "/report?id=monday",
                "/search?q=quota"));
    look(axe(), pages);
  }

  /** Eleven reports of several outlets; where they are not at hand nothing is looked at. */
  @Test
  void axeFindsNoSeriousFaultOnALargeStoryEither() throws IOException {
    Optional<Path> reports =
        Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
            .map(at -> at.resolveSibling("shared/stories/abu-dhabi-2026-wide/documents"))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(reports.isPresent(), "skipped: there is no folder ../shared");
    Path other = Files.createDirectory(folder.resolve("other"));
    try (ServedStore large =
        ServedStore.of(ServedStore.read(reports.get(), "Large", other), other)) {
      served.close();
      served = large;
      look(axe(), List.of("/", "/processes/large", "/processes/large/changes"));
    }
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** At two widths, light and dark. */
  private void look(String axe, List<String> pages) {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 390}) {
        browser.look(width, 900, dark);
        for (String page : pages) {
          look(axe, page, width, dark);
        }
      }
    }
  }

  private void look(String axe, String page, int width, boolean dark) {
    browser.open(served.url(page));
    browser.evaluate(
        "document.querySelectorAll('details:not(.whole)').forEach(each => each.open = true)");
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .as("width of " + page)
        .isLessThanOrEqualTo(width);
    browser.evaluate(axe + "; true");
    JsonNode serious =
        browser.evaluate(
            "axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes("
                + "v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' ')))");
    assertThat(serious.toString())
        .as(page + " at " + width + (dark ? ", dark" : ""))
        .isEqualTo("[]");
  }

  private String meeting() {
    String page = served.page(PROCESS + "/facts");
    int start = page.indexOf("/facts/meeting-") + "/facts/".length();
    return page.substring(start, page.indexOf('"', start));
  }
}
