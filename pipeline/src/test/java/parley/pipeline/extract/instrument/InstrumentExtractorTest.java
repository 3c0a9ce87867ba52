package parley.pipeline.extract.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Slot;
import parley.pipeline.extract.Scenes;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.rules.RunsRules;

@RunsRules({"instrument-nouns", "instrument-statuses", "instrument-pending"})
class InstrumentExtractorTest {

  private static final RuleBook BOOK = RuleBook.standard();
  private static final InstrumentExtractor EXTRACTOR = new InstrumentExtractor(BOOK);

  static Stream<Arguments> named() {
    return BOOK.rules("instrument-nouns").stream()
        .flatMap(r -> r.examples().stream().map(e -> Arguments.of(type(r), e)));
  }

  static Stream<String> unnamed() {
    return BOOK.rules("instrument-nouns").stream().flatMap(r -> r.counterexamples().stream());
  }

  static Stream<Arguments> statuses() {
    return BOOK.rules("instrument-statuses").stream()
        .flatMap(r -> r.examples().stream().map(e -> Arguments.of(r.name(), e)));
  }

  @ParameterizedTest
  @MethodSource("named")
  void findsAnInstrumentOfItsTypeIn(String type, String example) {
    assertThat(values(EXTRACTOR.extract(Scenes.of(example)), Slot.TYPE)).contains(type);
  }

  @ParameterizedTest
  @MethodSource("unnamed")
  void findsNoneIn(String counterexample) {
    assertThat(EXTRACTOR.extract(Scenes.of(counterexample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void readsTheStatusIn(String status, String example) {
    assertThat(values(EXTRACTOR.extract(Scenes.of(example)), Slot.STATUS)).contains(status);
  }

  static Stream<Arguments> notReached() {
    return BOOK.rules("instrument-statuses").stream()
        .flatMap(r -> r.counterexamples().stream().map(e -> Arguments.of(r.name(), e)));
  }

  @ParameterizedTest
  @MethodSource("notReached")
  void readsNoSuchStatusIn(String status, String counterexample) {
    assertThat(values(EXTRACTOR.extract(Scenes.of(counterexample)), Slot.STATUS))
        .doesNotContain(status);
  }

  static Stream<Arguments> pending() {
    return BOOK.rules("instrument-pending").stream()
        .flatMap(r -> r.examples().stream().map(e -> Arguments.of(r.name(), e)));
  }

  static Stream<Arguments> notPending() {
    return BOOK.rules("instrument-pending").stream()
        .flatMap(r -> r.counterexamples().stream().map(e -> Arguments.of(r.name(), e)));
  }

  @ParameterizedTest
  @MethodSource("pending")
  void readsWhatStillHasToHappenIn(String rule, String example) {
    assertThat(values(EXTRACTOR.extract(Scenes.of(example)), Slot.PENDING)).as(rule).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("notPending")
  void readsNothingThatStillHasToHappenIn(String rule, String counterexample) {
    List<Claim> claims = EXTRACTOR.extract(Scenes.of(counterexample));
    assertThat(claims).as(rule).isNotEmpty();
    assertThat(values(claims, Slot.PENDING)).as(rule).isEmpty();
  }

  @Test
  void gathersAllMentionsOfAReportIntoOneClaim() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of(
                "Norway proposed a 12-point peace plan in May. Negotiators discussed the plan on"
                    + " Monday. The plan must be approved by the parliament of Chile."));
    assertThat(claims).hasSize(1);
    assertThat(values(claims, Slot.STATUS)).containsExactly("under-discussion", "proposed");
    assertThat(claims.getFirst().values(Slot.STATUS).get(1).former()).isTrue();
    assertThat(values(claims, Slot.PENDING))
        .containsExactly("must be approved by the parliament of Chile");
    assertThat(values(claims, Slot.PARTIES)).contains("norway");
  }

  @Test
  void anAgreementReachedTwiceInAReportIsOne() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of(
                "The Dock Workers Guild and Northern Motors have reached a tentative deal to end a"
                    + " strike. The Dock Workers Guild and Northern Motors reached an agreement in"
                    + " principle on Monday. The settlement agreement has to be ratified."));
    assertThat(values(claims, Slot.NAME)).containsExactly("tentative deal to end a strike");
    assertThat(values(claims, Slot.STATUS)).containsExactly("agreed");
    assertThat(values(claims, Slot.PARTIES))
        .containsExactlyInAnyOrder("dock-workers-guild", "northern-motors");
  }

  @Test
  void aVerbIsNoPartOfTheName() {
    List<Claim> claims =
        EXTRACTOR.extract(Scenes.of("Norwegian negotiators flatly rejected Chile's proposal."));
    assertThat(values(claims, Slot.NAME)).containsExactly("Chile's proposal");
    assertThat(values(claims, Slot.STATUS)).containsExactly("rejected");
  }

  @Test
  void aBareNameSaysWhatItIsToDo() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of("Norway and Chile agreed in July on a deal to reopen schools."));
    assertThat(values(claims, Slot.NAME)).containsExactly("deal to reopen schools");
  }

  @Test
  void keepsPlansOfDifferentNumbersApart() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of(
                "Norway proposed a 12-point peace plan. Chile answered with a 5-point peace"
                    + " plan."));
    assertThat(values(claims, Slot.NAME)).hasSize(2);
  }

  @Test
  void keepsPlansOfDifferentPartiesApart() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of(
                "Norway's 12-point plan was rejected. Chile's 12-point plan was discussed on"
                    + " Monday. Norway's 12-point peace plan has 40 pages."));
    assertThat(values(claims, Slot.NAME)).hasSize(2);
  }

  @Test
  void whatIsPendingMayBeToldOfADraftOrOfIt() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of(
                "Norway and Chile signed the Oslo Agreement. It still has to be approved by the"
                    + " cabinet and the parliament. The draft needs approval in a ballot of all"
                    + " members."));
    assertThat(claims).hasSize(1);
    assertThat(values(claims, Slot.PENDING))
        .containsExactly(
            "still has to be approved by the cabinet and the parliament",
            "needs approval in a ballot of all members");
  }

  @Test
  void itIsNoInstrumentWhenTheSentenceBeforeNamesNone() {
    List<Claim> claims =
        EXTRACTOR.extract(
            Scenes.of(
                "Norway and Chile signed the Oslo Agreement. A ship was bought. It has to be"
                    + " approved by the harbour."));
    assertThat(values(claims, Slot.PENDING)).isEmpty();
  }

  private static String type(Rule rule) {
    return rule.one("type").orElse(rule.name());
  }

  private static List<String> values(List<Claim> claims, Slot slot) {
    return claims.stream()
        .flatMap(c -> c.values(slot).stream())
        .map(Cited::value)
        .map(v -> v.text())
        .toList();
  }
}
