package parley.app.serve;

import java.util.ArrayList;
import java.util.List;

/** What the web desk answers: a group of routes for each thing that can be asked. */
public final class WebDesk {

  private static final int ROUNDS = 3;

  /** Of so many processes the page is made too. */
  private static final int FIRST = 2;

  private WebDesk() {}

  /** All groups. */
  public static List<Routes> routes(Office office) {
    Visits visits = new Visits(office);
    return List.of(
        new OverviewRoutes(office, visits),
        new ProcessRoutes(office, visits),
        new ReportRoutes(office),
        new ChangeRoutes(office),
        new RecordedRoutes(office),
        new CorrectionRoutes(office),
        new SearchRoutes(office),
        new EventRoutes(office),
        new AssetRoutes());
  }

  /** The pages that a reader is likely to ask for first, more than once, so that they come fast. */
  public static List<String> rehearsal(Office office) {
    List<String> pages = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      pages.add("/");
      pages.add("/assets/desk.css");
      pages.add("/assets/desk.js");
      office.desk().processes().stream()
          .limit(FIRST)
          .forEach(process -> pages.add("/processes/" + process.id()));
    }
    return pages;
  }
}
