package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitlesTest {

  @TempDir Path folder;

  @Test
  void aFolderGivesItsNameInWords() throws IOException {
    Path talks = Files.createDirectories(folder.resolve("harbour-talks_2031"));
    assertThat(Titles.of(List.of(talks))).isEqualTo("Harbour talks 2031");
  }

  @Test
  void aFolderWhoseNameSaysNothingGivesItsParents() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("harbour-talks/reports"));
    assertThat(Titles.of(List.of(reports))).isEqualTo("Harbour talks");
  }

  @Test
  void aFileGivesItsNameWithoutEndingsOrItsFolders() throws IOException {
    Path talks = Files.writeString(folder.resolve("harbour-talks.jsonl.gz"), "");
    Path common = Files.createDirectories(folder.resolve("wage-talks")).resolve("reports.jsonl");
    assertThat(Titles.of(List.of(talks))).isEqualTo("Harbour talks");
    assertThat(Titles.of(List.of(Files.writeString(common, "")))).isEqualTo("Wage talks");
  }

  @Test
  void namesOfPlacesAndBodiesHaveTheirCapitals() throws IOException {
    assertThat(title("abu-dhabi-2031")).isEqualTo("Abu Dhabi 2031");
    assertThat(title("us-china-trade")).isEqualTo("US China trade");
    assertThat(title("talks-in-new-zealand")).isEqualTo("Talks in New Zealand");
    assertThat(title("eu-fishing-quota")).isEqualTo("EU fishing quota");
    assertThat(title("WAGE-talks")).isEqualTo("WAGE talks");
  }

  private String title(String name) throws IOException {
    return Titles.of(List.of(Files.createDirectories(folder.resolve(name))));
  }

  @Test
  void severalFoldersHaveNoNameOfTheirOwn() {
    assertThat(Titles.of(List.of(folder, folder))).isEqualTo("Dossier");
  }
}
