package parley.app;

import java.io.PrintStream;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import parley.app.desk.Desk;
import parley.app.desk.Revisions;
import parley.publish.brief.EditBrief;
import parley.publish.view.Revision;
import parley.store.Entry;
import parley.store.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley revisions}: how reports were edited after they were published. */
@Command(
    name = "revisions",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Prints how reports were edited since they were first seen: what each revision says"
          + " differently, and when it was recorded.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley revisions --store talks.parley                 of every report that was edited",
      "  parley revisions talks-resume --store talks.parley"
    })
final class RevisionsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Ids of reports. Without them, of all that were edited.")
  private List<String> reports = List.of();

  @Mixin private final StoreFile store = new StoreFile();

  RevisionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Desk desk = store.open(surroundings)) {
      Journal journal = desk.journal();
      EditBrief brief = new EditBrief(surroundings.width(), surroundings.colour());
      PrintStream out = surroundings.out();
      boolean any = false;
      for (String report : reports.isEmpty() ? edited(journal) : reports) {
        List<Entry.Received> known = journal.revisions(report);
        if (known.isEmpty()) {
          surroundings.err().println("parley: there is no report '" + report + "' in the store");
          return ExitCode.NOTHING;
        }
        List<Revision> revisions = Revisions.of(journal, report, null, null);
        if (!revisions.isEmpty()) {
          out.print((any ? "\n" : "") + brief.write(known.getLast().report(), revisions));
          any = true;
        }
      }
      if (!any) {
        out.println("No report was edited.");
      }
      out.flush();
      return ExitCode.DONE;
    }
  }

  private static List<String> edited(Journal journal) {
    TreeSet<String> edited = new TreeSet<>();
    for (Entry entry : journal.entries()) {
      if (entry instanceof Entry.Received received && received.revision() > 1) {
        edited.add(received.report().id());
      }
    }
    return List.copyOf(edited);
  }
}
