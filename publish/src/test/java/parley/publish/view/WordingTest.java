package parley.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.domain.Edtf;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-02-04; 4 February 2026
          2026-02-04/2026-02-05; 4–5 February 2026
          2026-01-30/2026-02-02; 30 January – 2 February 2026
          2025-12-30/2026-01-02; 30 December 2025 – 2 January 2026
          2025-08; August 2025
          2025-22; summer 2025
          2025; 2025
          2025-06/2025-08; June 2025 – August 2025
          """)
  void saysDatesAsReadersDo(String edtf, String words) {
    assertThat(Wording.dates(new Edtf(edtf))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          3; 3
          4600; 4,600
          0.25; 0.25
          48000; 48,000
          1200000; 1.2 million
          1234567; 1,234,567
          60000000; 60 million
          2500000000; 2.5 billion
          -1500; -1,500
          """)
  void saysNumbersAsReadersDo(BigDecimal number, String words) {
    assertThat(Wording.number(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, half",
    "0.50, half",
    "0.667, two thirds",
    "0.2, a fifth",
    "0.37, 0.37",
    "14, 14"
  })
  void saysSharesInWords(BigDecimal number, String words) {
    assertThat(Wording.share(number)).isEqualTo(words);
  }

  @Test
  void countsRounds() {
    assertThat(
            List.of(1, 2, 10, 11, 12, 13, 21, 22, 23, 111).stream()
                .map(n -> Wording.ordinal(BigDecimal.valueOf(n))))
        .containsExactly(
            "first", "second", "tenth", "11th", "12th", "13th", "21st", "22nd", "23rd", "111th");
  }

  @Test
  void listsAndCounts() {
    assertThat(Wording.list(List.of("Canada", "Iceland", "Norway")))
        .isEqualTo("Canada, Iceland and Norway");
    assertThat(Wording.list(List.of())).isEmpty();
    assertThat(Wording.count(1, "report")).isEqualTo("1 report");
    assertThat(Wording.count(1200, "party", "parties")).isEqualTo("1,200 parties");
    assertThat(Wording.capital("ölkrise")).isEqualTo("Ölkrise");
  }

  @Test
  void wordsFromOutsideAreMadePlain() {
    assertThat(Plain.line(" a\u001B[31m b\n\u202Ec\u00A0d ")).isEqualTo("a[31m b c d");
    assertThat(Plain.text("a\r\nb\u0007\u2028c\td")).isEqualTo("a\nb\nc\td");
  }
}
