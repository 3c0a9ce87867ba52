package parley.pipeline.extract.cast;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.domain.ActorType;
import parley.domain.Ids;
import parley.pipeline.world.BodyNames;

/** The actors found so far. */
final class Roster {

  private final Map<String, Draft> drafts = new TreeMap<>();
  private final Map<NameSpan, Draft> owners = new LinkedHashMap<>();

  private final Map<String, String> folded = new HashMap<>();

  /** The actor of that name and type, new if there was none. */
  Draft enlist(String name, ActorType type, boolean unnamed) {
    String slug = Ids.slug(name);
    String key = slug.isEmpty() ? Ids.digest(name) : slug;
    Draft draft = drafts.get(key);
    if (draft != null && (draft.type != type || draft.unnamed != unnamed)) {
      key = key + "-" + type.label();
      draft = drafts.get(key);
    }
    if (draft == null) {
      draft = new Draft(key, name, type, unnamed);
      drafts.put(key, draft);
    }
    draft.named(name);
    return draft;
  }

  /**
   * The organisation whose name ends in these words: "Norwegian Ministry of Labour" for "Ministry
   * of Labour".
   */
  Optional<Draft> endingIn(String words) {
    return drafts.values().stream()
        .filter(
            d -> d.type == ActorType.ORGANIZATION && !d.unnamed && d.name().endsWith(" " + words))
        .findFirst();
  }

  /**
   * The one named body that the words are another spelling or the abbreviation of; empty when there
   * is none, or several.
   */
  Optional<Draft> body(String words) {
    String wanted = folded(words);
    List<Draft> bodies =
        drafts.values().stream()
            .filter(d -> d.type == ActorType.ORGANIZATION && !d.unnamed)
            .toList();
    List<Draft> same =
        bodies.stream().filter(d -> BodyNames.sameFolded(folded(d.name()), wanted)).toList();
    if (same.isEmpty() && BodyNames.isAbbreviation(words)) {
      same = bodies.stream().filter(d -> BodyNames.abbreviates(words, d.name())).toList();
    }
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private String folded(String name) {
    return folded.computeIfAbsent(name, BodyNames::folded);
  }

  /**
   * The body that stands for somebody and is called by such words: Norway's "Ministry of Labour".
   */
  Optional<Draft> bodyOf(String side, String words) {
    return drafts.values().stream()
        .filter(d -> d.type == ActorType.ORGANIZATION && !d.unnamed && side.equals(d.side()))
        .filter(d -> d.isCalled(words))
        .findFirst();
  }

  void owns(NameSpan name, Draft draft) {
    owners.put(name, draft);
    draft.mentioned(name.span());
  }

  Optional<Draft> owner(NameSpan name) {
    return Optional.ofNullable(owners.get(name));
  }

  Draft get(String key) {
    Draft draft = drafts.get(key);
    if (draft == null) {
      throw new IllegalArgumentException("nobody of that key: " + key);
    }
    return draft;
  }

  Collection<Draft> all() {
    return drafts.values();
  }
}
