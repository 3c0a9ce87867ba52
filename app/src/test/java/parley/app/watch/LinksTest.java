package parley.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses, moments and waiting times, each by itself. */
class LinksTest {

  private static final URI FEED = URI.create("https://feeds.coast-herald.com/world.rss");
  private static final Instant NOW = Instant.parse("2031-03-05T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "Coast Herald, Coast Herald",
    "Coast Herald | World, Coast Herald",
    "World - The Coast Herald, The Coast Herald",
    "Latest: Coast Herald, Coast Herald",
    "All the news, All the news"
  })
  void aFeedsTitleNamesItsPublisher(String title, String publisher) {
    URI link = URI.create("https://www.coast-herald.com/a");
    assertThat(Links.publisher(link, FEED, title)).isEqualTo(publisher);
    assertThat(Links.publisher(URI.create("https://other.com/a"), FEED, title)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/a?utm_source=x&id=7#top, https://feeds.coast-herald.com/a?id=7",
    "HTTPS://WWW.Coast-Herald.com:443/a, https://www.coast-herald.com/a",
    "b/../c d, https://feeds.coast-herald.com/c%20d"
  })
  void onePageHasOneAddress(String link, String page) {
    assertThat(Links.page(Links.absolute(link, FEED).orElseThrow())).hasToString(page);
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "http://[", "''"})
  void whatIsNoWebAddressIsNone(String link) {
    assertThat(Links.absolute(link, FEED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Tue, 04 Mar 2031 23:30:00 -0500', 2031-03-04",
    "'4 March 2031', 2031-03-04",
    "2031-03-04T23:30:00-05:00, 2031-03-04",
    "2031-03-04, 2031-03-04",
    "'Tue, 04 Mar 2031 23:30:00 EST', 2031-03-04"
  })
  void aDayIsThatOfTheZoneInWhichItIsWritten(String words, LocalDate day) {
    assertThat(Moments.day(words)).contains(day);
    assertThat(Moments.instant(words)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"''", "soon", "31 Feb 2031", "2031-02-31", "0001-01-01"})
  void whatIsNoDayIsNone(String words) {
    assertThat(Moments.day(words)).isEmpty();
  }

  @Test
  void waitingDoublesUpToItsLimitAndHeedsTheServer() {
    BackOff backOff = BackOff.standard();
    assertThat(backOff.after(1, NOW, null)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    assertThat(backOff.after(3, NOW, null)).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(backOff.after(1_000, NOW, null)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(backOff.after(1, NOW, "3600")).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(backOff.after(1, NOW, "5")).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    assertThat(backOff.after(1, NOW, "Wed, 05 Mar 2031 12:00:00 GMT"))
        .isEqualTo(NOW.plus(Duration.ofHours(4)));
    assertThat(backOff.after(1, NOW, "999999999")).isEqualTo(NOW.plus(BackOff.LONGEST));
    assertThat(backOff.after(1, NOW, "later")).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }
}
