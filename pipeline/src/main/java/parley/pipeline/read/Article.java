package parley.pipeline.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: the subtree with the most words of prose over words of anything
 * else, less what stands in it and is not the article.
 */
final class Article {

  private static final String NEVER =
      "script,style,noscript,template,iframe,svg,canvas,object,embed,button,input,select,textarea,nav,footer,aside,figure,figcaption,"
          + "dialog,audio,video,map,[hidden],[aria-hidden=true],[style~=(?i)display:\\s*none],[role=navigation],[role=complementary],[role=dialog]";
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?i)(^|[\\s_-])(related|share|sharing|social|newsletter|signup|subscribe|promo|promoted|comments?|disqus|replies|sidebar|breadcrumbs?|cookie|"
              + "advert\\w*|ad|ads|sponsor\\w*|outbrain|taboola|recommend\\w*|trending|popular|most-?read|caption|byline|author-?bio|bio|tags?|"
              + "nav|navigation|menu|footer|copyright|credits?|teaser|more-?stories|readmore|read-?more|see-?also|toolbar|modal|popup|banner|widget|gallery|slideshow|rollover|tooltip|hovercard)"
              + "(?=$|[\\s_-])");

  private static final String BODY =
      "[itemprop=articleBody],[class~=(?i)(^|[\\s_-])(article|story|entry|post)[_-]*(body|content|text)([\\s_-]|$)]";

  private Article() {}

  static String text(Document page, @Nullable String title) {
    Element body = page.body();
    body.select(NEVER).remove();
    prune(body);
    List<Block> blocks = Blocks.of(body);
    Map<Element, Double> weights = weights(blocks);
    Element widest = place(blocks, body, weights);
    List<Element> places = named(first(widest, weights), weights);
    List<Block> inside =
        blocks.stream()
            .filter(b -> places.stream().anyMatch(p -> isWithin(b.element(), p)))
            .toList();
    return kept(inside, title).stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /**
   * The parts of a place that the page itself calls the article's body, where they hold enough of
   * it.
   */
  private static List<Element> named(Element place, Map<Element, Double> weights) {
    List<Element> outermost = new ArrayList<>();
    double within = 0;
    for (Element element : place.select(BODY)) {
      if (element != place && outermost.stream().noneMatch(o -> isWithin(element, o))) {
        outermost.add(element);
        within += weights.getOrDefault(element, 0.0);
      }
    }
    return within > 0.3 * weights.getOrDefault(place, 0.0) ? outermost : List.of(place);
  }

  private static boolean isWithin(Element element, Element place) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == place) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of a place with several articles one after the other the first, or the one under the page's
   * main heading.
   */
  private static Element first(Element place, Map<Element, Double> weights) {
    List<Element> articles =
        place.select("article").stream()
            .filter(
                e ->
                    e != place
                        && e.select("article").size() == 1
                        && weights.getOrDefault(e, 0.0) > 20)
            .toList();
    double within = articles.stream().mapToDouble(e -> weights.getOrDefault(e, 0.0)).sum();
    if (articles.size() < 2 || within < 0.6 * weights.getOrDefault(place, 0.0)) {
      return place;
    }
    return articles.stream()
        .filter(e -> !e.select("h1").isEmpty())
        .findFirst()
        .orElse(articles.getFirst());
  }

  private static void prune(Element body) {
    Map<Element, Double> weights = weights(Blocks.of(body));
    double all = weights.getOrDefault(body, 0.0);
    for (Element element : body.select("[class],[id]")) {
      boolean unlikely = UNLIKELY.matcher(element.className() + " " + element.id()).find();
      if (unlikely
          && element != body
          && !element.tagName().matches("article|main|p")
          && weights.getOrDefault(element, 0.0) < 0.4 * all) {
        element.remove();
      }
    }
  }

  private static Map<Element, Double> weights(List<Block> blocks) {
    Map<Element, Double> weights = new IdentityHashMap<>();
    for (Block block : blocks) {
      double weight = block.weight();
      for (Element e = block.element(); e != null; e = e.parent()) {
        weights.merge(e, weight, Double::sum);
      }
    }
    return weights;
  }

  private static Element place(List<Block> blocks, Element body, Map<Element, Double> weights) {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Element best = body;
    double most = Double.NEGATIVE_INFINITY;
    for (Block block : blocks) {
      for (Element e = block.element(); e != null && seen.add(e); e = e.parent()) {
        double weight = weights.getOrDefault(e, 0.0);
        if (weight > most || weight == most && e.parents().contains(best)) {
          most = weight;
          best = e;
        }
      }
    }
    return best;
  }

  private static List<Block> kept(List<Block> blocks, @Nullable String title) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (fits(block) && !(title != null && block.text().equalsIgnoreCase(title))) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && !kept.getFirst().opens()) {
      kept.removeFirst();
    }
    while (!kept.isEmpty() && kept.getLast().isTrailer()) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean fits(Block block) {
    if (block.isHeading() || block.isProse()) {
      return true;
    }
    if (block.isParagraph() || block.isItem()) {
      return block.linkShare() < 0.8 || block.endsSentence();
    }
    return block.linkShare() < 0.5
        && (block.endsSentence() || block.words() >= 8 || block.isCell());
  }
}
