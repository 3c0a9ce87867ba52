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
  void filesAndSeveralFoldersHaveNoNameOfTheirOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("monday.txt"), "Talks.");
    assertThat(Titles.of(List.of(file))).isEqualTo("Dossier");
    assertThat(Titles.of(List.of(folder, folder))).isEqualTo("Dossier");
  }
}
