package parley.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PassageTest {

  @Test
  void itsLengthIsThatOfItsWordsInCodePoints() {
    assertThat(new Passage("monday", 3, 5, "\uD83D\uDD4A!").exact()).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Passage("monday", 3, 6, "\uD83D\uDD4A!"));
  }

  @Test
  void itIsNeverEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage("monday", 3, 3, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Passage("monday", -1, 1, "ab"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(4, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 4));
  }

  @Test
  void passagesStandInTheOrderOfReportsAndText() {
    Passage first = new Passage("a", 5, 6, "x");
    Passage longer = new Passage("a", 5, 7, "xy");
    Passage other = new Passage("b", 0, 1, "z");
    assertThat(new TreeSet<>(List.of(other, longer, first))).containsExactly(first, longer, other);
  }

  @Test
  void stretchesThatTouchDoNotOverlap() {
    assertThat(new Span(0, 4).overlaps(new Span(4, 8))).isFalse();
    assertThat(new Span(0, 5).overlaps(new Span(4, 8))).isTrue();
    assertThat(new Span(0, 4).cover(new Span(6, 8))).isEqualTo(new Span(0, 8));
    assertThat(new Span(2, 4).of("abcdef")).isEqualTo("cd");
  }
}
