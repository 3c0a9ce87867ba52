package parley.app.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says that something went wrong, and nothing of what was asked. */
final class PlainErrors implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    String words =
        response.getStatus() < 500 ? "This cannot be answered.\n" : "A fault of Parley.\n";
    response.write(true, ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
