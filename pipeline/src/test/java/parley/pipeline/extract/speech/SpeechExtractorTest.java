package parley.pipeline.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** Statements in invented reports, all published on Thursday, 12 March 2026. */
class SpeechExtractorTest {

  private static final RuleBook RULES = RuleBook.standard();
  private static final Annotator ANNOTATOR = new Annotator();
  private static final Times TIMES = new Times(RULES);
  private static final CastReader CAST = new CastReader(RULES);
  private static final SpeechExtractor EXTRACTOR = new SpeechExtractor(RULES);

  private static List<Claim> statements(String text, String mode) {
    Publication day = Publication.stated(LocalDate.of(2026, 3, 12));
    Report report = new Report("r", "r", null, null, null, null, day, text, List.of());
    Annotated annotated = TIMES.in(ANNOTATOR.annotate(report));
    return EXTRACTOR.extract(new Scene(annotated, CAST.read(annotated))).stream()
        .filter(c -> value(c, Slot.MODE).equals(mode))
        .toList();
  }

  private static List<Claim> direct(String text) {
    return statements(text, "direct");
  }

  private static String value(Claim claim, Slot slot) {
    return claim.values(slot).stream().map(c -> c.value().text()).findFirst().orElse("");
  }

  private static String words(Claim claim, Slot slot) {
    return claim.values(slot).stream()
        .map(c -> c.passages().getFirst().exact())
        .findFirst()
        .orElse("");
  }

  @Test
  void theSpeakerStandsBeforeOrBehindTheVerb() {
    List<Claim> claims =
        direct(
            "“We will not sign this text,” said Norwegian negotiator Ada Holm.\n\n"
                + "Peruvian envoy Carla Quispe told reporters: “The door is still open to them.”");
    assertThat(claims).hasSize(2);
    assertThat(claims)
        .extracting(c -> value(c, Slot.SPEAKER))
        .containsExactlyInAnyOrder("ada-holm", "carla-quispe");
  }

  @Test
  void thePassageBehindAPronounIsThePronoun() {
    List<Claim> claims =
        direct(
            "Norwegian negotiator Ada Holm spoke after the meeting. “We are closer than last"
                + " week,” she said.");
    assertThat(claims)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(value(c, Slot.SPEAKER)).isEqualTo("ada-holm");
              assertThat(words(c, Slot.SPEAKER)).isEqualTo("she");
            });
  }

  @Test
  void quotedWordsAreSurerThanAnUnnamedSpeaker() {
    List<Claim> claims =
        direct(
            "“We will not sign this text,” said Norwegian negotiator Ada Holm.\n\n"
                + "“They will sign in the end,” a senior official said.");
    assertThat(claims).hasSize(2);
    Claim named = claims.getFirst();
    Claim unnamed = claims.getLast();
    assertThat(sure(unnamed, Slot.QUOTE)).isEqualTo(sure(named, Slot.QUOTE)).isGreaterThan(0.95);
    assertThat(sure(unnamed, Slot.SPEAKER)).isLessThan(0.8).isLessThan(sure(named, Slot.SPEAKER));
  }

  private static double sure(Claim claim, Slot slot) {
    return claim.values(slot).getFirst().confidence();
  }

  @Test
  void aQuotationSplitByItsSpeakerIsOneStatement() {
    List<Claim> claims =
        direct("“We came here,” union leader Ada Holm said, “to get what was promised to us.”");
    assertThat(claims)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(value(c, Slot.QUOTE))
                  .isEqualTo("We came here, to get what was promised to us.");
              assertThat(words(c, Slot.QUOTE)).contains("union leader Ada Holm said");
            });
  }

  @Test
  void aQuotationGoesOnInTheSameParagraph() {
    List<Claim> claims =
        direct(
            "“The offer is an insult to all of us,” Ada Holm said. “Nobody in the plant will vote"
                + " for it.”");
    assertThat(claims)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(value(c, Slot.SPEAKER)).isEqualTo("ada-holm");
              assertThat(value(c, Slot.QUOTE)).contains("an insult").contains("will vote for it");
            });
  }

  @Test
  void aParticipleGoesWithTheMainSpeaker() {
    List<Claim> claims =
        direct(
            "Ada Holm told the broadcaster that Sweden was losing time, adding, “Sweden has not"
                + " answered our letter.”");
    assertThat(claims)
        .singleElement()
        .satisfies(c -> assertThat(value(c, Slot.SPEAKER)).isEqualTo("ada-holm"));
  }

  @Test
  void whatOneReportsAnotherToWantIsHisWords() {
    List<Claim> claims =
        direct(
            "Foreign Minister Ada Holm said that Denmark wants an accord that “leaves nothing to"
                + " chance at the border”.");
    assertThat(claims)
        .singleElement()
        .satisfies(c -> assertThat(value(c, Slot.SPEAKER)).isEqualTo("ada-holm"));
  }

  @Test
  void ministriesAndUnnamedOfficialsSpeakToo() {
    List<Claim> claims =
        direct(
            "“The border will open at noon on Friday,” Egypt's Ministry of Trade said.\n\n"
                + "“We still have a long way to go,” one Kenyan official said.");
    assertThat(claims)
        .extracting(c -> value(c, Slot.SPEAKER))
        .containsExactlyInAnyOrder("egypt-ministry-of-trade", "kenyan-official");
  }

  @Test
  void channelAndDayStandBesideTheVerb() {
    List<Claim> claims =
        direct(
            "“We are ready to sign the accord,” Ada Holm said on Monday at a news conference in"
                + " Oslo.");
    assertThat(claims)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(value(c, Slot.CHANNEL)).startsWith("news conference");
              assertThat(value(c, Slot.SAID_ON)).isEqualTo("2026-03-09");
            });
  }

  @Test
  void channelHoldsOnWhileOneSpeakerGoesOn() {
    List<Claim> claims =
        direct(
            "Ada Holm wrote on Telegram that the session was open.\n\n"
                + "“The second round is under way,” she said.");
    assertThat(claims)
        .singleElement()
        .satisfies(c -> assertThat(value(c, Slot.CHANNEL)).isEqualTo("Telegram"));
  }

  @Test
  void scareQuotesAreNoStatements() {
    assertThat(direct("Ada Holm called the plan “brave” and left. The “peace train” stood still."))
        .isEmpty();
  }

  @Test
  void withoutEvidenceThereIsNoSpeaker() {
    List<Claim> claims = direct("The hall was cold.\n\n“Nobody knows what happens next week.”");
    assertThat(claims).noneMatch(c -> c.has(Slot.SPEAKER));
  }

  @Test
  void reportedSpeechIsIndirect() {
    List<Claim> claims =
        statements(
            "Ada Holm said that the talks would resume in spring. According to the Danish"
                + " government, the border stays closed. The plant loses money, Carla Quispe said.",
            "indirect");
    assertThat(claims)
        .extracting(c -> value(c, Slot.SPEAKER) + ": " + value(c, Slot.QUOTE))
        .contains(
            "ada-holm: the talks would resume in spring",
            "denmark: the border stays closed",
            "carla-quispe: The plant loses money");
  }

  @Test
  void whatWasNotSaidIsNoStatement() {
    assertThat(statements("Ada Holm did not say that the talks would resume.", "indirect"))
        .isEmpty();
  }

  @Test
  void anUtteranceTellsOtherExtractorsWhoseWordsTheyRead() {
    Report report =
        new Report(
            "r",
            "r",
            null,
            null,
            null,
            null,
            null,
            "Ada Holm said that Oslo would pay.",
            List.of());
    Annotated annotated = ANNOTATOR.annotate(report);
    Utterances utterances =
        new SpeechReader(RULES).read(new Scene(annotated, CAST.read(annotated)));
    int offset = report.text().indexOf("would");
    assertThat(utterances.at(offset))
        .hasValueSatisfying(
            u -> assertThat(u.speakers()).extracting(m -> m.actor()).containsExactly("ada-holm"));
    assertThat(utterances.at(0)).isEmpty();
  }
}
