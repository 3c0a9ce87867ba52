package parley.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.domain.Publication;
import parley.domain.Report;

class RevisionTest {

  private static final String TEXT =
      "The talks begin on Monday. Norway sends its minister.\n\nIceland has not answered.";

  @Test
  void sentencesThatDifferAreToldInTheirOrder() {
    String after =
        "The talks begin on Tuesday. Norway sends its minister.\n\nIceland sends its envoy."
            + " Both are hopeful.";
    assertThat(Edit.between(TEXT, after))
        .containsExactly(
            new Edit("The talks begin on Monday.", "The talks begin on Tuesday."),
            new Edit("Iceland has not answered.", "Iceland sends its envoy. Both are hopeful."));
    assertThat(Edit.between(TEXT, TEXT)).isEmpty();
    assertThat(Edit.between(TEXT, TEXT.replace("\n\n", " "))).as("paragraphs alone").isEmpty();
    assertThat(Edit.between("", "It is new.")).containsExactly(new Edit("", "It is new."));
    assertThat(Edit.between("It is old.", "")).containsExactly(new Edit("It is old.", ""));
  }

  @Test
  void anEditIsShownWordByWordWhereMostOfItStays() {
    assertThat(new Edit("The talks begin on Monday.", "The talks begin on a Tuesday.").stretches())
        .containsExactly(
            new Edit.Stretch("The talks begin on", Edit.Fate.KEPT),
            new Edit.Stretch("Monday.", Edit.Fate.GONE),
            new Edit.Stretch("a Tuesday.", Edit.Fate.COME));
    assertThat(new Edit("Iceland has not answered.", "Iceland sends its envoy.").stretches())
        .containsExactly(
            new Edit.Stretch("Iceland has not answered.", Edit.Fate.GONE),
            new Edit.Stretch("Iceland sends its envoy.", Edit.Fate.COME));
    assertThat(new Edit("", "It is new.").stretches())
        .containsExactly(new Edit.Stretch("It is new.", Edit.Fate.COME));
    assertThat(new Edit("It is old.", "").stretches())
        .containsExactly(new Edit.Stretch("It is old.", Edit.Fate.GONE));
  }

  @Test
  void aVeryLongTextIsComparedFromBothEnds() {
    String text =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "Sentence " + i + " stands here.")
            .collect(Collectors.joining(" "));
    assertThat(Edit.between(text, text.replace("Sentence 7 stands", "Sentence 7 stood")))
        .containsExactly(new Edit("Sentence 7 stands here.", "Sentence 7 stood here."));
    assertThat(Edit.between(text, text.replace("stands", "stood")))
        .singleElement()
        .satisfies(edit -> assertThat(edit.stretches()).hasSize(2));
  }

  @Test
  void whatTheSourceStatesIsToldFirst() {
    Report before = report("Talks begin", "2031-03-04", TEXT);
    Report after = report("Talks put off", null, TEXT.replace("Monday", "Friday"));
    Revision revision = Revision.between(2, Instant.parse("2031-03-05T08:15:30Z"), before, after);
    assertThat(revision.edits())
        .containsExactly(
            new Edit("headline: Talks begin", "headline: Talks put off"),
            new Edit("published: 2031-03-04", ""),
            new Edit("The talks begin on Monday.", "The talks begin on Friday."));
    assertThat(revision.moment()).isEqualTo("5 March 2031, 08:15 UTC");
  }

  private static Report report(String title, @Nullable String day, String text) {
    return new Report(
        "a",
        "a.html",
        title,
        "Coast Herald",
        null,
        null,
        day == null ? null : Publication.stated(LocalDate.parse(day)),
        text,
        List.of());
  }
}
