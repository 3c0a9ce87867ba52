package parley.pipeline.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.domain.Publication;
import parley.domain.Report;

class CopiesTest {

  private static final String STORY =
      """
      Negotiators of the two port unions met the harbour board for nine hours on Tuesday without an agreement.
      The chair of the board said that a better offer would be on the table before the end of the week.
      Dockers have refused overtime since March, and eleven ships are waiting outside the breakwater.
      A spokeswoman for the larger union said its members would vote on the offer, whatever it was.
      The mediator asked both sides not to speak to the press before the next session.
      """;
  private static final String OTHER =
      """
      Fishermen in the north have been offered a new quota by the ministry, which called the number final.
      Their association wants to see the survey on which the number rests before it answers the minister.
      Talks go on in the capital next month, and a boat owner said that he expected them to fail again.
      """;

  @Test
  void theAgencyIsTheOriginalWhateverTheDay() {
    Report outlet =
        report(
            "a-outlet",
            "Harbour Gazette",
            "North Wire",
            "2031-05-05",
            "Our own headline\n\n" + STORY);
    Report agency = report("z-wire", "North Wire", "North Wire", "2031-05-06", STORY);
    assertThat(Copies.copyOf(List.of(outlet, agency))).isEqualTo(Map.of("a-outlet", "z-wire"));
    assertThat(Copies.originOf(List.of(outlet, agency)))
        .isEqualTo(Map.of("a-outlet", "z-wire", "z-wire", "z-wire"));
  }

  @Test
  void withoutAnAgencyTheEarliestIsTheOriginalAndThenTheSmallestId() {
    Report late = report("a", null, null, "2031-05-07", STORY);
    Report early = report("c", null, null, "2031-05-05", STORY);
    Report undated = report("b", null, null, null, STORY);
    assertThat(Copies.copyOf(List.of(late, early, undated))).isEqualTo(Map.of("a", "c", "b", "c"));
    assertThat(Copies.copyOf(List.of(undated, report("d", null, null, null, STORY))))
        .isEqualTo(Map.of("d", "b"));
  }

  @Test
  void aReportWithMuchOfItsOwnIsNoCopyButSharesTheOrigin() {
    Report brief = report("brief", null, null, "2031-05-05", STORY);
    Report round =
        report("round-up", null, null, "2031-05-06", STORY + OTHER + OTHER.replace("the", "this"));
    assertThat(Copies.copyOf(List.of(brief, round))).isEmpty();
    assertThat(Copies.originOf(List.of(brief, round))).containsEntry("round-up", "brief");
  }

  @Test
  void differentReportsHaveDifferentOrigins() {
    Report one = report("one", null, null, null, STORY);
    Report two = report("two", null, null, null, OTHER);
    assertThat(Copies.copyOf(List.of(one, two))).isEmpty();
    assertThat(Copies.originOf(List.of(one, two))).isEqualTo(Map.of("one", "one", "two", "two"));
  }

  @Test
  void aFewWordsInCommonProveNothing() {
    Report one = report("one", null, null, null, "Talks go on in the capital next month, he said.");
    Report two = report("two", null, null, null, "Talks go on in the capital next month, he said.");
    assertThat(Copies.copyOf(List.of(one, two))).isEmpty();
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    List<Report> reports = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      reports.add(
          report(
              id,
              null,
              null,
              "2031-05-0" + (id.charAt(0) - 'a' + 1),
              id.equals("d") ? OTHER : STORY + id));
    }
    Map<String, String> forward = Copies.copyOf(reports);
    Collections.reverse(reports);
    assertThat(forward).isEqualTo(Map.of("b", "a", "c", "a")).isEqualTo(Copies.copyOf(reports));
  }

  private static Report report(
      String id,
      @Nullable String publisher,
      @Nullable String wire,
      @Nullable String day,
      String text) {
    Publication publication = day == null ? null : Publication.stated(LocalDate.parse(day));
    return new Report(id, id, null, publisher, wire, null, publication, text, List.of());
  }
}
