package parley.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserRulesTest {

  @TempDir Path folder;

  @Test
  void wordsAreAddedToARuleOfTheStandardBook() throws IOException {
    Path file = write("issues:\n  - name: trade\n    words: [fishing quota]\n");

    RuleBook book = RuleBook.standard().with(List.of(file));

    assertThat(book.all("issues", "words")).contains("fishing quota");
  }

  @Test
  void allFaultsAreNamedAtOnceWithTheirPlace() throws IOException {
    Path file =
        write(
            "issues:\n  - name: fisheries\n    words: [quota]\n"
                + "  - name: trade\n    wrods: [tariff]\n"
                + "stance-verbs:\n  - name: beg\n    stance: begs\n    verbs: [beg]\n"
                + "isues:\n  - name: trade\n");

    RuleProblems problems =
        catchThrowableOfType(RuleProblems.class, () -> RuleBook.standard().with(List.of(file)));

    assertThat(problems.problems())
        .hasSize(4)
        .anySatisfy(
            p -> assertThat(p).contains("rules.yaml:2", "'fisheries' is none of the issues"))
        .anySatisfy(p -> assertThat(p).contains("rules.yaml:4", "no field 'wrods'"))
        .anySatisfy(p -> assertThat(p).contains("rules.yaml:7", "'begs' is no stance"))
        .anySatisfy(p -> assertThat(p).contains("no section 'isues'"));
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), yaml);
  }
}
