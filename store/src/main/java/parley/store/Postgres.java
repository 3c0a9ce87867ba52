package parley.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** A store for a team, in a PostgreSQL database of its own. */
final class Postgres implements Dialect {

  /** Held while writing, so that positions are committed in their order. */
  private static final long LOCK = 0x5061726C6579L;

  private final String name;
  private final String url;
  private final Properties properties = new Properties();

  /**
   * @param address {@code postgresql://user:password@host:port/database?parameter=value}
   */
  Postgres(String address) {
    URI uri = parsed(address);
    String path = uri.getPath() == null ? "" : uri.getPath();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    if (uri.getHost() == null || path.length() < 2) {
      throw new StoreException(
          without(address) + ": write postgresql://user:password@host:port/database");
    }
    name = "postgresql://" + uri.getHost() + port + path;
    String parameters = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    url = "jdbc:" + name + parameters;
    properties.setProperty("ApplicationName", "parley");
    @Nullable String user = uri.getRawUserInfo();
    if (user != null) {
      int colon = user.indexOf(':');
      properties.setProperty("user", decoded(colon < 0 ? user : user.substring(0, colon)));
      if (colon >= 0) {
        properties.setProperty("password", decoded(user.substring(colon + 1)));
      }
    }
  }

  private static URI parsed(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw new StoreException(
          without(address)
              + ": this is no address; write postgresql://user:password@host:port/database, with"
              + " %40 for @ in the password",
          e);
    }
  }

  /** The address without what stands before the host, where a password may be. */
  private static String without(String address) {
    return "postgresql://"
        + address.substring(address.lastIndexOf('@') + 1).replaceAll("^.*//", "");
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void check(boolean create) {
    try (Connection connection = reader();
        Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT to_regclass('flyway_schema_history') IS NOT NULL,"
                    + " to_regclass('searchable') IS NOT NULL")) {
      found.next();
      if (!create && !found.getBoolean(2)) {
        throw new StoreException(
            name() + ": this database holds no store; make it with: parley open " + name());
      }
    } catch (SQLException e) {
      throw new StoreException(name() + ": " + explain(e), e);
    }
  }

  @Override
  public void prepare() {}

  @Override
  public void describe(FluentConfiguration migrations) {
    migrations
        .dataSource(url, properties.getProperty("user"), properties.getProperty("password"))
        .locations("classpath:parley/store/postgresql");
  }

  @Override
  public Connection reader() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public Connection writer() throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void lock(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }
  }

  @Override
  public String searchSql() {
    return "SELECT number, ts_rank_cd(search, q, 1) AS score FROM searchable,"
        + " to_tsquery('english', ?) q WHERE search @@ q ORDER BY score DESC, number LIMIT ?";
  }

  @Override
  public @Nullable String indexSql() {
    return null;
  }

  @Override
  public String search(List<String> terms) {
    return terms.stream()
        .map(term -> "(" + term.replace(" ", " <-> ") + ")")
        .collect(Collectors.joining(" & "));
  }

  @Override
  public String explain(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("08")) {
      return "the server does not answer; see that it runs and that the address is right";
    }
    if (state.startsWith("28") || state.equals("42501")) {
      return "the server refuses the user; see user, password and rights ("
          + message(failure)
          + ")";
    }
    if (state.equals("3D000")) {
      return "there is no such database; make it with: createdb";
    }
    if (state.startsWith("53")) {
      return "the server has no room left (" + message(failure) + ")";
    }
    return "the database failed (" + message(failure) + ")";
  }

  private static String message(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
