package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Report;
import parley.domain.Span;

class ParagraphsTest {

  @Test
  void blankLinesPartParagraphs() {
    assertThat(paragraphs("One.\n\nTwo.\n \t\nThree.")).containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void singleLineBreaksPartParagraphsAfterASentence() {
    assertThat(paragraphs("The talks ended early.\nNorland left the room.\r\nNobody followed."))
        .containsExactly("The talks ended early.", "Norland left the room.", "Nobody followed.");
  }

  @Test
  void aHeadlineIsNotGluedToTheText() {
    assertThat(paragraphs("Norland and Sudria to meet again\nThe two sides will meet on Monday."))
        .containsExactly("Norland and Sudria to meet again", "The two sides will meet on Monday.");
  }

  @Test
  void aDatelineStandsByItself() {
    assertThat(paragraphs("LIMA, March 3 (Andes News) - Norland left the room."))
        .containsExactly("LIMA, March 3 (Andes News) -", "Norland left the room.");
    assertThat(paragraphs("SANTA CRUZ — Norland left the room."))
        .containsExactly("SANTA CRUZ —", "Norland left the room.");
    assertThat(paragraphs("Lima (Andes News) -- Norland left the room."))
        .containsExactly("Lima (Andes News) --", "Norland left the room.");
    assertThat(paragraphs("Norland left the room - again."))
        .containsExactly("Norland left the room - again.");
    assertThat(paragraphs("The Council (the upper house) - Norland's own - met."))
        .containsExactly("The Council (the upper house) - Norland's own - met.");
  }

  @Test
  void listItemsStandByThemselves() {
    assertThat(paragraphs("They agreed on:\n- a border commission\n- two crossings\n2. a date"))
        .containsExactly(
            "They agreed on:", "- a border commission", "- two crossings", "2. a date");
  }

  @Test
  void linesWrappedByHandAreOneParagraph() {
    String text =
        """
        The two delegations met for the third time on Monday at the lake, and
        spoke for nine hours. They agreed to meet again, said the chairwoman of
        Norland's party. Nobody spoke of the border, she said, for the cards are
        dealt.
        A second paragraph begins here and goes on until the right margin comes
        and ends.\
        """;

    assertThat(paragraphs(text)).hasSize(2);
    assertThat(paragraphs(text).get(1)).startsWith("A second paragraph");
  }

  @Test
  void aDroppedStretchWithinALineIsBlank() {
    String text = "Norland **left** the room.";
    Report report = report(text, new Span(8, 10), new Span(14, 16));

    assertThat(Paragraphs.kept(report)).isEqualTo("Norland   left   the room.");
  }

  @Test
  void aDroppedLinePartsParagraphs() {
    String text = "The talks went on\nShare this story\ninto the night.";
    Report report = report(text, new Span(18, 34));
    String kept = Paragraphs.kept(report);

    assertThat(Paragraphs.of(kept, text))
        .extracting(p -> p.span().of(text))
        .containsExactly("The talks went on", "into the night.");
  }

  @Test
  void aTextOfBlanksHasNone() {
    assertThat(paragraphs(" \n\u00a0\u200b\n\ufeff")).isEmpty();
  }

  private static List<String> paragraphs(String text) {
    return Paragraphs.of(text, text).stream().map(p -> p.span().of(text)).toList();
  }

  private static Report report(String text, Span... dropped) {
    return new Report("r", "r.txt", null, null, null, null, null, text, List.of(dropped));
  }
}
