package parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;

class PipelineTest {

  private static final String GERMAN =
      "Die Delegationen beider Länder haben am Montag in Genf ihre Gespräche über eine Waffenruhe"
          + " fortgesetzt. Der Sprecher des Außenministeriums sagte, man sei sich in mehreren"
          + " Punkten näher gekommen, über die Grenze werde aber weiter gestritten. Eine nächste"
          + " Runde sei für die kommende Woche geplant, teilten beide Seiten nach dem Treffen mit.";

  @Test
  void nothingIsTakenFromAnotherLanguageAndItIsSaid() {
    Report report =
        new Report("bericht", "bericht.txt", null, null, null, null, null, GERMAN, List.of());

    Reading reading = new Pipeline().read(report);

    assertThat(reading.claims()).isEmpty();
    assertThat(reading.report().text()).isEqualTo(GERMAN);
    assertThat(Pipeline.unread(reading.report()))
        .hasValueSatisfying(f -> assertThat(f.message()).contains("not in English"))
        .map(Failure::source)
        .contains("bericht.txt");
  }
}
