package parley.pipeline.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.domain.Publication;
import parley.pipeline.annotate.Annotated;

class PublicationInferenceTest {

  private static LocalDate inferred(String text) {
    Annotated annotated = Reading.of(text, null);
    Publication publication =
        Objects.requireNonNull(annotated.report().publication(), "not inferred");
    assertThat(publication.basis()).isEqualTo(Publication.Basis.INFERRED);
    assertThat(publication.evidence())
        .isNotEmpty()
        .allSatisfy(
            passage ->
                assertThat(annotated.report().span(passage).of(text)).isEqualTo(passage.exact()));
    return publication.day();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date 2024-05-15 Ferry talks resume\n\nThe union met the owners on Wednesday.",
        "Ferry talks resume\n\nWed May 15 2024\n\nThe union met the owners on Wednesday.",
        "Ferry talks resume\nPublished: May 15, 2024, 10:40 GMT\n\nThe union met the owners.",
        "Ferry talks resume\n"
            + "Published 15 May 2024\n"
            + "Updated 17 May 2024\n\n"
            + "The union met the owners.",
        "source: https://news.example/world/2024/may/15/ferry\n\nThe union met the owners.",
        "HARBOUR CITY, May 15 (Agency) - The union met the owners on Wednesday, and talks resume on"
            + " Thursday.\n\nCopyright 2024 Agency. All rights reserved.",
        "The union met the owners on Wednesday. A vote will be held on May 22.\n\n"
            + "The owners left the hall late on Tuesday.\n\n\u00a9 2024 The Herald",
        "The owners broke off the talks on May 13, and the union walked out on Tuesday.\n\n"
            + "On Wednesday the minister stepped in. The strike of May 2, 2024, had ended on May 6."
      })
  void theDayIsInferredWithThePassagesItRestsOn(String text) {
    assertThat(inferred(text)).isEqualTo(LocalDate.of(2024, 5, 15));
  }

  @Test
  void howLongSomethingLastedGivesTheYear() {
    assertThat(
            inferred(
                "The two sides will meet again on June 2 after weekend talks in the nearly"
                    + " three-year war.\n\nTalks over the weekend ended early, the ministry said."
                    + " They could go on as early as next week.\n\nThe war began in June 2021."))
        .isBetween(LocalDate.of(2024, 5, 26), LocalDate.of(2024, 5, 27));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The union met the owners on Wednesday.",
        "The treaty of March 3, 2015 was broken, the minister said on Tuesday.",
        "The law of 2008 takes effect on January 9.",
        "The union has 200 members.",
        "The last strike began on June 4. The owners met on Friday."
      })
  void withoutEnoughEvidenceNoDayIsInferred(String text) {
    assertThat(Reading.of(text, null).report().publication()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIMA, March 12, 2031 - The two sides met again, the ministry said.",
        "SANTA CRUZ, 12 March 2031 (Andes News) -- The two sides met again, the ministry said.",
      })
  void aDatelineWithItsYearIsTheDay(String text) {
    assertThat(inferred(text)).isEqualTo(LocalDate.of(2031, 3, 12));
  }

  @Test
  void aDatelineTakesItsYearFromADateOfTheSameStory() {
    assertThat(
            inferred(
                "LIMA, May 23 (Andes News) - The two sides met again on Friday, the ministry said."
                    + " The truce ends on July 1, 2031. The jobs were safe until 2034."))
        .isEqualTo(LocalDate.of(2031, 5, 23));
  }

  @Test
  void aStatedDayIsKept() {
    LocalDate stated = LocalDate.of(2024, 5, 20);
    Publication publication =
        Reading.of("Wed May 15 2024\n\nThe union met the owners.", stated).report().publication();
    assertThat(publication).isEqualTo(Publication.stated(stated));
  }

  @Test
  void relativeDatesAreResolvedAgainstTheInferredDay() {
    assertThat(
            Reading.of("Wed May 15 2024\n\nThe union met the owners on Tuesday.", null)
                .times()
                .getLast()
                .resolved())
        .hasToString("Edtf[text=2024-05-14]");
  }
}
