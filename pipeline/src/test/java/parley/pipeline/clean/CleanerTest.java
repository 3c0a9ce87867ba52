package parley.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.domain.Report;
import parley.domain.Span;

class CleanerTest {

  private static final String FIRST =
      "Dockers and the harbour board of Port Alba met again on Tuesday and parted without an"
          + " agreement on pay.";
  private static final String SECOND =
      "The board's chair said that a better offer would be on the table before the end of the"
          + " week.";
  private static final String THIRD =
      "Eleven ships are waiting outside the breakwater, the harbour master said.";

  private final Cleaner cleaner = new Cleaner();

  @Test
  void theTextNeverChangesAndTheReportStays() {
    String text =
        "Skip to content\n\n"
            + FIRST
            + "\n\nShare Tweet Email\n\n"
            + SECOND
            + "\n\n© 2031 Alba Gazette";
    Report clean = cleaner.clean(report(text));
    assertThat(clean.text()).isEqualTo(text);
    assertThat(kept(clean)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void aCaptionThatTellsOfAMeetingAndItsDayStaysWithoutItsCredit() {
    String caption = "Union leader Ada Quell arrives at the harbour office on Monday for talks.";
    Report clean =
        cleaner.clean(
            report(FIRST + "\n\n" + caption + " (Port Press/Karl Berg via AP)\n\n" + SECOND));
    assertThat(kept(clean)).isEqualTo(FIRST + "\n" + caption + "\n" + SECOND);
  }

  @Test
  void aCaptionThatTellsOfNoMeetingGoes() {
    String caption = "Dockers clear the quay at Port Alba on Monday. (Port Press/Karl Berg via AP)";
    Report clean = cleaner.clean(report(FIRST + "\n\n" + caption + "\n\n" + SECOND));
    assertThat(kept(clean)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void aCaptionFromTheArchiveGoesWithItsCredit() {
    String caption =
        "FILE PHOTO: Union leader Ada Quell speaks at the harbour on May 3, 2030. REUTERS/K. Berg";
    Report clean = cleaner.clean(report(FIRST + "\n\n" + caption + "\n\n" + SECOND));
    assertThat(kept(clean)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void menusAndForeignHeadlinesBeforeTheReportGo() {
    String text =
        """
        World Politics Sport Weather Culture Travel
        * Famous singer cancels autumn concerts after illness
        * Mountain village digs itself out of record snowfall
        Dockers and board of Port Alba part without agreement
        %s
        %s
        """
            .formatted(FIRST, SECOND);
    assertThat(kept(cleaner.clean(report(text))))
        .isEqualTo(
            "Dockers and board of Port Alba part without agreement\n" + FIRST + "\n" + SECOND);
  }

  @Test
  void bulletsThatSumUpTheReportStayWithoutTheirMarks() {
    String text =
        "* Harbour board promises better offer\n* Dockers want agreement on pay this week\n"
            + FIRST
            + "\n"
            + SECOND;
    assertThat(kept(cleaner.clean(report(text))))
        .isEqualTo(
            "Harbour board promises better offer\nDockers want agreement on pay this week\n"
                + FIRST
                + "\n"
                + SECOND);
  }

  @Test
  void aSectionHeadingStaysARunOfLinksGoes() {
    String text =
        String.join(
            "\n\n",
            "Skip to content",
            FIRST,
            "What the dockers of Port Alba want",
            SECOND,
            "Harbour master warns of long delays",
            "Dockers in Port Alba count their savings",
            THIRD,
            "All rights reserved");
    assertThat(kept(cleaner.clean(report(text))))
        .isEqualTo(String.join("\n", FIRST, "What the dockers of Port Alba want", SECOND, THIRD));
  }

  @Test
  void aCaptionGoesWithTheCreditBelowIt() {
    String text =
        String.join(
            "\n",
            FIRST,
            "Dockers stand at the gate of the port.",
            "Port Ministry via Reuters",
            SECOND);
    assertThat(kept(cleaner.clean(report(text)))).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void allBehindTheFooterGoesOnlyInTheSecondHalf() {
    String footer = "Our Standards: The Alba Trust Principles.";
    String foreign =
        "The mayor of another town has been banned from the town hall after a quarrel over a"
            + " bridge.";
    assertThat(
            kept(cleaner.clean(report(String.join("\n", FIRST, SECOND, THIRD, footer, foreign)))))
        .isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    assertThat(kept(cleaner.clean(report(String.join("\n", footer, FIRST, SECOND)))))
        .isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void aDayOnALineOfItsOwnStays() {
    String text =
        "Skip to content\n"
            + FIRST
            + "\n"
            + SECOND
            + "\nTue Mar 04 2031\nShare Tweet\nSomething else";
    assertThat(kept(cleaner.clean(report(text))))
        .isEqualTo(FIRST + "\n" + SECOND + "\nTue Mar 04 2031");
  }

  @Test
  void aNoteInBracketsGoesOutOfItsSentence() {
    String text =
        "The board (Graphic: wages in the port - example.org/1) met the dockers of Port Alba"
            + " again.\n"
            + FIRST;
    assertThat(kept(cleaner.clean(report(text)))).startsWith("The board  met the dockers");
  }

  @Test
  void cleaningTwiceChangesNothing() {
    Report once = cleaner.clean(report("Skip to content\n" + FIRST + "\nShare Tweet\n" + SECOND));
    assertThat(cleaner.clean(once)).isEqualTo(once);
  }

  @Test
  void theAgencyIsNamed() {
    assertThat(wire("PORT ALBA (AP) — " + FIRST, null)).isEqualTo("Associated Press");
    assertThat(wire("PORT ALBA, March 4 (Reuters) - " + FIRST, null)).isEqualTo("Reuters");
    assertThat(wire(FIRST + "\n" + SECOND + " — AFP", null)).isEqualTo("AFP");
    assertThat(wire(FIRST + "\nThe-CNN-Wire\n" + SECOND, null)).isEqualTo("CNN");
    assertThat(wire(FIRST, "Reuters")).isEqualTo("Reuters");
    assertThat(wire(FIRST, "Alba Gazette")).isNull();
    assertThat(wire(FIRST + "\nA docker waves. (AP Photo/Ada Quell)", null)).isNull();
    assertThat(wire("The mediator told Reuters that she would wait. " + FIRST, null)).isNull();
  }

  private @Nullable String wire(String text, @Nullable String publisher) {
    return cleaner
        .clean(new Report("r", "r", null, publisher, null, null, null, text, List.of()))
        .wire();
  }

  private static Report report(String text) {
    return new Report("r", "r", null, null, null, null, null, text, List.of());
  }

  private static String kept(Report report) {
    StringBuilder kept = new StringBuilder(report.text());
    for (Span span : report.dropped().reversed()) {
      kept.delete(span.start(), span.end());
    }
    return kept.toString().strip().replaceAll("\\n+", "\n");
  }
}
