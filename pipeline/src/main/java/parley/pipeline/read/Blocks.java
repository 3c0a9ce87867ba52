package parley.pipeline.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts a page's tree into blocks, in the order of the text. */
final class Blocks implements NodeVisitor {

  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tbody",
          "thead",
          "tr",
          "td",
          "th",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "body",
          "hr",
          "address",
          "center",
          "details",
          "summary",
          "amp-body");

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private boolean broken;

  private Blocks() {}

  static List<Block> of(Element root) {
    Blocks visitor = new Blocks();
    visitor.open.push(root);
    root.traverse(visitor);
    visitor.flush();
    return visitor.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words -> append(words.getWholeText());
      case Element element -> {
        if (BLOCK_TAGS.contains(element.normalName())) {
          flush();
          open.push(element);
        } else if (element.normalName().equals("br")) {
          lineBreak();
        } else if (element.normalName().equals("a")) {
          links++;
        }
      }
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BLOCK_TAGS.contains(element.normalName())) {
        flush();
        open.pop();
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
  }

  private void append(String words) {
    if (!words.isBlank()) {
      broken = false;
      linked += links > 0 ? count(words) : 0;
    }
    text.append(words);
  }

  private void lineBreak() {
    if (broken) {
      flush();
    } else {
      text.append(' ');
      broken = true;
    }
  }

  private void flush() {
    String words = text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (!words.isEmpty()) {
      int count = count(words);
      Element element = open.isEmpty() ? new Element("body") : open.peek();
      blocks.add(new Block(element, words, count, Math.min(linked, count)));
    }
    text.setLength(0);
    linked = 0;
    broken = false;
  }

  /**
   * Words parted by spaces; of scripts that write without spaces two characters count as a word.
   */
  private static int count(String words) {
    int count = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean letter = !Character.isWhitespace(c);
      count += letter && !inside ? 1 : 0;
      unspaced += c >= '\u3040' && c <= '\u9FFF' ? 1 : 0;
      inside = letter;
    }
    return count + unspaced / 2;
  }
}
