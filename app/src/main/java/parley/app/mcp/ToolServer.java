package parley.app.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Desk;
import parley.publish.export.JsonText;
import parley.store.StoreException;

/** Answers an assistant over a pair of pipes, as the Model Context Protocol says. */
public final class ToolServer {

  private static final String INSTRUCTIONS =
      "What news reports say about negotiations, read into dossiers by Parley. Every item carries"
          + " citations: the words of a report, with its source. Quote them when you answer, say"
          + " who claims what (accordingTo), and do not add what no citation says.";

  private final List<Tool> tools;
  private final String version;

  /**
   * @param desk stays open; the caller closes it
   * @param version of Parley
   */
  public ToolServer(Desk desk, String version) {
    this.tools = new DeskTools(desk).all();
    this.version = version;
  }

  /** Answers until the input ends. */
  public void serve(InputStream in, OutputStream out) throws InterruptedException {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    Noticed noticed = new Noticed(in);
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(mapper, noticed, out))
            .jsonMapper(mapper)
            .jsonSchemaValidator(new ToolsCheckThemselves())
            .validateToolInputs(false)
            .serverInfo("parley", version)
            .instructions(INSTRUCTIONS)
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .tools(tools.stream().map(ToolServer::specification).toList())
            .build();
    noticed.awaitEnd();
    server.closeGracefully();
  }

  private static SyncToolSpecification specification(Tool tool) {
    return SyncToolSpecification.builder()
        .tool(
            McpSchema.Tool.builder(tool.name(), tool.schema())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder().readOnlyHint(true).build())
                .build())
        .callHandler((_, request) -> answer(tool, request.arguments()))
        .build();
  }

  private static McpSchema.CallToolResult answer(
      Tool tool, @Nullable Map<String, Object> arguments) {
    try {
      ObjectNode answer =
          tool.answering().answer(new Question(tool, arguments == null ? Map.of() : arguments));
      return McpSchema.CallToolResult.builder()
          .addTextContent(JsonText.lines(answer))
          .isError(false)
          .build();
    } catch (IllegalArgumentException | StoreException e) {
      return McpSchema.CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  /** A question checks its own arguments, with messages that say what to write instead. */
  private static final class ToolsCheckThemselves implements JsonSchemaValidator {

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid(null);
    }
  }

  /** Input whose end can be waited for. */
  private static final class Noticed extends FilterInputStream {

    private final CountDownLatch end = new CountDownLatch(1);

    Noticed(InputStream in) {
      super(in);
    }

    void awaitEnd() throws InterruptedException {
      end.await();
    }

    @Override
    public int read() throws IOException {
      return noticed(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return noticed(super.read(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
      super.close();
      end.countDown();
    }

    private int noticed(int read) {
      if (read < 0) {
        end.countDown();
      }
      return read;
    }
  }
}
