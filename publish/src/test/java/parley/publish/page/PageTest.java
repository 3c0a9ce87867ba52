package parley.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import parley.domain.Dossier;
import parley.domain.Report;
import parley.publish.Samples;
import parley.publish.view.Scope;

class PageTest {

  private static final Dossier BERGEN = Samples.bergen();
  private static final String HTML = new Page().write(BERGEN);
  private static final Document PAGE = Jsoup.parse(HTML);
  private static final Document HOSTILE = Jsoup.parse(new Page().write(Samples.hostile()));

  @Test
  void whatIsUnlikelyIsSetApartWhenAskedForAll() {
    String all = new Page().write(Samples.bergen(), Scope.ALL);
    String part = all.substring(all.indexOf("<section id=\"doubts\""));
    assertThat(part.substring(0, part.indexOf("</section>")))
        .contains("more likely wrong than right", "doubtful</span>", "debate the quotas");
    assertThat(new Page().write(Samples.bergen()))
        .contains("Left out, as told in passing or more likely wrong than right", "--all")
        .doesNotContain("id=\"doubts\"");
  }

  @Test
  void everyLinkInsideThePageArrives() {
    Set<String> ids = new TreeSet<>(PAGE.select("[id]").eachAttr("id"));
    assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(PAGE.select("a[href^=#]").eachAttr("href"))
        .hasSizeGreaterThan(100)
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
  }

  @Test
  void everyValueLeadsToItsPassage() {
    assertThat(PAGE.select("a.value").eachAttr("href"))
        .allMatch(href -> href.matches("#p\\d+-\\d+-\\d+"));
    assertThat(PAGE.select("a.value"))
        .allSatisfy(
            link -> {
              String[] place = link.attr("href").substring(2).split("-", -1);
              Element text = PAGE.expectFirst("#r" + place[0] + " .text");
              assertThat(passage(text, Integer.parseInt(place[1]), Integer.parseInt(place[2])))
                  .isNotBlank();
            });
  }

  @Test
  void marksThePassageThatAValueNames() {
    Element moved = PAGE.expectFirst(".meeting.now del a");
    assertThat(moved.text()).isEqualTo("18 March 2031");
    String[] place = moved.attr("href").substring(2).split("-", -1);
    Element text = PAGE.expectFirst("#r" + place[0] + " .text");
    assertThat(passage(text, Integer.parseInt(place[1]), Integer.parseInt(place[2])))
        .isEqualTo("on March 18");
  }

  @Test
  void showsEveryReportWhole() {
    List<Report> reports = BERGEN.documents().stream().map(parley.domain.Document::report).toList();
    assertThat(PAGE.select(".report .text").stream().map(PageTest::wholeText))
        .containsExactlyInAnyOrderElementsOf(reports.stream().map(Report::text).toList());
    assertThat(PAGE.expectFirst(".dropped").wholeText()).contains("Home News Harbour");
  }

  @Test
  void asksForNothingFromOutside() {
    assertThat(PAGE.select("script[src], link, img, iframe, object, embed, [style], base"))
        .isEmpty();
    assertThat(PAGE.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(PAGE.expectFirst("style").data()).doesNotContain("url(", "@import");
  }

  @Test
  void allowsItsOwnScriptAndStyleAndNoOther() throws Exception {
    String policy = PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(PAGE.select("script")).hasSize(1);
    assertThat(PAGE.select("style")).hasSize(1);
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("style-src '" + hash(PAGE.expectFirst("style").data()) + "'")
        .contains("script-src '" + hash(PAGE.expectFirst("script").data()) + "'");
  }

  @Test
  void wordsFromOutsideStayWords() {
    assertThat(HOSTILE.select("script")).hasSize(1);
    assertThat(HOSTILE.select("img, b, i")).isEmpty();
    assertThat(HOSTILE.title()).isEqualTo("<script>alert('title')</script>");
    assertThat(HOSTILE.select("a[href^=javascript], a[href*=alert]")).isEmpty();
    assertThat(HOSTILE.select("a[href^=http]")).isEmpty();
    assertThat(HOSTILE.select(".report .text").text()).contains("<script>alert(\"text\")</script>");
  }

  @Test
  void noControlCharacterReachesThePage() {
    assertThat(new Page().write(Samples.hostile()))
        .doesNotContainPattern(
            "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Test
  void linksOnlyToWebAddresses() {
    assertThat(PAGE.select("a[href^=http]").eachAttr("href"))
        .containsExactly("https://fjordpost.example/second-round?a=1&b=2");
  }

  @Test
  void canBeReadByLandmarksHeadingsAndTables() {
    assertThat(PAGE.select("html").attr("lang")).isEqualTo("en");
    assertThat(PAGE.select("h1")).hasSize(1);
    assertThat(PAGE.select("header, nav[aria-label], main, footer"))
        .hasSize(4 + PAGE.select("blockquote footer").size());
    assertThat(PAGE.select("section")).allMatch(section -> section.hasAttr("aria-labelledby"));
    assertThat(PAGE.select("th")).allMatch(header -> header.hasAttr("scope"));
    assertThat(PAGE.select("svg.timeline > title, svg.timeline > desc"))
        .hasSize(2)
        .allMatch(Element::hasText);
    assertThat(PAGE.select("a.skip").attr("href")).isEqualTo("#content");
    assertThat(PAGE.select("input, select"))
        .allMatch(field -> PAGE.select("label[for=" + field.id() + "]").hasText());
  }

  @Test
  void drawsTheMovedMeetingWithTheDayItLeft() {
    assertThat(PAGE.select("svg .bar.under-way .ghost title").text())
        .isEqualTo("was to be on 18 March 2031");
    assertThat(PAGE.select("svg .bar")).hasSize(4);
    assertThat(PAGE.select("svg .dot.statement")).hasSize(6);
    assertThat(PAGE.select("svg .dot.incident")).hasSize(3);
    assertThat(PAGE.select("svg .dot.report")).hasSize(6);
  }

  @Test
  void setsPartiesAgainstIssues() {
    assertThat(PAGE.select(".matrix thead th").eachText())
        .containsExactly("Issue", "Canada", "Iceland");
    Element trade = PAGE.expectFirst(".matrix tbody tr:has(th:containsOwn(Trade))");
    assertThat(trade.select("td[data-party=Canada]").text()).contains("proposes", "48,000 tonnes");
    assertThat(trade.select("td[data-party=Iceland]").text()).contains("offers", "30,000 tonnes");
  }

  @Test
  void setsBothSidesOfADisagreementBesideEachOther() {
    Element injured = PAGE.expectFirst(".difference");
    assertThat(injured.select(".side")).hasSize(2);
    assertThat(injured.select(".side").eachText().get(0))
        .contains(
            "3 fishermen, according to Iceland's coast guard",
            "Iceland's coast guard said three fishermen were hurt.",
            "also in [5]");
    assertThat(injured.select(".side").eachText().get(1))
        .contains("5 fishermen", "five fishermen were injured");
  }

  @Test
  void offersAFilterOfQuotations() {
    assertThat(PAGE.select("#filter-speaker option").eachText())
        .startsWith("Everybody")
        .contains("Ingrid Solheim", "Joanne Pelletier");
    assertThat(PAGE.select("#quotes > figure").eachAttr("data-speaker"))
        .hasSize(6)
        .contains("Ingrid Solheim");
  }

  @Test
  void showsWhyAnInferredDayIsBelieved() {
    assertThat(PAGE.select("#r3 > .facts").text())
        .contains("19 Mar 2031, day inferred from “on Wednesday, March 19”");
  }

  @Test
  void isTheSameForTheSameDossier() {
    assertThat(new Page().write(Samples.bergen())).isEqualTo(HTML);
  }

  @Test
  void handlesADossierWithoutFacts() {
    Document empty = Jsoup.parse(new Page().write(Samples.empty()));
    assertThat(empty.select(".none").eachText())
        .contains(
            "No report gives a meeting that is on or to come.",
            "No report has a day.",
            "No report quotes anybody.");
  }

  /** The words of the marks between two code points. */
  private static String passage(Element text, int start, int end) {
    StringBuilder words = new StringBuilder();
    for (Element mark : text.select("mark")) {
      boolean inside =
          Integer.parseInt(mark.attr("data-start")) >= start
              && Integer.parseInt(mark.attr("data-end")) <= end;
      words.append(inside ? mark.wholeText() : "");
    }
    return words.toString();
  }

  private static String wholeText(Element text) {
    Element copy = text.clone();
    copy.select(".unseen").remove();
    return copy.wholeText();
  }

  private static String hash(String content) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
