package parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
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

    List<String> below = new ArrayList<>();
    for (StoryScore score : new Quality(Shared.find().orElseThrow(), work).stories()) {
      below.addAll(floors.below(score));
    }

    assertThat(below).isEmpty();
  }

  @Test
  void floorsRiseAndNeverFall() {
    Floors floors = new Floors(Map.of("talks", Map.of("recall", 0.5, "slots", 0.9)));
    StoryScore score = new StoryScore("talks", Map.of("recall", 0.678, "slots", 0.4), "");

    assertThat(floors.raised(List.of(score)).floors().get("talks"))
        .containsEntry("recall", 0.65)
        .containsEntry("slots", 0.9);
    assertThat(floors.below(score)).singleElement().asString().contains("slots 0.400");
  }
}
