package parley.publish.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.publish.Samples;
import parley.publish.view.Scope;

class BriefTest {

  private static final String BRIEF = new Brief(80, false).write(Samples.bergen());

  @Test
  void tellsWhatIsOnAndWhatMovedAndWhy() {
    assertThat(section(BRIEF, "NOW AND NEXT"))
        .containsSubsequence(
            "20–21 March 2031, Bergen: second round: Canada and Iceland; under way",
            "moved from 18 March 2031: the Icelandic parliament is to debate the quotas",
            "25 March 2031: call; scheduled [6]",
            "April 2031, Ottawa: third round; proposed [6]");
  }

  @Test
  void tellsTheLastRoundAndItsOutcome() {
    assertThat(section(BRIEF, "THE LAST ROUND"))
        .contains("6–7 March 2031, Bergen: first round", "outcome: without an agreement [1]")
        .doesNotContain("Oslo");
    assertThat(section(BRIEF, "OTHER MEETINGS")).contains("autumn 2030, Oslo");
  }

  @Test
  void namesWhoSatThere() {
    assertThat(flat(section(BRIEF, "WHO SAT THERE")))
        .contains(
            "Canada: Joanne Pelletier (chief negotiator); Marc Doucet (Deputy Fisheries Minister)"
                + " [1]")
        .contains("Canada: Joanne Pelletier [4][5]");
  }

  @Test
  void namesTheTellerOfAClaim() {
    assertThat(flat(BRIEF))
        .contains("Canada says: the Thor had rammed the trawler")
        .contains(
            "Cost of the landing ban to exporters: about 60 million dollars (according to Iceland)"
                + " [1]");
  }

  @Test
  void showsBothSidesOfADisputedFigure() {
    assertThat(flat(section(BRIEF, "WHERE THE REPORTS DISAGREE")))
        .contains("3 fishermen, according to Iceland's coast guard [4][5]")
        .contains("5 fishermen, according to Canada's Coast Guard [6]");
    assertThat(flat(section(BRIEF, "THE GROUND IN FIGURES")))
        .contains("the reports differ (3 reports, 2 origins)");
  }

  @Test
  void givesAFigureAsALabelAndANumber() {
    assertThat(flat(section(BRIEF, "THE GROUND IN FIGURES")))
        .contains("People who marched: about 4,000 people [6]");
  }

  @Test
  void countsOriginsAndNotCopies() {
    assertThat(flat(BRIEF))
        .contains("a catch limit of 48,000 tonnes a year (2 reports, 1 origin) [4][5]");
  }

  @Test
  void namesEverySourceWithPublisherDayAndAgency() {
    assertThat(flat(section(BRIEF, "SOURCES")))
        .contains("[2] The Fjord Post, 14 Mar 2031")
        .contains("(release), 19 Mar 2031, day inferred")
        .contains("[5] Halifax Ledger, 21 Mar 2031; carries AFP; same words as [4]");
  }

  @Test
  void leavesOutWhatIsUnlikelyAndSaysSo() {
    assertThat(BRIEF)
        .doesNotContain("debate the quotas [", "bilateral")
        .endsWith(
            "Left out, as told in passing or more likely wrong than right: 1 fact and 1\n"
                + "single value. --all shows that too.\n");
  }

  @Test
  void showsWhatIsUnlikelySetApartWhenAskedForAll() {
    String all = new Brief(80, false).write(Samples.bergen(), Scope.ALL);
    assertThat(flat(section(all, "DOUBTFUL: MORE LIKELY WRONG THAN RIGHT")))
        .contains("doubtful: Position (right in about 30 in 100)", "content: debate the quotas [")
        .contains("(right in about 40 in 100)", "bilateral [");
    assertThat(all).doesNotContain("Left out");
    assertThat(all.substring(0, all.indexOf("DOUBTFUL")))
        .as("what stands before it is the same")
        .isEqualTo(BRIEF.substring(0, BRIEF.indexOf("SOURCES")));
  }

  @Test
  void saysNothingWithoutASource() {
    Pattern ending = Pattern.compile(".*\\[\\d+](\\+\\d+)?$");
    for (String heading :
        List.of(
            "NOW AND NEXT", "THE LAST ROUND", "WHO SAT THERE", "PLANS ON THE TABLE", "INCIDENTS")) {
      assertThat(logicalLines(section(BRIEF, heading)))
          .as(heading)
          .isNotEmpty()
          .allMatch(ending.asMatchPredicate());
    }
  }

  @Test
  void handlesADossierWithoutFacts() {
    assertThat(new Brief(80, false).write(Samples.empty()))
        .contains(
            "No report gives a meeting that is on or to come.", "No report says who sat there.")
        .contains("[1] “The weather will be fine.” (silent), no day");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 80, 97, 110, 400})
  void keepsToTheWidth(int width) {
    int limit = Math.clamp(width, 80, 110);
    for (var dossier : List.of(Samples.bergen(), Samples.hostile(), Samples.empty())) {
      assertThat(new Brief(width, false).write(dossier).lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(limit));
    }
  }

  @Test
  void letsNothingFromOutsideReachTheTerminal() {
    assertThat(new Brief(80, false).write(Samples.hostile()))
        .doesNotContainPattern(
            "[\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Test
  void coloursOnlyWhenAsked() {
    String coloured = new Brief(80, true).write(Samples.bergen());
    assertThat(BRIEF).doesNotContain("\u001B");
    assertThat(coloured).contains("\u001B[1;36mNOW AND NEXT\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(BRIEF);
  }

  private static String section(String brief, String heading) {
    int start = brief.indexOf(heading + "\n") + heading.length() + 1;
    int end = brief.indexOf("\n\n", start);
    return brief.substring(start, end < 0 ? brief.length() : end);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /**
   * Lines as they were before they were broken: what hangs four columns further in belongs to the
   * line above.
   */
  private static List<String> logicalLines(String section) {
    String joined = section.replaceAll("\\n {6,}", " ");
    return joined.lines().map(String::strip).toList();
  }
}
