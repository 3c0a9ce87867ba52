package parley.pipeline.extract.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.domain.Claim;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Slot;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.annotate.time.Times;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.CastReader;
import parley.pipeline.rules.RuleBook;

class FigureExtractorTest {

  private final RuleBook book = RuleBook.standard();
  private final Annotator annotator = new Annotator();
  private final FigureExtractor extractor = new FigureExtractor(book);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Floods left nearly 2.3 million people without power. | 2300000 | '' | nearly",
        "Norway still holds one-fifth of the valley. | 0.2 | '' | exactly",
        "Norway holds roughly 20 percent of the valley. | 20 | percent | about",
        "Denmark imposed tariffs on $250 billion of goods. | 250000000000 | USD | exactly",
        "The fund is worth £1.5bn. | 1500000000 | GBP | exactly",
        "More than 4,600 prisoners were freed. | 4600 | '' | more-than",
        "At least 12 people died in Bergen. | 12 | '' | at-least",
        "Four others were wounded. | 4 | '' | exactly",
        "Two hundred fifty soldiers were killed. | 250 | '' | exactly",
        "They signed the 86-page agreement. | 86 | '' | exactly",
        "Drivers want a 7.5% raise. | 7.5 | percent | exactly",
        "Troops must leave within 14 months. | 14 | months | exactly",
        "Up to half a million people lost power. | 500000 | '' | up-to",
      })
  void valueUnitAndQualifier(String text, String value, String unit, String qualifier) {
    List<Claim> claims = figures(text);

    assertThat(claims).hasSize(1);
    assertThat(texts(claims.getFirst(), Slot.VALUE)).isEqualTo(value);
    assertThat(texts(claims.getFirst(), Slot.UNIT)).isEqualTo(unit);
    assertThat(texts(claims.getFirst(), Slot.QUALIFIER)).isEqualTo(qualifier);
  }

  @Test
  void aRangeHasBothEnds() {
    assertThat(figures("Norway would spend $30 billion to $35 billion on services."))
        .singleElement()
        .satisfies(c -> assertThat(texts(c, Slot.VALUE)).isEqualTo("30000000000 35000000000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Floods left nearly 2.3 million people without electricity. | people left without"
            + " electricity",
        "Air defences intercepted 21 drones over Bergen. | drones intercepted",
        "Denmark would raise tariffs to 25 percent on May 3. | raise tariffs to …",
        "Norway controls roughly 20 percent of the valley. | Norway controls … of the valley",
      })
  void theMeasureSaysWhatIsCounted(String text, String measure) {
    assertThat(figures(text))
        .singleElement()
        .satisfies(c -> assertThat(texts(c, Slot.MEASURE)).contains(measure));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway is holding 14 Danish sailors in the port of Bergen. | Danish sailors held in the"
            + " port of Bergen by Norway",
        "About 4,000 people marched to the harbour. | people who marched to the harbour",
        "The coast guard counted 31 Danish trawlers on the bank. | Danish trawlers on the bank",
        "Norway currently runs about 10,000 centrifuges. | centrifuges that Norway currently runs",
        "As many as 700 nurses could lose their jobs. | nurses who could lose their jobs",
        "The union represents 25,500 teachers. | teachers represented by the union",
        "Norway returned the remains of 55 Danish soldiers. | remains of Danish soldiers returned"
            + " by Norway",
      })
  void aCountHasALabel(String text, String measure) {
    assertThat(figures(text))
        .singleElement()
        .satisfies(c -> assertThat(texts(c, Slot.MEASURE)).isEqualTo(measure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway did not release 40 prisoners.",
        "Norway wants Denmark to release 40 prisoners.",
        "Norway will release 40 prisoners."
      })
  void aLabelSaysNothingThatDidNotHappen(String text) {
    assertThat(figures(text))
        .allSatisfy(c -> assertThat(texts(c, Slot.MEASURE)).doesNotContain("prisoners released"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mediators said the two delegations would return to Bergen on Monday.",
        "Norway demands that Danish trawlers leave the northern half of the bank.",
        "She described the two days as hard.",
        "The bill needs a two-thirds majority.",
        "According to two people familiar with the talks, the deal is near.",
        "The poll of dockers has a margin of error of 2.7 points.",
        "The stock closed at $36.65 a share."
      })
  void numbersOfTheTalksThemselvesAreNoFigures(String text) {
    assertThat(figures(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway castigated the 47 senators.",
        "The trawler sank 190 miles west of Bergen.",
        "The king met representatives of nearly 200 nations.",
        "After two years of fighting, Norway wants peace.",
        "Norway said it would not leave the table over two days."
      })
  void whatIsToldInPassingStaysOutOfTheBrief(String text) {
    assertThat(figures(text))
        .allSatisfy(
            c -> assertThat(c.values(Slot.VALUE)).allMatch(value -> value.confidence() < 0.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on February 4, 2026.",
        "The minister, 52, left the room.",
        "The 41-year-old envoy spoke.",
        "They discussed the 20-point plan.",
        "It was the second round of talks.",
        "The two sides met at 9 a.m. on Monday.",
        "Article 17 stayed open.",
        "Norway won 3-2.",
        "The document is 100 percent ready.",
        "Call 555 0199 for tickets.",
      })
  void notEveryNumberIsAFigure(String text) {
    assertThat(figures(text)).isEmpty();
  }

  @Test
  void whoSaysSo() {
    assertThat(figures("Norway's Defence Ministry said 34 drones were intercepted."))
        .singleElement()
        .satisfies(c -> assertThat(c.values(Slot.ATTRIBUTED_TO)).hasSize(1));
    assertThat(figures("Analysts suggest it would take Norway another 18 months to win."))
        .singleElement()
        .satisfies(c -> assertThat(texts(c, Slot.ATTRIBUTED_TO)).isEqualToIgnoringCase("analysts"));
  }

  private static String texts(Claim claim, Slot slot) {
    return claim.values(slot).stream().map(c -> c.value().text()).collect(Collectors.joining(" "));
  }

  private List<Claim> figures(String text) {
    Report report =
        new Report(
            "r",
            "r",
            null,
            null,
            null,
            null,
            Publication.stated(LocalDate.of(2026, 3, 11)),
            text,
            List.of());
    Annotated annotated = new Times(book).in(annotator.annotate(report));
    return extractor.extract(new Scene(annotated, new CastReader(book).read(annotated)));
  }
}
