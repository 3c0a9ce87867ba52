package parley.app.serve;

import java.nio.charset.StandardCharsets;
import parley.publish.web.DeskPages;

/** The style sheet, the script and the icon of all pages. */
final class AssetRoutes implements Routes {

  private final byte[] style = DeskPages.style().getBytes(StandardCharsets.UTF_8);
  private final byte[] script = DeskPages.script().getBytes(StandardCharsets.UTF_8);
  private final byte[] icon = DeskPages.icon().getBytes(StandardCharsets.UTF_8);

  @Override
  public void register(Router router) {
    router
        .get("/assets/desk.css", asset("text/css; charset=utf-8", style))
        .get("/assets/desk.js", asset("text/javascript; charset=utf-8", script))
        .get("/assets/icon.svg", asset("image/svg+xml", icon));
  }

  private static Router.Handler asset(String type, byte[] content) {
    return exchange -> {
      exchange.setHeader("Cache-Control", "no-cache");
      exchange.send(200, type, content);
    };
  }
}
