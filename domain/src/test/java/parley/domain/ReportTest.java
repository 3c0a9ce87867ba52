package parley.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  /** A dove outside the basic plane: two UTF-16 units, one code point. */
  private static final String DOVE = "\uD83D\uDD4A";

  private static final String TEXT = DOVE + " Talks in Oslo " + DOVE + " resumed.";

  @Test
  void aPassageCountsCodePoints() {
    int oslo = TEXT.indexOf("Oslo");
    Passage passage = report(TEXT, List.of()).passage(new Span(oslo, oslo + 4));
    assertThat(passage).isEqualTo(new Passage("monday", oslo - 1, oslo + 3, "Oslo"));
  }

  @Test
  void aPassageOverAstralCharactersHasTheLengthOfItsWords() {
    Report report = report(TEXT, List.of());
    Passage whole = report.passage(new Span(0, TEXT.length()));
    assertThat(whole.end()).isEqualTo(TEXT.length() - 2);
    assertThat(whole.exact()).isEqualTo(TEXT);
  }

  @Test
  void spanAndPassageAreInverse() {
    Report report = report(TEXT, List.of());
    int[] boundaries = {0, 2, 3, 12, 17, 19, TEXT.length()};
    for (int start : boundaries) {
      for (int end : boundaries) {
        if (start < end) {
          Span span = new Span(start, end);
          assertThat(report.span(report.passage(span))).isEqualTo(span);
        }
      }
    }
  }

  @Test
  void droppedStretchesAreSortedAndJoined() {
    Report report = report(TEXT, List.of(new Span(10, 14), new Span(0, 3), new Span(3, 6)));
    assertThat(report.dropped()).containsExactly(new Span(0, 6), new Span(10, 14));
    assertThat(report.drops(new Span(5, 8))).isTrue();
    assertThat(report.drops(new Span(6, 10))).isFalse();
    assertThat(report.withDropped(List.of(new Span(6, 10))).dropped())
        .containsExactly(new Span(0, 14));
    assertThat(report.withDropped(List.of(new Span(6, 10))).text()).isEqualTo(TEXT);
  }

  @Test
  void aStretchOutsideTheTextIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(TEXT, List.of(new Span(0, TEXT.length() + 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Report(" ", "a test", null, null, null, null, null, TEXT, List.of()));
  }

  private static Report report(String text, List<Span> dropped) {
    return new Report("monday", "a test", null, null, null, null, null, text, dropped);
  }
}
