package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same contract in PostgreSQL. Skipped where Debian's package is not installed (apt-get install
 * postgresql).
 */
class PostgresStoreTest extends StoreContract {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static @Nullable PostgresServer server;
  private static int databases;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.startOrSkip();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Override
  String emptyAddress() throws Exception {
    return java.util.Objects.requireNonNull(server).newDatabase("talks" + databases++);
  }

  @Test
  void aWrongAddressIsToldWithoutThePassword() throws Exception {
    assertThatThrownBy(() -> Store.open("postgresql://desk:secret@127.0.0.1:1/talks", CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("127.0.0.1:1/talks")
        .hasMessageContaining("does not answer")
        .message()
        .doesNotContain("secret");
    assertThatThrownBy(() -> Store.open("postgresql://desk:se cret@127.0.0.1/talks", CLOCK))
        .message()
        .contains("%40")
        .doesNotContain("cret@");
    String address = emptyAddress();
    String missing = address.substring(0, address.lastIndexOf('/')) + "/nowhere";
    assertThatThrownBy(() -> Store.open(missing, CLOCK)).hasMessageContaining("no such database");
    try (Store store = Store.create(address, CLOCK)) {
      assertThat(store.name()).doesNotContain("any");
    }
  }
}
