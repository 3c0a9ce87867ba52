package parley.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** No rule's examples stand there unread: some test names their section and runs it. */
class EveryRuleRunsTest {

  private static final RuleBook BOOK = RuleBook.standard();

  @Test
  void everySectionWithExamplesIsRunByATest() {
    TreeSet<String> unread = new TreeSet<>(BOOK.sections());
    unread.removeIf(
        section ->
            BOOK.rules(section).stream()
                .allMatch(rule -> rule.examples().isEmpty() && rule.counterexamples().isEmpty()));
    unread.removeAll(run());
    assertThat(unread).as("sections whose examples no test runs; see @RunsRules").isEmpty();
  }

  @Test
  void everySectionThatATestNamesIsThere() {
    assertThat(BOOK.sections()).containsAll(run());
  }

  private static TreeSet<String> run() {
    TreeSet<String> sections = new TreeSet<>();
    ReflectionSupport.findAllClassesInPackage("parley.pipeline", _ -> true, _ -> true).stream()
        .flatMap(
            type ->
                Stream.<AnnotatedElement>concat(
                    Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
        .map(place -> place.getAnnotation(RunsRules.class))
        .filter(named -> named != null)
        .forEach(named -> sections.addAll(Arrays.asList(named.value())));
    return sections;
  }
}
