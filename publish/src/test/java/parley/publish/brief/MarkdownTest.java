package parley.publish.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.publish.Samples;
import parley.publish.view.Scope;

/** The Markdown is read back with a parser of CommonMark. */
class MarkdownTest {

  private static final Parser PARSER = Parser.builder().build();
  private static final String MARKDOWN = Brief.markdown(Samples.bergen());

  @Test
  void saysTheSameLinesWithTheSameNumbersAsTheBrief() {
    String brief = new Brief(110, false).write(Samples.bergen());
    String body = brief.substring(0, brief.indexOf("SOURCES"));
    String markdown = rendered(MARKDOWN);
    String same = markdown.substring(0, markdown.indexOf("Sources\n"));
    assertThat(letters(same)).isEqualTo(letters(body));
  }

  @Test
  void headingsAndListsAreMarkup() {
    assertThat(MARKDOWN).startsWith("# ").contains("\n## Now and next\n\n- **20–21 March 2031");
    assertThat(MARKDOWN).contains("\n## Sources\n\n- [1] ").endsWith("\n");
  }

  @Test
  void aSourceWithAnAddressIsALink() {
    List<String> addresses = new ArrayList<>();
    PARSER
        .parse(MARKDOWN)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                addresses.add(link.getDestination());
              }
            });
    List<String> expected =
        Samples.bergen().documents().stream()
            .flatMap(document -> Stream.ofNullable(document.report().url()))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(addresses).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> & &lt;b&gt;",
        "![x](http://x.example/y.png) [click](http://x.example)",
        "**bold** _italic_ `code` ~~gone~~",
        "# no heading",
        "> no quotation",
        "1. no list",
        "12) no list",
        "- no list",
        "+ 5 percent",
        "=== no heading",
        "[1]: http://x.example",
        "a\\*b*c",
        "<https://x.example>"
      })
  void wordsStandForThemselves(String words) {
    assertThat(rendered("- " + MarkdownWords.escape(words)).strip()).isEqualTo("- " + words);
    assertThat(rendered(MarkdownWords.escape(words)).strip()).isEqualTo(words);
    assertThat(rendered("so " + MarkdownWords.strong(words) + ".").strip())
        .isEqualTo("so " + words + ".");
  }

  @Test
  void hostileWordsAreNoMarkup() {
    List<Node> strange = new ArrayList<>();
    PARSER
        .parse(Brief.markdown(Samples.hostile()))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlInline html) {
                strange.add(html);
              }

              @Override
              public void visit(HtmlBlock html) {
                strange.add(html);
              }

              @Override
              public void visit(Image image) {
                strange.add(image);
              }

              @Override
              public void visit(Code code) {
                strange.add(code);
              }

              @Override
              public void visit(Emphasis emphasis) {
                strange.add(emphasis);
              }

              @Override
              public void visit(BlockQuote quote) {
                strange.add(quote);
              }

              @Override
              public void visit(OrderedList list) {
                strange.add(list);
              }
            });
    assertThat(strange).isEmpty();
  }

  @Test
  void showsWhatIsUnlikelySetApartWhenAskedForAll() {
    assertThat(Brief.markdown(Samples.bergen(), Scope.ALL))
        .containsIgnoringCase("## Doubtful: more likely wrong than right\n")
        .contains("debate the quotas")
        .doesNotContain("Left out");
    assertThat(Brief.markdown(Samples.bergen())).doesNotContainIgnoringCase("doubtful");
  }

  @Test
  void anEmptyDossierSaysSo() {
    assertThat(Brief.markdown(Samples.empty()))
        .contains("No report gives a position.", "[1] silent");
  }

  private static String rendered(String markdown) {
    return TextContentRenderer.builder()
        .lineBreakRendering(LineBreakRendering.COMPACT)
        .build()
        .render(PARSER.parse(markdown));
  }

  /** Without what differs by layout: white space, list marks, case of headings. */
  private static String letters(String words) {
    return words.replaceAll("(?m)^\\s*- ", "").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
