package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {

  @Test
  void noStoryFallsBelowWhatWasReached(@TempDir Path work) throws IOException {
    assumeTrue(Shared.find().isPresent(), "skipped: no folder ../shared beside the project");
    assumeTrue(Scorer.runs(), "skipped: the scorers need python3 with PyYAML");
    Floors floors = Floors.read(Path.of("floors.tsv"));

    Quality quality = new Quality(Shared.find().orElseThrow(), work);
    List<Score> scores = new ArrayList<>(quality.stories());
    scores.add(quality.speakers());
    scores.add(quality.pages());

    assertThat(scores.stream().flatMap(score -> floors.below(score).stream())).isEmpty();
    assertThat(quality.reliability().overconfidence()).isLessThan(0.1);
  }

  @Test
  void reliabilityHoldsConfidenceAgainstTheShareThatIsRight() {
    Reliability reliability =
        new Reliability(
            List.of(judgement(0.8, true), judgement(0.8, false), judgement(0.97, true)));

    assertThat(reliability.bins().get(0.8)).isEqualTo(new Reliability.Bin(2, 0.8, 0.5));
    assertThat(reliability.error()).isCloseTo((2 * 0.3 + 0.03) / 3, within(1e-9));
    assertThat(reliability.section()).contains("| 0.80 to 0.90 | 2 | 0.800 | 0.500 |");
  }

  private static Judgement judgement(double confidence, boolean right) {
    return new Judgement("talks", "meeting", "dates", confidence, right);
  }

  @Test
  void floorsRiseAndNeverFall() {
    Floors floors = new Floors(Map.of("talks", Map.of("recall", 0.5, "slots", 0.9)));
    Score score = new Score("talks", Map.of("recall", 0.678, "slots", 0.4), "");

    assertThat(floors.raised(List.of(score)).floors().get("talks"))
        .containsEntry("recall", 0.65)
        .containsEntry("slots", 0.9);
    assertThat(floors.below(score)).singleElement().asString().contains("slots 0.400");
  }
}
