package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Kind;
import parley.domain.Reading;
import parley.domain.Report;

/** What every store does, whichever database it is in. */
abstract class StoreContract {

  private static final Instant START = Instant.parse("2031-03-05T08:00:00.123456Z");

  private final Hands clock = new Hands(START);
  private Store store;
  private String process;

  /** An address where no store is yet. */
  abstract String emptyAddress() throws Exception;

  private String address;

  @BeforeEach
  void openOne() throws Exception {
    address = emptyAddress();
    store = Store.create(address, clock);
    process = store.openProcess("Fishing talks", null).id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aStoreThatIsNotThereIsNotOpened() throws Exception {
    String nowhere = emptyAddress();
    assertThatThrownBy(() -> Store.open(nowhere, clock))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("parley open");
  }

  @Test
  void whatWasAddedIsThereAgainAsItWas() {
    Reading reading = add(Talks.report("monday"));
    reopen();
    assertThat(store.journal().contents(process, null).readings()).containsExactly(reading);
    assertThat(store.journal().processOf("monday"))
        .map(StoredProcess::title)
        .contains("Fishing talks");
  }

  @Test
  void addingTwiceChangesNothing() {
    add(Talks.report("monday"));
    List<Entry> before = store.entries(0);
    Report again = Talks.report("monday");
    assertThat(store.incoming(again).isKnown()).isTrue();
    assertThat(store.add(again, Talks.reading(again), Talks.READER, process, ""))
        .isEqualTo(new Added(Added.Standing.UNCHANGED, "monday", 1));
    assertThat(store.entries(0)).isEqualTo(before);
  }

  @Test
  void aSilentEditIsARevisionOfTheReport() {
    add(Talks.report("monday"));
    clock.advance(Duration.ofDays(3));
    Report edited = Talks.report("monday", Talks.TEXT.replace("6 March", "7 March"));
    Added added = store.add(edited, Talks.empty(edited), Talks.READER, process, "");
    assertThat(added).isEqualTo(new Added(Added.Standing.REVISED, "monday", 2));
    Journal journal = store.journal();
    assertThat(journal.revisions("monday"))
        .extracting(r -> r.report().text())
        .containsExactly(Talks.TEXT, edited.text());
    assertThat(texts(journal.contents(process, null))).containsExactly(edited.text());
    assertThat(texts(journal.contents(process, LocalDate.parse("2031-03-06"))))
        .containsExactly(Talks.TEXT);
    assertThat(texts(journal.contents(process, LocalDate.parse("2031-03-08"))))
        .containsExactly(edited.text());
    assertThat(texts(journal.contents(process, LocalDate.parse("2031-03-01"))))
        .containsExactly(Talks.TEXT);
    assertThat(store.incoming(Talks.report("monday")).isKnown())
        .as("the first text again")
        .isTrue();
  }

  @Test
  void oneUrlIsOneReportWhateverItIsCalled() {
    Report first = Talks.report("a", "https://coast.example/talks", Talks.TEXT);
    add(first);
    Report later = Talks.report("b", "https://coast.example/talks", "Another text altogether.");
    Incoming incoming = store.incoming(later);
    assertThat(incoming.standing()).isEqualTo(Added.Standing.REVISED);
    assertThat(incoming.report().id()).isEqualTo("a");
  }

  @Test
  void anotherReportOfTheSameNameGetsANameOfItsOwn() {
    add(Talks.report("1"));
    Report other =
        Talks.report("1", "Wage talks in the ports of the south ended without a result.");
    Incoming incoming = store.incoming(other);
    assertThat(incoming.standing()).isEqualTo(Added.Standing.NEW);
    assertThat(incoming.report().id()).startsWith("1-").isNotEqualTo("1");
    store.add(incoming.report(), Talks.empty(incoming.report()), Talks.READER, process, "");
    assertThat(store.incoming(other).isKnown()).isTrue();
    assertThat(store.journal().contents(process, null).readings()).hasSize(2);
  }

  @Test
  void anotherReaderReadsAnewAndTheOldReadingStaysInTheRecord() {
    Reading first = add(Talks.report("monday"));
    clock.advance(Duration.ofDays(100));
    Report raw = Talks.report("monday");
    store.add(raw, Talks.empty(raw), "rules 2", process, "");
    Journal journal = store.journal();
    assertThat(journal.contents(process, null).readings()).containsExactly(Talks.empty(raw));
    Journal then = journal.recorded(START.plus(Duration.ofDays(99)));
    assertThat(then.contents(process, null).readings()).containsExactly(first);
    assertThat(journal.readers().values()).containsExactly(java.util.Optional.of("rules 2"));
  }

  @Test
  void aReportThatCouldNotBeReadIsKeptForLater() {
    Report raw = Talks.report("monday");
    store.add(raw, null, Talks.READER, process, "");
    store.fail(process, new Failure(raw.source(), "annotate", "too deep"));
    store.fail(process, new Failure(raw.source(), "annotate", "too deep"));
    Journal journal = store.journal();
    assertThat(journal.unread()).extracting(r -> r.report().id()).containsExactly("monday");
    assertThat(journal.contents(process, null).failures()).hasSize(1);
    assertThat(store.incoming(raw).isKnown()).isFalse();
    add(raw);
    assertThat(store.journal().unread()).isEmpty();
    assertThat(store.journal().contents(process, null).failures()).isEmpty();
  }

  @Test
  void timeNeverRunsBackInTheLog() {
    add(Talks.report("monday"));
    clock.advance(Duration.ofDays(-10));
    add(Talks.report("tuesday"));
    List<Instant> recorded = store.entries(0).stream().map(Entry::recorded).toList();
    assertThat(recorded).isSorted().contains(START);
  }

  @Test
  void entriesAfterAPositionAreThoseThatWereNotSeenYet() {
    add(Talks.report("monday"));
    Journal seen = store.journal();
    assertThat(store.entries(seen.position())).isEmpty();
    add(Talks.report("tuesday"));
    Report monday = Talks.report("monday");
    store.add(monday, Talks.empty(monday), "rules 2", process, "");
    Journal now = seen.with(store.entries(seen.position()));
    assertThat(now.entries()).isEqualTo(store.entries(0));
    assertThat(now.position()).isEqualTo(store.position());
    assertThat(now.upTo(seen.position()).entries()).isEqualTo(seen.entries());
  }

  @Test
  void correctionsOfEveryKindComeBackAsTheyWereMade() {
    Reading reading = add(Talks.report("monday"));
    Correction.NamedActor ada =
        new Correction.NamedActor(
            "ada-holm", "Ada Holm", parley.domain.ActorType.PERSON, new TreeSet<>(Set.of("Holm")));
    Correction.NamedActor other =
        new Correction.NamedActor(
            "a-holm", "A. Holm", parley.domain.ActorType.PERSON, new TreeSet<>());
    Correction.NamedFact fact =
        new Correction.NamedFact(
            "meeting-1", Kind.MEETING, List.of(Talks.passage(reading.report(), "talks")));
    Correction.NamedFact twin = new Correction.NamedFact("meeting-2", Kind.MEETING, List.of());
    List<Correction.Change> changes =
        List.of(
            new Correction.MergeActors(ada, List.of(other)),
            new Correction.SplitActor(
                ada, new TreeSet<>(Set.of("Holm")), new TreeSet<>(Set.of("monday")), "Eva Holm"),
            new Correction.MergeFacts(fact, List.of(twin)),
            new Correction.SplitFact(fact, new TreeSet<>(Set.of("monday"))),
            new Correction.SetValue(
                fact,
                parley.domain.Slot.PLACE,
                new parley.domain.Value.Words("Lund"),
                Talks.passage(reading.report(), "Malmö")),
            new Correction.RejectValue(
                fact, parley.domain.Slot.STATUS, new parley.domain.Value.Term("held")),
            new Correction.RejectFact(twin));
    for (Correction.Change change : changes) {
      store.correct(process, "eva", "because", change);
    }
    Correction last = store.correct(process, "ole", "seen twice", changes.getFirst());
    store.correct(process, "ole", "was a slip", new Correction.Undo(last.number()));
    reopen();
    Journal journal = store.journal();
    assertThat(journal.corrections(process)).hasSize(changes.size() + 2).contains(last);
    assertThat(journal.contents(process, null).corrections())
        .extracting(Correction::change)
        .isEqualTo(changes);
    assertThatThrownBy(() -> store.correct(process, "ole", "?", new Correction.Undo(1)))
        .hasMessageContaining("no correction 1");
    assertThatThrownBy(() -> store.correct(process, "ole", " ", changes.getFirst()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.journal().corrections(process)).hasSize(changes.size() + 2);
  }

  @Test
  void processesAreRenamedMergedAndSplit() {
    add(Talks.report("monday"));
    StoredProcess wages = store.openProcess("Wage talks", null);
    StoredProcess second = store.openProcess("Wage talks", null);
    assertThat(second.id()).isEqualTo("wage-talks-2");
    store.rename(second.id(), "Harbour wages");
    assertThat(store.journal().process("harbour wages"))
        .map(StoredProcess::id)
        .contains("wage-talks-2");
    store.merge(process, wages.id());
    Journal journal = store.journal();
    assertThat(journal.processes())
        .extracting(StoredProcess::id)
        .containsExactly("wage-talks", "wage-talks-2");
    assertThat(journal.contents(wages.id(), null).readings()).hasSize(1);
    assertThat(journal.process(process)).map(StoredProcess::id).contains("wage-talks");
    store.place("monday", second.id(), "the desk says so");
    assertThat(store.journal().contents(wages.id(), null).readings()).isEmpty();
    assertThat(store.journal().contents(second.id(), null).readings()).hasSize(1);
    assertThatThrownBy(() -> store.merge(wages.id(), process)).hasMessageContaining("merged");
    assertThatThrownBy(() -> store.rename("none", "x")).hasMessageContaining("no process 'none'");
    assertThatThrownBy(() -> store.journal().contents("none", null))
        .hasMessageContaining("wage-talks");
  }

  @Test
  void searchFindsParagraphsAndClaimsBestFirst() {
    add(Talks.report("monday"));
    Report other = Talks.report("tuesday", "The harbour was quiet.\n\nNobody spoke of quotas.");
    store.add(other, Talks.empty(other), Talks.READER, process, "");
    List<Hit> hits = store.search(Query.of("lower quotas", 10));
    assertThat(hits)
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.passage().report()).isEqualTo("monday"));
    assertThat(hits).extracting(Hit::kind).contains(Kind.STATEMENT).containsNull();
    assertThat(hits)
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(Hit::score).reversed());
    assertThat(store.search(Query.of("malmo", 10)))
        .anySatisfy(hit -> assertThat(hit.passage().exact()).contains("Malmö"));
    assertThat(store.search(Query.of("\"lower quota\"", 10))).isNotEmpty();
    assertThat(store.search(Query.of("\"quota lower\"", 10))).isEmpty();
    assertThat(store.search(Query.of("MENU", 10))).as("what was dropped is no report").isEmpty();
    assertThat(store.search(Query.of("quotas", 1))).hasSize(1);
    assertThat(store.search(new Query("quotas", Set.of("elsewhere"), 10))).isEmpty();
    assertThat(store.search(Query.of("' OR 1=1; -- * NEAR( :* & | !", 10))).isEmpty();
    assertThat(store.search(Query.of("  ", 10))).isEmpty();
  }

  @Test
  void searchLooksAtTheLatestTextAlone() {
    add(Talks.report("monday"));
    Report edited = Talks.report("monday", Talks.TEXT.replace("Malmö", "Lund"));
    store.add(edited, Talks.empty(edited), Talks.READER, process, "");
    assertThat(store.search(Query.of("malmo", 10))).isEmpty();
    assertThat(store.search(Query.of("lund", 10))).hasSize(1);
  }

  @Test
  void hostileTextsAreKeptToTheLetter() {
    String text =
        "\u0000'; DROP TABLE report; --\n\uD800 alone, \u202E turned, 🐟🐟 "
            + "x".repeat(9_000)
            + " 日本";
    Report raw = Talks.report("it's \"odd\"", text);
    store.add(raw, Talks.empty(raw), Talks.READER, process, "");
    reopen();
    assertThat(texts(store.journal().contents(process, null))).containsExactly(text);
    assertThat(store.search(Query.of("日本", 10))).hasSize(1);
  }

  @Test
  void howFarAReceiverWasToldIsKeptBesideTheLog() {
    assertThat(store.told("desk")).isEmpty();
    long before = store.position();
    store.note("desk", Told.upTo(3));
    store.note("desk", new Told(3, 7));
    store.note("other", Told.upTo(1));
    reopen();
    assertThat(store.told("desk")).contains(new Told(3, 7));
    assertThat(store.told("other")).contains(Told.upTo(1));
    store.note("desk", Told.upTo(2));
    assertThat(store.told("desk")).contains(new Told(3, 7));
    assertThat(store.position()).isEqualTo(before);
  }

  @Test
  void manyThreadsMayUseOneStore() {
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        String id = "report-" + i;
        workers.execute(() -> add(Talks.report(id, Talks.TEXT)));
        workers.execute(() -> store.position());
      }
    }
    assertThat(store.journal().contents(process, null).readings()).hasSize(40);
  }

  @Test
  void oneStoreMayBeMadeBySeveralAtOnce() throws Exception {
    String fresh = emptyAddress();
    List<Future<Long>> opened = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        opened.add(
            workers.submit(
                () -> {
                  try (Store each = Store.create(fresh, clock)) {
                    each.openProcess("Talks", null);
                    return each.position();
                  }
                }));
      }
    }
    for (Future<Long> each : opened) {
      assertThat(each.get()).isBetween(1L, 4L);
    }
    try (Store each = Store.open(fresh, clock)) {
      assertThat(each.journal().processes()).hasSize(4);
    }
  }

  @Test
  void aReadingOfAnotherReportIsNotTaken() {
    Report raw = Talks.report("monday");
    Reading wrong = Talks.reading(Talks.report("monday", Talks.TEXT + " more"));
    assertThatThrownBy(() -> store.add(raw, wrong, Talks.READER, process, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.journal().revisions("monday")).isEmpty();
  }

  @Test
  void whatIsNotStatedAnyMoreIsNoEdit() {
    Report stated = Talks.report("a", "https://coast.example/talks", Talks.TEXT);
    add(stated);
    Report silent =
        new Report(
            "a", stated.source(), null, null, null, stated.url(), null, Talks.TEXT, List.of());
    Incoming incoming = store.incoming(silent);
    assertThat(incoming.isKnown()).isTrue();
    assertThat(incoming.report().title()).isEqualTo(stated.title());
    assertThat(incoming.report().publisher()).isEqualTo(stated.publisher());
    assertThat(incoming.report().publication()).isEqualTo(stated.publication());
  }

  @Test
  void ofTheVisitsOfAnAddressTheLastCounts() {
    Visit found = visit("https://coast.example/2", Visit.Outcome.FOUND, null);
    Visit read =
        new Visit(
            Visit.Kind.PAGE,
            "https://coast.example/1",
            START,
            Visit.Outcome.READ,
            "W/\"1\"",
            "Wed, 05 Mar 2031 08:00:00 GMT",
            0,
            START.plus(Duration.ofHours(1)),
            new java.util.TreeMap<>(java.util.Map.of("title", "It's \"odd\" 🐟 \u202E")));
    Visit feed =
        new Visit(
            Visit.Kind.FEED,
            "https://coast.example/1",
            START,
            Visit.Outcome.FAILED,
            null,
            null,
            3,
            null,
            new java.util.TreeMap<>());
    long position = store.position();
    store.visited(List.of(found, visit("https://coast.example/1", Visit.Outcome.FOUND, null)));
    store.visited(List.of(feed, read));
    store.visited(List.of());
    reopen();
    assertThat(store.visits(Visit.Kind.PAGE)).containsExactly(found, read);
    assertThat(store.visits(Visit.Kind.FEED)).containsExactly(feed);
    assertThat(store.visits(Visit.Kind.ROBOTS)).isEmpty();
    assertThat(store.position()).as("no dossier depends on them").isEqualTo(position);
  }

  @Test
  void visitsAreKeptTogetherOrNotAtAll() {
    Visit good = visit("https://coast.example/1", Visit.Outcome.FOUND, null);
    Visit bad = visit("https://coast.example/2", Visit.Outcome.FOUND, Instant.MAX);
    assertThatThrownBy(() -> store.visited(List.of(good, bad)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(store.visits(Visit.Kind.PAGE)).isEmpty();
  }

  private static Visit visit(String address, Visit.Outcome outcome, @Nullable Instant notBefore) {
    return new Visit(
        Visit.Kind.PAGE,
        address,
        START,
        outcome,
        null,
        null,
        0,
        notBefore,
        new java.util.TreeMap<>());
  }

  private Reading add(Report raw) {
    Reading reading = raw.text().startsWith("MENU") ? Talks.reading(raw) : Talks.empty(raw);
    store.add(raw, reading, Talks.READER, process, "named so");
    return reading;
  }

  private static List<String> texts(Contents contents) {
    return contents.readings().stream().map(reading -> reading.report().text()).toList();
  }

  private void reopen() {
    store.close();
    store = Store.open(address, clock);
  }

  /** A clock whose hands are moved. */
  private static final class Hands extends Clock {

    private Instant now;

    Hands(Instant start) {
      now = start;
    }

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
