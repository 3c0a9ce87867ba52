package parley.app.api;

import java.util.List;
import parley.app.serve.Office;
import parley.app.serve.Routes;

/** The REST API, in groups of routes. Its description is {@code openapi.yaml}. */
public final class Api {

  /** Before every address of it. */
  static final String ROOT = "/api/v1";

  /** Before every address that is about a process. */
  static final String PROCESS = ROOT + "/processes/{process}";

  private Api() {}

  /** All groups. */
  public static List<Routes> routes(Office office) {
    return List.of(
        new ProcessApi(office),
        new ActorApi(office),
        new FactApi(office),
        new ReportApi(office),
        new DiffApi(office),
        new SearchApi(office),
        new CorrectionApi(office),
        new ExportApi(office));
  }
}
