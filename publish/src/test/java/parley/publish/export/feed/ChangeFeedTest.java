package parley.publish.export.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Dossier;
import parley.publish.Samples;

/** The feed is read back with a library. */
class ChangeFeedTest {

  @Test
  void aMovedMeetingIsAnEntryOfTheDayOnWhichItMoved() throws Exception {
    Entry moved = entry("Meeting 20–21 March 2031, Bergen: dates");
    assertThat(moved.getTitle()).contains("20–21 March 2031 (was 18 March 2031)");
    assertThat(moved.getUpdated())
        .isEqualTo(Date.from(java.time.Instant.parse("2031-03-14T00:00:00Z")));
    assertThat(content(moved)).contains("Fjord Post, 14 Mar 2031", "“");
  }

  @Test
  void whatIsNewIsToldAsItWasKnownThen() throws Exception {
    assertThat(feed(Samples.bergen()).getEntries())
        .extracting(Entry::getTitle)
        .anyMatch(title -> title.startsWith("New: Meeting 18 March 2031"))
        .noneMatch(title -> title.startsWith("New: Meeting 20–21 March 2031"));
  }

  @Test
  void reportsThatDifferAreToldOnTheDayTheyDo() throws Exception {
    Entry differ = entry("Fishermen injured: value: reports differ");
    assertThat(differ.getTitle()).contains("3 or 5");
    assertThat(differ.getUpdated())
        .isEqualTo(Date.from(java.time.Instant.parse("2031-03-21T00:00:00Z")));
  }

  @Test
  void theNewestComeFirstAndNoTwoHaveOneId() throws Exception {
    List<Entry> entries = feed(Samples.bergen()).getEntries();
    assertThat(entries).hasSizeGreaterThan(20);
    assertThat(entries)
        .extracting(Entry::getUpdated)
        .isSortedAccordingTo(Comparator.<Date>naturalOrder().reversed());
    assertThat(entries).extracting(Entry::getId).doesNotHaveDuplicates();
  }

  @Test
  void theIdOfWhatMovedComesFromWhatWasFirstSaid() throws Exception {
    String before = entry("New: Meeting 18 March 2031").getId();
    assertThat(before).startsWith("urn:uuid:");
    assertThat(
            new ChangeFeed(
                "Canada and Iceland: the Harrow Bank", "https://desk.example/a", null, 500))
        .extracting(feed -> feed.write(Samples.bergen()))
        .asString()
        .contains(before, "rel=\"self\" href=\"https://desk.example/a\"");
  }

  @Test
  void anEntryLeadsToTheFactOnTheDeskAsLongAsItIsThere() throws Exception {
    String page = "https://desk.example/processes/bergen";
    String text = new ChangeFeed("x", null, page, 500).write(Samples.bergen());
    Feed feed = (Feed) new WireFeedInput().build(new StringReader(text));
    assertThat(feed.getAlternateLinks())
        .extracting(com.rometools.rome.feed.atom.Link::getHref)
        .containsExactly(page);
    List<String> links =
        feed.getEntries().stream()
            .flatMap(entry -> entry.getAlternateLinks().stream())
            .map(com.rometools.rome.feed.atom.Link::getHref)
            .toList();
    assertThat(links)
        .contains(page + "/facts/meeting-2031-03-20-bergen")
        .allMatch(
            link -> Samples.bergen().fact(link.substring((page + "/facts/").length())).isPresent());
  }

  @Test
  void onlyTheNewestFitInAShortFeed() throws Exception {
    String text = new ChangeFeed("x", null, null, 3).write(Samples.bergen());
    Feed feed = (Feed) new WireFeedInput().build(new StringReader(text));
    assertThat(feed.getEntries()).hasSize(3);
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    assertThat(feed(Samples.hostile()).getTitle()).contains("<script>");
    assertThat(ChangeFeed.of(Samples.hostile()).write(Samples.hostile()))
        .doesNotContain("<script>", "\u202E", "\u001B", "javascript:");
  }

  @Test
  void anEmptyDossierIsAFeed() throws Exception {
    assertThat(feed(Samples.empty()).getEntries()).isEmpty();
  }

  private static Entry entry(String title) throws Exception {
    return feed(Samples.bergen()).getEntries().stream()
        .filter(entry -> entry.getTitle().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry " + title));
  }

  private static String content(Entry entry) {
    return entry.getContents().getFirst().getValue();
  }

  private static Feed feed(Dossier dossier) throws Exception {
    String text = ChangeFeed.of(dossier).write(dossier);
    return (Feed) new WireFeedInput().build(new StringReader(text));
  }
}
