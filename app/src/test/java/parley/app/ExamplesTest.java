package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The briefs that the project shows are those that Parley writes. After a change that is meant, and
 * once a person has read what changes, {@code mvn test -pl app -am -Dtest=ExamplesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dparley.golden=write} writes them anew.
 */
class ExamplesTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String BEFORE = "; do not edit -->\n```text\n";
  private static final String AFTER = "```\n<!-- end of brief -->";

  static List<Path> examples() throws IOException {
    try (Stream<Path> entries = Files.list(PROJECT.resolve("examples"))) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleGivesItsBrief(Path example) throws IOException {
    Path golden = example.resolveSibling(example.getFileName() + ".brief.txt");
    String brief = brief(example);
    if (writing()) {
      Files.writeString(golden, brief);
    }
    assertThat(brief).isEqualTo(Files.readString(golden));
  }

  @Test
  void readmeOpensWithTheBriefOfItsCommand() throws IOException {
    Path file = PROJECT.resolve("README.md");
    String readme = Files.readString(file);
    String command = line(readme, "./parley read ");
    String brief = brief(PROJECT.resolve(command));
    int start = readme.indexOf(BEFORE) + BEFORE.length();
    int end = readme.indexOf(AFTER);
    if (writing()) {
      readme = readme.substring(0, start) + brief + readme.substring(end);
      Files.writeString(file, readme);
      end = start + brief.length();
    }
    assertThat(readme.substring(start, end)).isEqualTo(brief);
  }

  @Test
  void readmeNamesTheCommandThatCiRuns() throws IOException {
    assertThat(Files.readString(PROJECT.resolve("README.md"))).contains("    mvn verify\n");
    assertThat(Files.readString(PROJECT.resolve(".ci/run")))
        .containsPattern("mvn( -\\S+)* verify\n");
  }

  private static String brief(Path example) {
    Outcome outcome = Outcome.of("read", example.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    return outcome.out();
  }

  /** What stands behind the words in the first line that has them. */
  private static String line(String text, String words) {
    return text.lines()
        .map(String::strip)
        .filter(each -> each.startsWith(words))
        .map(each -> each.substring(words.length()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean writing() {
    return "write".equals(System.getProperty("parley.golden"));
  }
}
