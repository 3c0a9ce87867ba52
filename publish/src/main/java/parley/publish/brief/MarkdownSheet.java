package parley.publish.brief;

import java.util.Locale;
import parley.publish.view.Source;
import parley.publish.view.Wording;

/** The brief as Markdown (CommonMark 0.31), a list under each heading. */
final class MarkdownSheet implements Sheet {

  private final StringBuilder text = new StringBuilder();
  private boolean inList;

  @Override
  public void title(String words) {
    block("# " + MarkdownWords.escape(words));
  }

  @Override
  public void heading(String words) {
    block("## " + MarkdownWords.escape(Wording.capital(words.toLowerCase(Locale.ROOT))));
  }

  @Override
  public void line(int depth, Line line) {
    item(depth, words(line));
  }

  @Override
  public void paragraph(Line line) {
    block(words(line));
  }

  /** Paragraphs stand apart as they are. */
  @Override
  public void gap() {}

  @Override
  public void none(String words) {
    block(MarkdownWords.escape(words));
  }

  @Override
  public void source(Source source) {
    String label = MarkdownWords.escape(source.label());
    String linked =
        source
            .link()
            .map(url -> "[" + label + "](<" + MarkdownWords.references(url) + ">)")
            .orElse(label);
    String provenance =
        source.provenance().map(words -> "; " + MarkdownWords.escape(words)).orElse("");
    item(1, "[" + source.number() + "] " + linked + provenance);
  }

  private void block(String words) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(words).append('\n');
    inList = false;
  }

  private void item(int depth, String words) {
    if (!inList) {
      text.append('\n');
      inList = true;
    }
    text.append("  ".repeat(depth - 1)).append("- ").append(words).append('\n');
  }

  private static String words(Line line) {
    StringBuilder words = new StringBuilder();
    boolean first = true;
    for (Line.Run run : line.runs()) {
      String escaped =
          switch (run.style()) {
            case CITATION -> run.words();
            case STRONG -> MarkdownWords.strong(run.words());
            case PLAIN, FAINT, NOTICE, HEADING -> MarkdownWords.inner(run.words());
          };
      words.append(first ? MarkdownWords.atBeginning(escaped) : escaped);
      first = false;
    }
    return words.toString().strip();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
