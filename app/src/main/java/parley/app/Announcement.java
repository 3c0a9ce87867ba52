package parley.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.app.desk.Intake;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.publish.brief.ChangeBrief;
import parley.publish.brief.EditBrief;
import parley.publish.view.Changes;
import parley.publish.view.Plain;
import parley.publish.view.Wording;
import parley.store.Added;
import parley.store.Entry;
import parley.store.StoredProcess;

/** Tells what came of reports that were taken in: which are new, what was edited, what changed. */
final class Announcement {

  /** Changes of each sort that are printed, unless other is asked for. */
  static final int MOST = 12;

  private final Surroundings surroundings;
  private final Desk desk;
  private final int most;
  private final Map<String, Dossier> before = new TreeMap<>();

  /**
   * Looks at the dossiers as they are before the reports are taken in.
   *
   * @param most changes of each sort that are printed; the rest is counted
   */
  Announcement(Surroundings surroundings, Desk desk, int most) {
    this.surroundings = surroundings;
    this.desk = desk;
    this.most = most;
    for (StoredProcess process : desk.processes()) {
      before.put(process.id(), desk.dossier(View.of(process.id())));
    }
  }

  /**
   * Prints what came of it.
   *
   * @param proposals what to tell of processes that were opened
   */
  void tell(Intake.Result result, List<String> proposals) {
    PrintStream out = surroundings.out();
    out.println(counted(result) + ".");
    edits(result, out);
    proposals.forEach(line -> out.println("\n" + line));
    List<StoredProcess> processes = desk.processes();
    for (StoredProcess process : processes) {
      Changes changes = Changes.between(earlier(process), desk.dossier(View.of(process.id())));
      if (!changes.isEmpty() || processes.size() == 1) {
        out.println();
        out.println(Plain.line(process.title()));
        out.print(
            new ChangeBrief(surroundings.width(), surroundings.colour(), most).write(changes));
      }
    }
    out.flush();
  }

  private Dossier earlier(StoredProcess process) {
    @Nullable Dossier known = before.get(process.id());
    return known == null
        ? new Dossier(process.title(), null, List.of(), List.of(), List.of(), List.of(), List.of())
        : known;
  }

  /** What was edited in the reports that came in with another text. */
  private void edits(Intake.Result result, PrintStream out) {
    for (Added added : result.added()) {
      if (added.standing() == Added.Standing.REVISED) {
        List<Entry.Received> revisions = desk.journal().revisions(added.report());
        out.println();
        out.print(
            new EditBrief(surroundings.width(), surroundings.colour())
                .write(revisions.get(revisions.size() - 2).report(), revisions.getLast().report()));
      }
    }
  }

  /** "3 reports added, 1 edited since, 2 there already". */
  private static String counted(Intake.Result result) {
    List<String> words = new ArrayList<>();
    words.add(Wording.count(result.count(Added.Standing.NEW), "report") + " added");
    long revised = result.count(Added.Standing.REVISED);
    if (revised > 0) {
      words.add(revised + " edited since");
    }
    long unchanged = result.count(Added.Standing.UNCHANGED);
    if (unchanged > 0) {
      words.add(unchanged + " there already");
    }
    return String.join(", ", words);
  }
}
