package parley.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-03-04",
        "2031-3-4",
        "2031/03/04",
        "20310304",
        "2031-03-04T23:59:59-05:00",
        "2031-03-04 10:00",
        "March 4, 2031",
        "Mar. 4, 2031",
        "4 March 2031",
        "4th March 2031",
        "Tue, 04 Mar 2031 10:00:00 GMT",
        "Published March 4th, 2031 at 9 p.m.",
        "1930392000",
        "1930392000000"
      })
  void aDayIsReadFromTheCommonForms(String words) {
    assertThat(Days.stated(words)).contains(LocalDate.of(2031, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "",
        "March 2031",
        "2031-13-04",
        "31 February 2031",
        "yesterday",
        "2031"
      })
  void whatIsNoDayStatesNothing(String words) {
    assertThat(Days.stated(words)).isEmpty();
  }

  @Test
  void addressesThatFileByDay() {
    LocalDate day = LocalDate.of(2031, 3, 4);
    assertThat(Days.inAddress("https://a.example/2031/03/04/talks")).contains(day);
    assertThat(Days.inAddress("https://a.example/world/2031/mar/04/talks")).contains(day);
    assertThat(Days.inAddress("https://a.example/talks-end-2031-03-04/")).contains(day);
    assertThat(Days.inAddress("https://a.example/20310304-talks")).contains(day);
    assertThat(Days.inAddress("https://a.example/talks?on=2031-03-04")).isEmpty();
    assertThat(Days.inAddress("https://a.example/story/20310304")).isEmpty();
  }
}
