package parley.app.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

  @Test
  void daysMomentsAndNumbersAreUnderstood() {
    assertThat(Given.day("2028-02-29"))
        .isEqualTo(new Given.Understood<>(LocalDate.of(2028, 2, 29)));
    assertThat(Given.moment("2026-02-04T10:30:00+01:00"))
        .isEqualTo(new Given.Understood<>(Instant.parse("2026-02-04T09:30:00Z")));
    assertThat(Given.moment("2026-02-04"))
        .isEqualTo(new Given.Understood<>(Instant.parse("2026-02-04T23:59:59.999999999Z")));
    assertThat(Given.moment("9999-12-31")).isInstanceOf(Given.Understood.class);
    assertThat(Given.number("20", 1, 20)).isEqualTo(new Given.Understood<>(20));
    assertThat(Given.share("0.25")).isEqualTo(new Given.Understood<>(0.25));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "2026-2-4", "+999999999-12-31", "2026-02-04T09:30:00Z", "04.02.2026"})
  void whatIsNoDayIsToldHowADayIsWritten(String text) {
    assertThat(Given.day(text))
        .isEqualTo(
            new Given.Fault<LocalDate>(
                "'" + text + "' is no day; write year, month and day, such as 2026-02-04"));
  }

  @Test
  void aDayThatTheCalendarLacksIsToldSo() {
    assertThat(Given.day("2026-02-30").toString()).contains("calendar");
    assertThat(Given.moment("2026-02-30").toString()).contains("calendar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026", "2026-02-04T09:30:00", "+999999999-12-31T00:00:00Z"})
  void whatIsNoMomentIsToldHowAMomentIsWritten(String text) {
    assertThatThrownBy(() -> Given.moment(text).orThrow(IllegalArgumentException::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-02-04T09:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "21", "1.5", "99999999999", "-1", "١"})
  void whatIsNoNumberOfTheRangeIsToldTheRange(String text) {
    assertThat(Given.number(text, 1, 20).toString()).contains("from 1 to 20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "-0.5", "NaN", "50%"})
  void whatIsNoShareIsToldTheRange(String text) {
    assertThat(Given.share(text).toString()).contains("from 0 to 1");
  }
}
