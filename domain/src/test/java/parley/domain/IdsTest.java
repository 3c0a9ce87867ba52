package parley.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void wordsBecomeAReadablePartOfAnId() {
    assertThat(Ids.slug("Reykjav\u00edk")).isEqualTo("reykjavik");
    assertThat(Ids.slug("  the Union's  First Offer! ")).isEqualTo("the-union-first-offer");
    assertThat(Ids.slug("...")).isEmpty();
  }

  @Test
  void equalContentHasOneDigest() {
    assertThat(Ids.digest("Oslo")).matches("[0-9a-f]{12}").isEqualTo(Ids.digest("Oslo"));
    assertThat(Ids.digest("Oslo")).isNotEqualTo(Ids.digest("oslo"));
  }
}
