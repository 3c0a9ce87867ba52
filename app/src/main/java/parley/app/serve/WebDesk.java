package parley.app.serve;

import java.util.List;

/** What the web desk answers: a group of routes for each thing that can be asked. */
public final class WebDesk {

  private WebDesk() {}

  /** All groups. */
  public static List<Routes> routes(Office office) {
    return List.of(
        new OverviewRoutes(office),
        new ProcessRoutes(office),
        new ReportRoutes(office),
        new ChangeRoutes(office),
        new CorrectionRoutes(office),
        new SearchRoutes(office),
        new EventRoutes(office),
        new AssetRoutes());
  }
}
