package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on a store, one after another as a desk uses them. */
class StoreCommandsTest {

  private static final String MONDAY =
      """
      ---
      title: Fishing talks resume
      publisher: Coast Herald
      published: 2031-03-04
      ---
      OSLO - Norway and Iceland will hold a second round of fishing talks in Oslo on March 6, 2031.

      Norway demands a lower quota, its foreign minister Ada Holm said on Tuesday.
      """;

  private static final String TUESDAY =
      """
      ---
      title: Fishing talks moved to Bergen
      publisher: Harbour Times
      published: 2031-03-05
      ---
      OSLO - Norway and Iceland will hold the second round of fishing talks in Bergen on March 6, 2031.

      The Norwegian Foreign Ministry announced the new place on Wednesday.
      """;

  @TempDir Path folder;
  private Path monday;
  private Path tuesday;
  private String store;

  @BeforeEach
  void twoReports() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("fishing-talks"));
    monday = Files.writeString(reports.resolve("monday.md"), MONDAY);
    tuesday = Files.writeString(folder.resolve("tuesday.md"), TUESDAY);
    store = folder.resolve("talks.parley").toString();
  }

  @Test
  void aStoreIsOpenedFilledAndAsked() throws IOException {
    Outcome opened = ok("open", store);
    assertThat(opened.out()).contains("a new store", "parley add");

    Outcome added = ok("add", folder.resolve("fishing-talks").toString(), "--store", store);
    assertThat(added.out()).contains("1 report added", "NEW", "lower quota", "[1] Coast Herald");

    assertThat(ok("add", monday.toString(), "--store", store).out())
        .contains("0 reports added, 1 there already", "Nothing changed");

    Outcome moved = ok("add", tuesday.toString(), "--store", store);
    assertThat(moved.out()).contains("CHANGED", "place: Bergen; before: Oslo", "Harbour Times");

    assertThat(ok("open", store).out())
        .contains("fishing-talks: Fishing talks, 2 reports, 4–5 March 2031");

    Path both = Files.createDirectories(folder.resolve("both/Fishing talks"));
    Files.copy(monday, both.resolve("monday.md"));
    Files.copy(tuesday, both.resolve("tuesday.md"));
    assertThat(ok("brief", "--store", store).out()).isEqualTo(ok("read", both.toString()).out());
    assertThat(ok("brief", "--store", store, "--as-of", "2031-03-04").out())
        .isEqualTo(ok("read", both.toString(), "--as-of", "2031-03-04").out());
    assertThat(ok("export", "--store", store, "-f", "json").out())
        .isEqualTo(ok("read", both.toString(), "-f", "json").out());

    assertThat(ok("diff", "2031-03-04", "--store", store).out())
        .contains("place: Bergen; before: Oslo");
    assertThat(ok("diff", "2031-03-05", "--store", store).out()).contains("Nothing changed");
    assertThat(ok("brief", "--store", store, "--recorded", "2031-03-04").out())
        .contains("No report was read");

    assertThat(ok("search", "lower", "quotas", "--store", store).out())
        .contains("Coast Herald, 4 Mar 2031", "lower quota", "monday:");
    assertThat(ok("search", "Bergen", "--store", store).out()).contains("Harbour Times");
    Outcome before = Outcome.of("search", "Bergen", "--as-of", "2031-03-04", "--store", store);
    assertThat(before.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(before.out()).isEmpty();
    assertThat(ok("search", "quota", "--recorded", "2031-03-05T08:00:00Z", "--store", store).out())
        .contains("lower quota");
    assertThat(Outcome.of("search", "quota", "--recorded", "2031-03-04", "--store", store).err())
        .contains("nothing found");
    assertThat(Outcome.of("search", "quota", "--as-of", "4 March", "--store", store).err())
        .contains("'4 March' is no day", "2026-02-04");
    assertThat(Outcome.of("search", "zeppelin", "--store", store).err()).contains("nothing found");
  }

  @Test
  void theDeskCorrectsAndTakesBack() {
    ok("open", store);
    ok("add", monday.toString(), "--store", store, "--title", "Fish");
    String before = ok("brief", "--store", store).out();
    String meeting = id("meeting-[a-z0-9-]+");
    Outcome set =
        ok(
            "correct",
            "set",
            meeting,
            "place",
            "Lund",
            "--reason",
            "the ministry rang",
            "--author",
            "eva",
            "--store",
            store);
    assertThat(set.out()).contains("place: Lund; before: Oslo");
    assertThat(ok("brief", "--store", store).out())
        .contains("Lund", "by eva", "the ministry rang", "from 1 report of 1 origin");
    String number = number(set.out());
    assertThat(ok("correct", "list", "--store", store).out())
        .contains(number, "eva", "the ministry rang");
    ok("correct", "undo", number, "--reason", "a slip", "--author", "ole", "--store", store);
    assertThat(ok("correct", "list", "--store", store).out()).contains("taken back");
    assertThat(ok("brief", "--store", store).out()).isEqualTo(before);

    Outcome wrong =
        Outcome.of(
            "correct", "set", "meeting-none", "place", "Bergen", "--reason", "x", "--store", store);
    assertThat(wrong.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(wrong.err()).contains("no fact 'meeting-none'");
    assertThat(
            Outcome.of(
                    "correct", "set", meeting, "status", "lunch", "--reason", "x", "--store", store)
                .err())
        .contains("'lunch' is not a value of status");
    assertThat(Outcome.of("correct", "reject", meeting, "--store", store).err())
        .contains("--reason");
  }

  @Test
  void processesAreListedRenamedSplitAndMerged() {
    ok("open", store);
    ok("add", monday.toString(), tuesday.toString(), "--store", store, "--title", "Fish");
    assertThat(ok("processes", "rename", "fish", "Fishing quotas", "--store", store).out())
        .contains("fish: Fishing quotas, 2 reports");
    assertThat(
            ok(
                    "processes",
                    "split",
                    "fish",
                    "--as",
                    "Put off",
                    "--report",
                    "tuesday",
                    "--store",
                    store)
                .out())
        .contains("fish: Fishing quotas, 1 report", "put-off: Put off, 1 report");
    Outcome which = Outcome.of("brief", "--store", store);
    assertThat(which.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(which.err()).contains("several processes", "fish, put-off", "--process");
    assertThat(ok("brief", "--store", store, "--process", "put off").out())
        .contains("Harbour Times")
        .doesNotContain("Coast Herald");
    assertThat(ok("processes", "merge", "put-off", "fish", "--store", store).out())
        .contains("2 reports")
        .doesNotContain("put-off");
    assertThat(ok("processes", "--store", store).out()).contains("fish: Fishing quotas, 2 reports");
  }

  @Test
  void aLaterReportGoesWhereItFits() throws IOException {
    ok("open", store);
    ok("add", monday.toString(), "--store", store, "--title", "Fish");
    Path gas = folder.resolve("gas.md");
    Files.writeString(
        gas,
        """
        ---
        publisher: Desert Post
        published: 2031-03-06
        ---
        ALGIERS - Algeria and Morocco will hold talks on gas in Algiers on March 20, 2031.

        Algeria demands a higher price for its gas. Morocco rejects a higher price for the gas.
        """);
    assertThat(ok("add", tuesday.toString(), gas.toString(), "--store", store).out())
        .contains("New process", "fit none of the others", "parley processes merge");
    assertThat(ok("processes", "--store", store).out())
        .contains("fish: Fish, 2 reports", ": Algeria, Morocco, 1 report");
    assertThat(ok("add", gas.toString(), "--store", store).out())
        .contains("0 reports added, 1 there already");
  }

  @Test
  void anEditedReportIsARevision() throws IOException {
    ok("open", store);
    ok("add", monday.toString(), "--store", store);
    Files.writeString(monday, MONDAY.replace("in Oslo on March 6", "in Bergen on March 6"));
    Outcome edited = ok("add", monday.toString(), "--store", store);
    assertThat(edited.out().replaceAll("\\s+", " "))
        .contains("1 edited since", "monday was edited", "in Oslo on", "in Bergen on");
    assertThat(ok("open", store).out()).contains("1 report");
  }

  @Test
  void whatCannotBeDoneIsToldAndNothingIsLost() throws IOException {
    Outcome none = Outcome.of("brief", "--store", store);
    assertThat(none.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(none.err()).contains("talks.parley", "no such store", "parley open");
    assertThat(Files.exists(Path.of(store))).isFalse();
    ok("open", store);
    assertThat(Outcome.of("brief", "--store", store).err()).contains("is empty", "parley add");
    assertThat(Outcome.of("add", folder.resolve("nowhere").toString(), "--store", store).code())
        .isEqualTo(ExitCode.NOTHING);
    assertThat(Outcome.of("brief", "--store", monday.toString()).err())
        .contains("monday.md", "no Parley store");
    assertThat(Outcome.of("export", "--store", store).err()).contains("--format json");
  }

  @Test
  void anUnchangedReaderReadsNothingAnew() {
    ok("open", store);
    ok("add", monday.toString(), "--store", store);
    assertThat(ok("open", "--reread", store).out()).contains("Read anew: 0 reports");
  }

  private String id(String pattern) {
    Matcher matcher =
        Pattern.compile("\"id\" : \"(" + pattern + ")\"")
            .matcher(ok("export", "--store", store, "-f", "json").out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String number(String out) {
    Matcher matcher = Pattern.compile("Correction (\\d+)").matcher(out);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static Outcome ok(String... arguments) {
    Outcome outcome = Outcome.of(arguments);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    return outcome;
  }
}
