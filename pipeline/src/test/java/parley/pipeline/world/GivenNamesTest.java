package parley.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenNamesTest {

  @Test
  void shortFormsAreTheFullNames() {
    assertThat(GivenNames.formal("mike")).isEqualTo("michael");
    assertThat(GivenNames.formal("steve")).isEqualTo(GivenNames.formal("stephen"));
    assertThat(GivenNames.formal("michael")).isEqualTo("michael");
  }

  @Test
  void otherNamesStayAsTheyAre() {
    assertThat(GivenNames.formal("ingrid")).isEqualTo("ingrid");
  }
}
