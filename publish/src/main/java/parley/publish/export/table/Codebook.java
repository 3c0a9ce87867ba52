package parley.publish.export.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every table, column and term means, as Markdown. The meanings stand in {@code
 * codebook.properties} under {@code table}, {@code table.column} and {@code table.column.term}; an
 * asterisk stands for every table that has no meaning of its own.
 */
final class Codebook {

  private final Properties meanings = new Properties();
  private final Set<String> used = new TreeSet<>();

  Codebook() {
    try (InputStream stream =
            Objects.requireNonNull(Codebook.class.getResourceAsStream("codebook.properties"));
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      meanings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the codebook is part of Parley", e);
    }
  }

  /**
   * The codebook of tables.
   *
   * @throws IllegalStateException when the meaning of a table, column or term is not written down
   */
  String write(List<Table> tables) {
    StringBuilder text = new StringBuilder("# Codebook\n\n");
    text.append(meaning("introduction")).append('\n');
    for (Table table : tables) {
      text.append("\n## ").append(table.file()).append("\n\n");
      text.append(meaning(table.name())).append("\n\n");
      text.append("| column | holds | meaning |\n| --- | --- | --- |\n");
      for (Column column : table.columns()) {
        text.append("| `").append(column.name()).append("` | ").append(column.holds());
        text.append(" | ").append(meaning(table, column.name())).append(" |\n");
      }
      table.columns().stream()
          .filter(column -> !column.terms().isEmpty())
          .forEach(column -> terms(text, table, column));
    }
    return text.toString();
  }

  /** The meanings that no table has asked for. */
  Set<String> unused() {
    Set<String> all = new TreeSet<>(meanings.stringPropertyNames());
    all.removeAll(used);
    return all;
  }

  private void terms(StringBuilder text, Table table, Column column) {
    text.append("\nTerms of `").append(column.name()).append("`:\n\n");
    for (String term : column.terms()) {
      text.append("- `").append(term).append("`: ");
      text.append(meaning(table, column.name() + "." + term)).append('\n');
    }
  }

  private String meaning(Table table, String key) {
    String own = table.name() + "." + key;
    return meanings.containsKey(own) ? meaning(own) : meaning("*." + key);
  }

  private String meaning(String key) {
    String meaning = meanings.getProperty(key);
    if (meaning == null) {
      throw new IllegalStateException("codebook.properties does not say what " + key + " means");
    }
    used.add(key);
    return meaning;
  }
}
