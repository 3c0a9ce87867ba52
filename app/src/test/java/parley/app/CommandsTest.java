package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {

  @Test
  void helpNamesTheCommandsAndAnExample() {
    Outcome help = Outcome.of("--help");
    assertThat(help.code()).isEqualTo(ExitCode.DONE);
    assertThat(help.out()).contains("Commands:", "read", "Examples:", "parley read examples/");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void helpOfReadNamesEveryOptionTheExitCodesAndExamples() {
    assertThat(Outcome.of("read", "--help").out())
        .contains("--as-of", "--format", "--output", "--rules", "--title", "PATH")
        .contains("--all", "--max-size", "--max-time")
        .contains("Exit codes:", "Examples:", "JSON Lines");
    assertThat(Outcome.of("help", "read").out()).isEqualTo(Outcome.of("read", "--help").out());
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Outcome.of("--version").out()).matches("parley \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @Test
  void withoutACommandItSaysWhatIsMissing() {
    Outcome none = Outcome.of();
    assertThat(none.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(none.err()).contains("a command is missing", "parley --help");
  }

  @Test
  void aMisspeltOptionIsNamedWithTheRightOne() {
    Outcome misspelt = Outcome.of("read", "--formt", "json", "reports");
    assertThat(misspelt.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(misspelt.err()).contains("--formt", "--format", "parley read --help");
  }
}
