package parley.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String FIRST =
      "Dockers and the harbour board of Port Alba met again on Tuesday and parted without an"
          + " agreement on pay.";
  private static final String SECOND =
      "The board's chair said that a better offer would be on the table before the end of the"
          + " week.";
  private static final String THIRD =
      "Eleven ships are waiting outside the breakwater, the harbour master said.";

  @Test
  void theArticleIsFoundAmongMenusTeasersAndComments() {
    String html =
        """
        <html><head><title>Dockers meet board | Alba Gazette</title></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <div class="cookie-banner"><p>We use cookies to make this page better for you and for our many partners.</p></div>
        <div class="layout">
          <div class="story-body">
            <h1>Dockers meet board</h1><p class="byline">By Ada Quell</p>
            <p>%s</p>
            <div class="related-links"><a href="/a">Ships wait at the breakwater for the fifth day</a></div>
            <h2>What comes next</h2>
            <p>%s</p>
            <ul><li>more pay</li><li>shorter shifts</li></ul>
            <p>%s</p>
            <figure><img src="x"><figcaption>A docker waves at the gate of the port.</figcaption></figure>
          </div>
          <div class="sidebar"><p>The mayor of another town has been banned from the town hall after a quarrel.</p></div>
        </div>
        <section class="comments"><p>I was there and I can tell you that nothing of this is true at all.</p></section>
        <footer>© 2031</footer></body></html>
        """
            .formatted(FIRST, SECOND, THIRD);
    assertThat(Page.of(html, null).text())
        .isEqualTo(
            String.join(
                "\n\n", FIRST, "What comes next", SECOND, "more pay", "shorter shifts", THIRD));
  }

  @Test
  void ofSeveralArticlesTheFirstIsTheReport() {
    StringBuilder html = new StringBuilder("<html><body><main>");
    html.append("<article><h1>Dockers meet board</h1><p>")
        .append(FIRST)
        .append("</p><p>")
        .append(SECOND)
        .append("</p></article>");
    for (int i = 0; i < 6; i++) {
      html.append("<article><h2>Another</h2><p>")
          .append(THIRD.replace("Eleven", "Some " + i))
          .append(SECOND)
          .append("</p></article>");
    }
    html.append("</main></body></html>");
    assertThat(Page.of(html.toString(), null).text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void paragraphsMayBePartedByLineBreaks() {
    String html =
        "<html><body><td>"
            + FIRST
            + "<br><br>"
            + SECOND
            + "<br/>\n<br/>"
            + THIRD
            + "</td></body></html>";
    assertThat(Page.of(html, null).text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void structuredDataIsBelievedBeforeTheHead() {
    String html =
        """
        <html><head><title>x</title><meta property="og:title" content="Other"><meta property="og:site_name" content="alba">
        <link rel="canonical" href="https://alba.example/1"><meta property="article:published_time" content="2031-03-05T01:00:00Z">
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "W"},
         {"@type": ["NewsArticle"], "headline": "Dockers &amp; board", "datePublished": "2031-03-04T22:00:00-03:00",
          "publisher": {"@type": "Organization", "name": "Alba Gazette"}}]}</script>
        <script type="application/ld+json">{broken</script></head><body><p>%s</p></body></html>
        """
            .formatted(FIRST);
    assertThat(Page.of(html, null).metadata())
        .isEqualTo(
            new Metadata(
                null,
                "Dockers & board",
                "Alba Gazette",
                "https://alba.example/1",
                LocalDate.of(2031, 3, 4)));
  }

  @Test
  void withoutStructuredDataTheHeadAndTheBodyStateIt() {
    String html =
        """
        <html><head><title>Dockers meet board</title></head>
        <body><article><time datetime="2031-03-04">yesterday</time><p>%s</p></article></body></html>
        """
            .formatted(FIRST);
    assertThat(Page.of(html, "https://alba.example/1").metadata())
        .isEqualTo(
            new Metadata(
                null,
                "Dockers meet board",
                null,
                "https://alba.example/1",
                LocalDate.of(2031, 3, 4)));
  }

  @Test
  void aPageWithoutAnArticleHasNoText() {
    assertThat(Page.of("<html><body><nav><a href='/'>Home</a></nav></body></html>", null).text())
        .isEmpty();
    assertThat(Page.of("", null).text()).isEmpty();
  }
}
