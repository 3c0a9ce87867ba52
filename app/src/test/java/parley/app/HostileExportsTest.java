package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.view.Scope;
import parley.store.Store;

/** Reports that are written against their reader, through every format that is written of them. */
class HostileExportsTest {

  private static final String TITLE =
      "=HYPERLINK(\\\"http://evil.example\\\")<script>alert(1)</script>\\u202Egnp.exe\\u001B[31m";

  /** What carries on outside a title: links, HTML, formulas, controls, a name as long as a page. */
  private static final String HOSTILE =
      """
      {"id": "hostile", "title": "%s", "publisher": "]]></title><img src=x onerror=alert(1)>",\
       "published": "2031-03-06", "url": "javascript:alert(document.domain)",\
       "text": "BERGEN - Norway and Iceland met in Bergen on Thursday. The ministers of the two\
       countries said that they will meet again in Bergen on March 20, 2031, to talk about the\
       fishing quota.\\n\\nNorway demands =1+1;[a lower quota](javascript:alert(2)) for all boats.\\n\\n\
      \\"<script>alert('quote')</script>\\u202E we go on,\\" Norwegian Foreign Minister Ada %s Holm\
       told reporters on Thursday.\\n\\nIceland rejects a lower quota, BEGIN:VEVENT its minister\
       said.\\n"}
      """
          .formatted(TITLE, "Longname".repeat(60));

  @TempDir private static Path folder;
  private static Dossier dossier;

  @BeforeAll
  static void read() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("hostile"));
    Files.writeString(reports.resolve("hostile.jsonl"), HOSTILE);
    String file = folder.resolve("hostile.parley").toString();
    assertThat(Outcome.of("open", file).code()).isZero();
    Outcome added = Outcome.of("add", reports.toString(), "--store", file);
    assertThat(added.code()).as(added.err()).isZero();
    try (Desk desk = new Desk(Store.open(file, ServedStore.MORNING))) {
      dossier = desk.dossier(View.of(desk.processes().getFirst().id()));
    }
    assertThat(dossier.facts()).hasSizeGreaterThan(4);
  }

  private static byte[] bytes(Format format) {
    return format.write(dossier, Scope.LIKELY, 80, false);
  }

  private static String text(Format format) {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  @Test
  void noControlReachesWhereAPersonReads() {
    for (Format format :
        List.of(Format.BRIEF, Format.MARKDOWN, Format.HTML, Format.ICS, Format.TIMELINEJS)) {
      assertThat(text(format)).as(format.toString()).doesNotContain("\u202E", "\u001B", "\\u202e");
    }
    assertThat(text(Format.ATOM)).doesNotContain("\u202E", "\u001B");
  }

  @Test
  void htmlAndMarkdownRunNothing() {
    Document page = Jsoup.parse(text(Format.HTML));
    assertThat(page.select("script")).hasSize(1);
    page.select("script").remove(); // the page's own
    assertHarmless(page.html());
    String markdown = text(Format.MARKDOWN);
    assertHarmless(HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
  }

  @Test
  void theTimelinesTextsAreHtmlThatRunsNothing() throws IOException {
    JsonNode timeline = new ObjectMapper().readTree(text(Format.TIMELINEJS));
    assertThat(timeline.path("events")).isNotEmpty();
    for (JsonNode each : timeline.findValues("text")) {
      if (each.isTextual()) {
        assertHarmless(each.asText());
      }
    }
    timeline.findValuesAsText("headline").forEach(HostileExportsTest::assertHarmless);
  }

  /** Nothing that a browser would run, load or open. */
  private static void assertHarmless(String html) {
    Document parsed = Jsoup.parse(html, "https://desk.example/");
    assertThat(parsed.select("script, iframe, object, embed, base, img, [^on]")).isEmpty();
    assertThat(parsed.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("#") || href.startsWith("http"));
  }

  @Test
  void noCellIsAFormula() throws IOException {
    int cells = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(Format.CSV)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".csv")) {
          Reader reader =
              new InputStreamReader(
                  new ByteArrayInputStream(zip.readAllBytes()), StandardCharsets.UTF_8);
          for (CSVRecord row : CSVParser.parse(reader, CSVFormat.RFC4180)) {
            for (String cell : row) {
              assertThat(cell).as(entry.getName()).doesNotMatch("(?s)\\s*[=+@\\-\t\r＝＋－＠].*");
              assertThat(cell).as(entry.getName()).doesNotContain("\u202E", "\u001B");
              cells++;
            }
          }
        }
      }
    }
    assertThat(cells).isGreaterThan(50);
  }

  @Test
  void theCalendarHasItsMeetingsAndNoOther() throws Exception {
    String calendar = text(Format.ICS);
    assertThat(new CalendarBuilder().build(new StringReader(calendar)).getComponents().size())
        .isEqualTo((int) calendar.lines().filter("BEGIN:VEVENT"::equals).count())
        .isPositive();
    assertThat(calendar).doesNotContain("javascript:");
  }

  @Test
  void theFeedIsXmlWithoutForeignElementsOrLinks() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var feed =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(Format.ATOM))));
    assertThat(feed.getElementsByTagNameNS("*", "script").getLength()).isZero();
    assertThat(feed.getElementsByTagNameNS("*", "img").getLength()).isZero();
    assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isPositive();
    List<String> links = new ArrayList<>();
    for (int i = 0; i < feed.getElementsByTagNameNS("*", "link").getLength(); i++) {
      links.add(
          feed.getElementsByTagNameNS("*", "link")
              .item(i)
              .getAttributes()
              .getNamedItem("href")
              .getNodeValue());
    }
    assertThat(links).allMatch(link -> link.startsWith("http"));
  }

  /** Where an address is an address, a javascript: link is none. */
  @Test
  void linkedDataEntitiesAndEventsHaveNoAddressThatIsNone() throws IOException {
    for (Format format : List.of(Format.JSONLD, Format.FTM, Format.PLOVER)) {
      for (String line :
          format == Format.JSONLD ? List.of(text(format)) : text(format).lines().toList()) {
        JsonNode json = new ObjectMapper().readTree(line);
        for (String name : List.of("url", "sourceUrl", "@id", "sameAs")) {
          for (JsonNode each : json.findValues(name)) {
            assertThat(each.toString()).as(format + " " + name).doesNotContain("javascript:");
          }
        }
      }
    }
  }
}
