package parley.pipeline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UnlockedStreamTest {

  @Test
  void givesEveryByteOnce() throws IOException {
    UnlockedStream stream = new UnlockedStream(new byte[] {1, -1, 3, 4, 5});
    assertThat(stream.read()).isEqualTo(1);
    assertThat(stream.read()).isEqualTo(255);
    byte[] into = new byte[4];
    assertThat(stream.available()).isEqualTo(3);
    assertThat(stream.read(into, 1, 2)).isEqualTo(2);
    assertThat(into).containsExactly(0, 3, 4, 0);
    assertThat(stream.read(into, 0, 4)).isEqualTo(1);
    assertThat(stream.read(into, 0, 0)).isZero();
    assertThat(stream.read(into, 0, 4)).isEqualTo(-1);
    assertThat(stream.read()).isEqualTo(-1);
  }

  @Test
  void tellsItsEndToThoseWhoWantMore() {
    DataInputStream data = new DataInputStream(new UnlockedStream(new byte[] {0, 9, 'a'}));
    assertThatThrownBy(data::readUTF).isInstanceOf(EOFException.class);
  }
}
