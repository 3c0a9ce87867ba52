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
              + "nav|navigation|menu|footer|copyright|credits?|teaser|more-?stories|readmore|read-?more|see-?also|toolbar|modal|popup|banner|widget|gallery|slideshow)"
              + "(?=$|[\\s_-])");

  private Article() {}

  static String text(Document page, @Nullable String title) {
    Element body = page.body();
    body.select(NEVER).remove();
    prune(body);
    List<Block> blocks = Blocks.of(body);
    Element place = place(blocks, body);
    List<Block> inside =
        blocks.stream()
            .filter(b -> b.element() == place || b.element().parents().contains(place))
            .toList();
    return kept(inside, title).stream().map(Block::text).collect(Collectors.joining("\n\n"));
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

  private static Element place(List<Block> blocks, Element body) {
    Map<Element, Double> weights = weights(blocks);
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
      boolean isTitle = title != null && block.text().equalsIgnoreCase(title);
      boolean fits =
          block.isProse()
              || block.isHeading()
              || block.isParagraph() && block.linkShare() < 0.5
              || block.isItem() && block.linkShare() < 0.5;
      if (fits && !isTitle) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && !kept.getFirst().isProse()) {
      kept.removeFirst();
    }
    while (!kept.isEmpty() && !kept.getLast().isProse()) {
      kept.removeLast();
    }
    return kept;
  }
}
