package parley.pipeline.read;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A stretch of a page's text that stands by itself: a paragraph, a heading, a list item.
 *
 * @param element the innermost block element around it
 * @param linked how many of its words are links
 */
record Block(Element element, String text, int words, int linked) {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;。！？][\"'”’»)\\]」』]*\\s*$");

  double linkShare() {
    return words == 0 ? 0 : (double) linked / words;
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  boolean isHeading() {
    return element.tagName().matches("h[1-6]");
  }

  boolean isItem() {
    return element.tagName().matches("li|dd|dt") || element.parents().is("li");
  }

  boolean isParagraph() {
    return element.tagName().matches("p|blockquote|pre");
  }

  boolean isCell() {
    return element.tagName().matches("td|th");
  }

  /** Whether it cannot be the end of an article: a heading, a list of links. */
  boolean isTrailer() {
    return isHeading() || linkShare() >= 0.4 && !endsSentence();
  }

  /** Whether an article can begin with it: prose, or a short sentence in a paragraph of its own. */
  boolean opens() {
    return isProse() || isParagraph() && words >= 5 && endsSentence();
  }

  /** Whether it reads like prose of an article. */
  boolean isProse() {
    return !isHeading() && linkShare() < 0.5 && (words >= 8 && endsSentence() || words >= 20);
  }

  /**
   * How much it speaks for (or, below zero, against) the place where it stands being the article,
   * in words.
   */
  double weight() {
    if (isHeading()) {
      return 0;
    }
    if (isProse()) {
      double share = isParagraph() ? 1 : isItem() ? 0.4 : 0.8;
      return words * (1 - linkShare()) * share;
    }
    boolean neutral = isParagraph() || isItem() || isCell();
    return neutral && linkShare() < 0.5 ? 0 : -Math.max(words, 2);
  }
}
