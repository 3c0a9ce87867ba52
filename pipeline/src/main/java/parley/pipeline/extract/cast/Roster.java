package parley.pipeline.extract.cast;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.domain.ActorType;
import parley.domain.Ids;

/** The actors found so far. */
final class Roster {

  private final Map<String, Draft> drafts = new TreeMap<>();
  private final Map<NameSpan, Draft> owners = new LinkedHashMap<>();

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
