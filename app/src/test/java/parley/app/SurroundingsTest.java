package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  @Test
  void theWidthIsTheTerminalsButNeverUnderEighty() {
    assertThat(Surroundings.width(Map.of("COLUMNS", "132"))).isEqualTo(132);
    assertThat(Surroundings.width(Map.of("COLUMNS", "40"))).isEqualTo(80);
    assertThat(Surroundings.width(Map.of("COLUMNS", ""))).isEqualTo(80);
    assertThat(Surroundings.width(Map.of("COLUMNS", "wide"))).isEqualTo(80);
    assertThat(Surroundings.width(Map.of())).isEqualTo(80);
  }

  @Test
  void colourIsForTerminalsWhoseUserWantsIt() {
    assertThat(Surroundings.colour(Map.of("TERM", "xterm-256color"), true)).isTrue();
    assertThat(Surroundings.colour(Map.of("TERM", "xterm-256color"), false)).isFalse();
    assertThat(Surroundings.colour(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Surroundings.colour(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(Surroundings.colour(Map.of("TERM", "dumb"), true)).isFalse();
  }
}
