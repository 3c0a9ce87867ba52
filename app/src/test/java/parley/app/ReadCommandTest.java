package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

  private static final String REPORT =
      """
      ---
      title: Fishing talks resume
      publisher: Coast Herald
      published: 2031-03-04
      ---
      OSLO - Norway and Iceland will hold a second round of fishing talks in Oslo on March 6, 2031.

      Norway demands a lower quota, its foreign minister said on Tuesday.
      """;

  @TempDir Path folder;
  private Path reports;

  @BeforeEach
  void oneReport() throws IOException {
    reports = Files.createDirectories(folder.resolve("fishing-talks"));
    Files.writeString(reports.resolve("monday.md"), REPORT);
  }

  @Test
  void aFolderGivesItsBrief() {
    Outcome read = Outcome.of("read", reports.toString());
    assertThat(read.err()).isEmpty();
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(read.out()).contains("Fishing talks");
  }

  @Test
  void theEndingOfTheFileNamesTheFormat() throws IOException {
    Path json = folder.resolve("dossier.json");
    Outcome read = Outcome.of("read", reports.toString(), "-o", json.toString(), "--title", "Fish");
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(read.out()).isEmpty();
    assertThat(Files.readString(json))
        .contains("\"parley-dossier/1\"", "\"title\" : \"Fish\"", "\"asOf\" : \"2031-03-04\"");
  }

  @Test
  void standardInputIsAReport() {
    Outcome read = Outcome.withInput(REPORT, "read", "-", "--format", "json");
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(read.out()).contains("second round of fishing talks");
  }

  @Test
  void aReportThatFailsIsNamedAndTheRestIsDone() throws IOException {
    Files.write(reports.resolve("empty.txt"), new byte[0]);
    Outcome read = Outcome.of("read", reports.toString(), "--format", "json");
    assertThat(read.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(read.err()).contains("empty.txt", "failed: 1, read: 1");
    assertThat(read.out()).containsPattern("\"failures\" : \\[\\s*\\{").contains("fishing talks");
  }

  @Test
  void whenNoReportCanBeReadNothingIsWritten() {
    Outcome read = Outcome.of("read", folder.resolve("nowhere").toString());
    assertThat(read.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(read.out()).isEmpty();
    assertThat(read.err()).contains("nowhere", "no report could be read");
  }

  @Test
  void aWrongDayIsShownWithARightOne() {
    Outcome read = Outcome.of("read", reports.toString(), "--as-of", "4 March");
    assertThat(read.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(read.err()).contains("--as-of", "4 March", "2026-02-04");
  }

  @Test
  void anOutputThatCannotBeWrittenIsToldBeforeTheWork() {
    Path nowhere = folder.resolve("missing/dossier.html");
    Outcome read = Outcome.of("read", reports.toString(), "-o", nowhere.toString());
    assertThat(read.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(read.err()).contains(nowhere.toString(), "make it first");
    assertThat(Outcome.of("read", reports.toString(), "-o", reports.toString()).err())
        .contains("this is a folder");
  }

  @Test
  void aBadRuleFileIsToldWithItsPlace() throws IOException {
    Path rules = folder.resolve("mine.yaml");
    Files.writeString(rules, "no-such-section:\n  - name: x\n", StandardCharsets.UTF_8);
    Outcome read = Outcome.of("read", reports.toString(), "--rules", rules.toString());
    assertThat(read.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(read.err()).contains("mine.yaml", "no-such-section");
  }

  @Test
  void theBriefIsThereForPasting() {
    Outcome read = Outcome.of("read", reports.toString(), "--format", "markdown");
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(read.out())
        .startsWith("# Fishing talks\n")
        .contains("\n## Sources\n\n- [1] Coast Herald, 4 Mar 2031: Fishing talks resume");
  }

  @Test
  void theMeetingsAreACalendar() throws IOException {
    Path calendar = folder.resolve("talks.ics");
    Outcome read = Outcome.of("read", reports.toString(), "-o", calendar.toString());
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(calendar))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20310306\r\n", "DTSTAMP:20310304T000000Z\r\n");
  }

  @Test
  void theTablesAreAZip() throws IOException {
    Path tables = folder.resolve("tables.zip");
    Outcome read = Outcome.of("read", reports.toString(), "-o", tables.toString());
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    try (ZipFile zip = new ZipFile(tables.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("codebook.md", "meeting.csv", "sources.csv");
    }
    assertThat(Outcome.of("read", reports.toString(), "--format", "csv").out()).startsWith("PK");
  }

  @Test
  void aZipDoesNotGoToATerminalNorIntoOneTable() {
    Outcome terminal = Outcome.onTerminal("read", reports.toString(), "--format", "csv");
    assertThat(terminal.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("--format csv gives a zip", "-o tables.zip");
    Path table = folder.resolve("tables.csv");
    Outcome single = Outcome.of("read", reports.toString(), "-o", table.toString());
    assertThat(single.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(single.err()).contains("tables.csv", "-o tables.zip");
    assertThat(table).doesNotExist();
  }
}
