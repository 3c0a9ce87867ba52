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

class IncidentExtractorTest {

  private final RuleBook book = RuleBook.standard();
  private final Annotator annotator = new Annotator();
  private final IncidentExtractor extractor = new IncidentExtractor(book);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norwegian forces struck two depots near Bergen on Monday. | strike | norway | Bergen |"
            + " 2026-03-09",
        "Norway launched its largest attack on Bergen on Monday. | attack | norway | Bergen |"
            + " 2026-03-09",
        "One of the two depots was attacked by Denmark in Bergen on Tuesday. | attack | denmark |"
            + " Bergen | 2026-03-10",
        "Norway said it had struck a refinery in the Bergen region on Monday. | strike | norway |"
            + " Bergen region | 2026-03-09",
        "In Bergen, at least one person died on Monday. | casualties | '' | Bergen | 2026-03-09",
        "Norway and Denmark exchanged 300 prisoners on Monday. | exchange | norway denmark | '' |"
            + " 2026-03-09",
        "Denmark retaliated on Monday with higher tariffs. | sanction | denmark | '' | 2026-03-09",
      })
  void whoWhereAndWhen(String text, String type, String actors, String place, String date) {
    List<Claim> claims = incidents(text);

    assertThat(claims).hasSize(1);
    assertThat(texts(claims.getFirst(), Slot.TYPE)).isEqualTo(type);
    assertThat(texts(claims.getFirst(), Slot.ACTOR)).isEqualTo(actors);
    assertThat(texts(claims.getFirst(), Slot.PLACE)).isEqualTo(place);
    assertThat(texts(claims.getFirst(), Slot.DATE)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway could attack Bergen on Monday.",
        "Norway threatened to strike a depot in Bergen.",
        "Norway did not strike the depot in Bergen on Monday.",
        "Attacks continue.",
        "They struck a deal in Bergen on Monday.",
        "Norway called for an end to the strikes on Bergen.",
        "Denmark demands that Norway withdraw its troops from Bergen.",
      })
  void whatDidNotHappenIsNone(String text) {
    assertThat(incidents(text)).isEmpty();
  }

  @Test
  void aClaimedEventIsItsTellers() {
    assertThat(incidents("Norway said it had struck a depot near Bergen on Monday."))
        .singleElement()
        .satisfies(c -> assertThat(c.attributedTo()).isEqualTo("norway"));
    assertThat(incidents("Norwegian forces struck a depot near Bergen on Monday."))
        .singleElement()
        .satisfies(c -> assertThat(c.attributedTo()).isNull());
  }

  @Test
  void theDescriptionIsTheClause() {
    assertThat(incidents("Talks went on in Oslo as Norway shelled the port of Bergen on Monday."))
        .singleElement()
        .satisfies(
            c ->
                assertThat(texts(c, Slot.DESCRIPTION))
                    .isEqualTo("Norway shelled the port of Bergen on Monday"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Officials counted eleven rockets that hit the port of Bergen on Monday. | eleven rockets"
            + " that hit the port of Bergen on Monday",
        "Norway shelled the port of Bergen on Monday, killing two sailors. | Norway shelled the"
            + " port of Bergen on Monday, killing two sailors",
      })
  void theDescriptionSaysWhoDidIt(String text, String description) {
    assertThat(incidents(text))
        .anySatisfy(c -> assertThat(texts(c, Slot.DESCRIPTION)).isEqualTo(description));
  }

  @Test
  void aHeadlineIsNotToldTwice() {
    assertThat(
            incidents(
                "Norway frees crew of trawler on Monday\n\nNorway on Monday freed the crew of the"
                    + " trawler.\n"))
        .singleElement()
        .satisfies(c -> assertThat(texts(c, Slot.DESCRIPTION)).contains("freed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The candidate attacked Governor Ada Holm in Bergen on Monday.",
        "Norway agreed on Monday to shelve plans to impose tariffs on Danish butter.",
        "Norway hasn’t attacked Bergen since Monday."
      })
  void wordsAndWhatWasShelvedAreNoIncidents(String text) {
    assertThat(incidents(text)).isEmpty();
  }

  private static String texts(Claim claim, Slot slot) {
    return claim.values(slot).stream().map(c -> c.value().text()).collect(Collectors.joining(" "));
  }

  private List<Claim> incidents(String text) {
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
