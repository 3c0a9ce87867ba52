package parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Dossier;
import parley.pipeline.rules.RuleProblems;
import parley.publish.export.DossierJson;

class ParleyTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path BERGEN = PROJECT.resolve("examples/bergen-2031");
  private static final String BEFORE =
      "<!-- library example: compiled and run by the tests -->\n```java\n";

  @TempDir Path folder;

  @Test
  void theLibraryGivesWhatTheCommandGives() {
    String json = new DossierJson().write(Parley.read(BERGEN));
    assertThat(json).isEqualTo(Outcome.of("read", BERGEN.toString(), "--format", "json").out());
  }

  @Test
  void titleAndDayAreAsAskedFor() {
    LocalDate day = LocalDate.of(2031, 3, 14);
    Dossier dossier = Parley.read(Parley.Options.standard().withTitle("Cod").withAsOf(day), BERGEN);
    assertThat(dossier.title()).isEqualTo("Cod");
    assertThat(dossier.asOf()).isEqualTo(day);
    assertThat(dossier.documents())
        .isNotEmpty()
        .extracting(document -> Objects.requireNonNull(document.report().publication()).day())
        .noneMatch(published -> published.isAfter(day));
  }

  @Test
  void whatCannotBeReadIsAFailureInTheDossier() throws IOException {
    Path empty = Files.write(folder.resolve("empty.txt"), new byte[0]);
    Dossier dossier = Parley.read(empty, folder.resolve("nowhere"));
    assertThat(dossier.documents()).isEmpty();
    assertThat(dossier.failures())
        .extracting(failure -> failure.source())
        .anyMatch(source -> source.contains("empty.txt"))
        .anyMatch(source -> source.contains("nowhere"));
  }

  @Test
  void aWrongRuleFileIsAnError() throws IOException {
    Path rules = Files.writeString(folder.resolve("mine.yaml"), "no-such-section:\n  - name: x\n");
    assertThatThrownBy(() -> Parley.read(Parley.Options.standard().withRules(rules), BERGEN))
        .isInstanceOfSatisfying(
            RuleProblems.class,
            problems -> assertThat(problems.problems()).anyMatch(p -> p.contains("mine.yaml")));
  }

  @Test
  void theExampleInReadmeCompilesAndRuns() throws Exception {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    int start = readme.indexOf(BEFORE) + BEFORE.length();
    assertThat(start).isGreaterThan(BEFORE.length());
    String source = readme.substring(start, readme.indexOf("```", start));
    String out = run(source.replace("Path.of(\"examples/", "Path.of(\"../examples/"));
    List<String> lines = out.lines().toList();
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> line.matches("2031-03-\\d\\d.*: \".+\" in \\S+"));
    assertThat(lines.getLast()).matches("\\d+ reports on 2031-03-14");
  }

  /** Compiles a compact source file named Example, runs its main method, gives what it prints. */
  private String run(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classes =
        Stream.of(Parley.class, Dossier.class)
            .map(ParleyTest::home)
            .collect(Collectors.joining(File.pathSeparator));
    ByteArrayOutputStream faults = new ByteArrayOutputStream();
    int result =
        compiler.run(
            null,
            null,
            faults,
            "-proc:none",
            "-cp",
            classes,
            "-d",
            folder.toString(),
            file.toString());
    assertThat(result).as(faults.toString(StandardCharsets.UTF_8)).isZero();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {folder.toUri().toURL()}, Parley.class.getClassLoader());
        PrintStream capture = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      Class<?> example = loader.loadClass("Example");
      Constructor<?> constructor = example.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method main = example.getDeclaredMethod("main");
      main.setAccessible(true);
      System.setOut(capture);
      main.invoke(constructor.newInstance());
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
