package parley.publish.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.publish.DossierBuilder.number;
import static parley.publish.DossierBuilder.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.publish.DossierBuilder;
import parley.publish.Samples;

/** The tables are read back with a library. */
class TableArchiveTest {

  @Test
  void thereIsATableForEachKindAndACodebook() throws IOException {
    assertThat(files(Samples.bergen()).keySet())
        .containsExactly(
            "codebook.md",
            "role.csv",
            "meeting.csv",
            "attendance.csv",
            "statement.csv",
            "position.csv",
            "instrument.csv",
            "incident.csv",
            "figure.csv",
            "values.csv",
            "citations.csv",
            "disagreements.csv",
            "actors.csv",
            "sources.csv",
            "failures.csv");
  }

  @Test
  void everyFactIsARowOfItsKind() throws IOException {
    Dossier dossier = Samples.bergen();
    for (Kind kind : Kind.values()) {
      assertThat(rows(dossier, kind.label() + ".csv"))
          .extracting(row -> row.get("id"))
          .containsExactlyElementsOf(dossier.facts(kind).stream().map(fact -> fact.id()).toList())
          .isNotEmpty();
    }
  }

  @Test
  void aMovedMeetingHasItsNewDaysInItsRowAndTheOldInValues() throws IOException {
    CSVRecord meeting = row(rows(Samples.bergen(), "meeting.csv"), "meeting-2031-03-20-bergen");
    assertThat(meeting.get("dates")).isEqualTo("2031-03-20/2031-03-21");
    assertThat(meeting.get("dates_from")).isEqualTo("2031-03-20");
    assertThat(meeting.get("dates_to")).isEqualTo("2031-03-21");
    assertThat(meeting.get("participants")).isEqualTo("canada | iceland");
    assertThat(meeting.get("participants_name")).isEqualTo("Canada | Iceland");
    assertThat(meeting.get("ordinal")).isEqualTo("2");
    assertThat(meeting.get("confidence")).isEqualTo("0.4");
    assertThat(meeting.get("in_brief")).isEqualTo("yes");
    assertThat(rows(Samples.bergen(), "values.csv"))
        .anySatisfy(
            value -> {
              assertThat(value.get("fact")).isEqualTo("meeting-2031-03-20-bergen");
              assertThat(value.get("value")).isEqualTo("2031-03-18");
              assertThat(value.get("state")).isEqualTo("superseded");
              assertThat(value.get("until")).isEqualTo("2031-03-14");
            });
  }

  @Test
  void everyValueHasItsWordsAndTheyStandInTheReport() throws IOException {
    Dossier dossier = Samples.bergen();
    List<CSVRecord> citations = rows(dossier, "citations.csv");
    for (CSVRecord value : rows(dossier, "values.csv")) {
      assertThat(citations)
          .anyMatch(
              cited ->
                  List.of("fact", "slot", "number").stream()
                      .allMatch(key -> cited.get(key).equals(value.get(key))));
    }
    for (CSVRecord cited : citations) {
      String text = dossier.document(cited.get("report")).orElseThrow().report().text();
      int start = text.offsetByCodePoints(0, Integer.parseInt(cited.get("start")));
      int end = text.offsetByCodePoints(0, Integer.parseInt(cited.get("end")));
      assertThat(cited.get("exact")).isEqualTo(text.substring(start, end));
    }
  }

  @Test
  void aCopyNamesTheReportThatItCopies() throws IOException {
    List<CSVRecord> sources = rows(Samples.bergen(), "sources.csv");
    CSVRecord copy =
        sources.stream().filter(row -> !row.get("copy_of").isEmpty()).findFirst().orElseThrow();
    assertThat(sources.get(Integer.parseInt(copy.get("copy_of")) - 1).get("publisher"))
        .isEqualTo("AFP");
  }

  @Test
  void theCodebookDescribesEveryColumnAndTermAndNothingElse() throws IOException {
    Codebook codebook = new Codebook();
    List<Table> tables = TableArchive.tables(Samples.bergen());
    String text = codebook.write(tables);
    assertThat(codebook.unused()).isEmpty();
    for (Table table : tables) {
      String section = text.substring(text.indexOf("\n## " + table.file() + "\n"));
      for (Column column : table.columns()) {
        assertThat(section).contains("| `" + column.name() + "` | ");
        column.terms().forEach(term -> assertThat(section).contains("\n- `" + term + "`: "));
      }
    }
    assertThat(files(Samples.bergen())).containsEntry("codebook.md", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", " =1+1", "＝1+1", "=HYPERLINK(\"x\";\"y\")"})
  void noCellIsAFormula(String words) {
    assertThat(Cell.line(words)).startsWith("'");
    assertThat(Cell.text(words)).startsWith("'");
    assertThat(Cell.list(List.of(words, "b"))).startsWith("'");
  }

  @ParameterizedTest
  @CsvSource({"a=b,a=b", "5-1,5-1", "'a\u202Eb','ab'"})
  void otherWordsStayAsTheyAre(String words, String cell) {
    assertThat(Cell.line(words)).isEqualTo(cell);
  }

  @Test
  void commasQuotationMarksAndLinesComeBack() throws IOException {
    String text = "He said \"no, no\"\r\nand left; -5 = all.";
    DossierBuilder d = new DossierBuilder("Odd, \"words\"", "2031-05-02");
    d.report("a", "Daily, \"The\"", "2031-05-02", null, text);
    d.fact("figure-odd", Kind.FIGURE, 1)
        .with(Slot.MEASURE, words("=cmd | \"x\", y"), d.cite("a", text))
        .with(Slot.VALUE, number("-5"), d.cite("a", "-5"))
        .done();
    CSVRecord figure = rows(d.build(), "figure.csv").getFirst();
    assertThat(figure.get("measure")).isEqualTo("'=cmd ¦ \"x\", y");
    assertThat(figure.get("value")).isEqualTo("-5");
    assertThat(rows(d.build(), "citations.csv").getFirst().get("exact"))
        .isEqualTo(text.replace("\r\n", "\n"));
    assertThat(rows(d.build(), "sources.csv").getFirst().get("publisher"))
        .isEqualTo("Daily, \"The\"");
    assertThat(Objects.requireNonNull(files(d.build()).get("figure.csv"))).endsWith("\r\n");
  }

  @Test
  void equalDossiersGiveEqualBytesOfNoTime() throws IOException {
    byte[] zip = new TableArchive().write(Samples.bergen());
    assertThat(zip).isEqualTo(new TableArchive().write(Samples.bergen()));
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
      }
    }
  }

  @Test
  void anEmptyDossierHasItsHeaders() throws IOException {
    assertThat(Objects.requireNonNull(files(Samples.empty()).get("role.csv")))
        .startsWith("id,actor,actor_name,role,");
    assertThat(rows(Samples.empty(), "role.csv")).isEmpty();
    assertThat(rows(Samples.hostile(), "values.csv")).isNotEmpty();
  }

  private static Map<String, String> files(Dossier dossier) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    byte[] zip = new TableArchive().write(dossier);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static List<CSVRecord> rows(Dossier dossier, String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String csv = Objects.requireNonNull(files(dossier).get(file), file);
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      return parser.getRecords();
    }
  }

  private static CSVRecord row(List<CSVRecord> rows, String id) {
    return rows.stream().filter(row -> row.get("id").equals(id)).findFirst().orElseThrow();
  }
}
