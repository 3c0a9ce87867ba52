package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theBarGrowsWithTheWork() {
    assertThat(Progress.bar("reading", 0, 6)).isEqualTo("reading [" + "-".repeat(30) + "] 0/6");
    assertThat(Progress.bar("reading", 3, 6))
        .isEqualTo("reading [" + "#".repeat(15) + "-".repeat(15) + "] 3/6");
    assertThat(Progress.bar("reading", 6, 6)).isEqualTo("reading [" + "#".repeat(30) + "] 6/6");
  }

  @Test
  void longWorkShowsTheBarAndTakesItAway() throws InterruptedException {
    try (Progress progress = Progress.over(surroundings(true), "reading", 4)) {
      progress.step();
      Thread.sleep(1300);
    }
    assertThat(text()).contains("1/4").endsWith("\r\u001b[K");
  }

  @Test
  void shortWorkShowsNothing() {
    try (Progress progress = Progress.over(surroundings(true), "reading", 4)) {
      progress.step();
    }
    assertThat(text()).isEmpty();
  }

  @Test
  void whatIsNoTerminalSeesNoBar() throws InterruptedException {
    try (Progress progress = Progress.over(surroundings(false), "reading", 4)) {
      progress.step();
      Thread.sleep(1300);
    }
    assertThat(text()).isEmpty();
  }

  private String text() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Surroundings surroundings(boolean terminal) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Surroundings(
        new ByteArrayInputStream(new byte[0]),
        stream,
        stream,
        80,
        false,
        false,
        terminal,
        Clock.fixed(Instant.parse("2031-03-05T08:00:00Z"), ZoneOffset.UTC));
  }
}
