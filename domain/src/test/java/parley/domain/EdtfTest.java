package parley.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2031-03-04, 2031-03-04, 2031-03-04, 1",
    "2031-03-04/2031-03-06, 2031-03-04, 2031-03-06, 3",
    "2028-02, 2028-02-01, 2028-02-29, 29",
    "2031-21, 2031-03-01, 2031-05-31, 92",
    "2031-24, 2031-12-01, 2032-02-29, 91",
    "2031, 2031-01-01, 2031-12-31, 365",
    "2031-03/2031-04, 2031-03-01, 2031-04-30, 61"
  })
  void itsFirstAndLastDay(String text, LocalDate earliest, LocalDate latest, long days) {
    Edtf edtf = new Edtf(text);
    assertThat(edtf.earliest()).isEqualTo(earliest);
    assertThat(edtf.latest()).isEqualTo(latest);
    assertThat(edtf.days()).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2031-13",
        "2031-25",
        "2031-00",
        "2031-02-30",
        "2031-3-4",
        "2031-03-06/2031-03-04",
        "31"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Edtf(text));
  }

  @Test
  void anIntervalOfOneDayIsThatDay() {
    LocalDate day = LocalDate.of(2031, 3, 4);
    assertThat(Edtf.between(day, day)).isEqualTo(Edtf.day(day));
    assertThat(Edtf.between(day, day.plusDays(1)).text()).isEqualTo("2031-03-04/2031-03-05");
    assertThat(Edtf.month(YearMonth.of(2031, 3)).text()).isEqualTo("2031-03");
  }

  @Test
  void daysAreExactAndMonthsAreNot() {
    assertThat(new Edtf("2031-03-04").isExact()).isTrue();
    assertThat(new Edtf("2031-03-04/2031-03-05").isExact()).isTrue();
    assertThat(new Edtf("2031-03").isExact()).isFalse();
    assertThat(new Edtf("2031-22").isExact()).isFalse();
  }

  @Test
  void whatOverlapsAndWhatContains() {
    Edtf march = new Edtf("2031-03");
    Edtf turn = new Edtf("2031-03-31/2031-04-01");
    assertThat(march.overlaps(turn)).isTrue();
    assertThat(march.contains(turn)).isFalse();
    assertThat(march.contains(new Edtf("2031-03-31"))).isTrue();
    assertThat(march.overlaps(new Edtf("2031-04"))).isFalse();
  }

  @Test
  void theyStandInTheOrderOfTheirDays() {
    assertThat(new Edtf("2031")).isLessThan(new Edtf("2031-02"));
    assertThat(new Edtf("2031-01")).isLessThan(new Edtf("2031"));
    assertThat(new Edtf("2031-03-04")).isEqualByComparingTo(new Edtf("2031-03-04"));
  }
}
