package parley.pipeline.reconcile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.domain.ReportedActor;
import parley.pipeline.world.BodyNames;

/**
 * Which reported actors can be one actor of the dossier, also over others: those of one family.
 * Names are compared once, when they first come, with the names that share a part with them.
 */
final class Kinships {

  /** Two surnames that differ in a letter agree in their first three letters. */
  private static final int SURNAME_PREFIX = 3;

  /** Two names of bodies that differ in a letter agree in their first or their last six. */
  private static final int BODY_AFFIX = 6;

  /** Names of a sort, each found by its parts. */
  private static final class Names<T> {
    private final Map<String, Set<T>> byPart = new HashMap<>();

    Set<T> of(String part) {
      return byPart.getOrDefault(part, Set.of());
    }

    /** False when it stands there already. */
    boolean add(String part, T name) {
      return byPart.computeIfAbsent(part, _ -> new LinkedHashSet<>()).add(name);
    }
  }

  private final Families families = new Families();
  private final Map<String, NameForm> forms = new HashMap<>();
  private final Names<NameForm> persons = new Names<>();
  private final Names<String> spellings = new Names<>();
  private final Names<String> bodies = new Names<>();
  private final Names<String> shorts = new Names<>();
  private final Names<String> named = new Names<>();

  NameForm form(String name) {
    return forms.computeIfAbsent(name, NameForm::of);
  }

  /**
   * The key of the family of a reported actor.
   *
   * @param joined takes the former keys of families that the actor has joined to its own
   */
  String family(Reported reported, List<String> joined) {
    ReportedActor actor = reported.actor();
    @Nullable Body body = reported.body();
    String key =
        switch (actor.type()) {
          case COUNTRY -> "country " + actor.unnamed() + " " + actor.key();
          case ORGANIZATION -> body == null ? "" : body(body, actor, joined);
          case PERSON ->
              actor.unnamed()
                  ? "somebody " + reported.origin() + " " + actor.key()
                  : person(reported.form(), joined);
        };
    return families.of(key);
  }

  private String person(NameForm form, List<String> joined) {
    String key = key(form);
    if (families.add(key)) {
      joinAll(persons, parts(form), form, Kinships::areNear, Kinships::key, joined);
    }
    return key;
  }

  private static Set<String> parts(NameForm form) {
    Set<String> parts = new LinkedHashSet<>(form.parts());
    parts.add("^" + start(form.surname(), SURNAME_PREFIX));
    return parts;
  }

  private static Set<String> affixes(String folded) {
    String[] words = folded.split(" ", -1);
    Arrays.sort(words);
    String end = folded.substring(Math.max(0, folded.length() - BODY_AFFIX));
    int last = folded.lastIndexOf(' ');
    Set<String> affixes = new LinkedHashSet<>();
    affixes.add(start(folded, BODY_AFFIX) + "^");
    affixes.add("^" + end);
    affixes.add(String.join(" ", words));
    affixes.add(folded + "~");
    affixes.add((last < 0 ? folded : folded.substring(0, last)) + "~");
    return affixes;
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private <T> void joinAll(
      Names<T> names,
      Set<String> parts,
      T name,
      BiPredicate<T, T> near,
      Function<T, String> key,
      List<String> joined) {
    Set<T> candidates = new LinkedHashSet<>();
    parts.forEach(part -> candidates.addAll(names.of(part)));
    for (T other : candidates) {
      if (near.test(name, other)) {
        families.join(key.apply(name), key.apply(other)).ifPresent(joined::add);
      }
    }
    parts.forEach(part -> names.add(part, name));
  }

  private static String key(NameForm form) {
    return "person " + String.join(" ", form.parts());
  }

  private static boolean areNear(NameForm a, NameForm b) {
    return a.agrees(b) || b.agrees(a) || a.bears(b) || b.bears(a);
  }

  private static boolean areSpellings(String a, String b) {
    return BodyNames.sameFolded(a, b) || BodyNames.sameFolded(b, a);
  }

  /** A body's words stand for it; its spellings, its abbreviations are joined to them. */
  private String body(Body body, ReportedActor actor, List<String> joined) {
    String key = (body.unnamed() ? "unnamed body " : "body ") + body.words();
    families.add(key);
    if (body.unnamed()) {
      return key;
    }
    String spelling = "spelling " + body.folded();
    if (families.add(spelling)) {
      Set<String> affixes = affixes(body.folded());
      joinAll(
          spellings, affixes, body.folded(), Kinships::areSpellings, f -> "spelling " + f, joined);
    }
    families.join(key, spelling).ifPresent(joined::add);
    abbreviations(key, actor, joined);
    return key;
  }

  /** What a body is called for short, and what may be short for it. */
  private void abbreviations(String key, ReportedActor actor, List<String> joined) {
    actor.aliases().forEach(alias -> meet("called " + alias, key, bodies, shorts, joined));
    String name = actor.name();
    if (!named.add("name " + name, key)) {
      return;
    }
    if (BodyNames.isAbbreviation(name)) {
      meet("called " + name, key, shorts, bodies, joined);
      meet("initials " + name.replace(".", ""), key, shorts, bodies, joined);
    }
    for (String initials : BodyNames.abbreviations(name)) {
      meet("initials " + initials, key, bodies, shorts, joined);
    }
  }

  private void meet(
      String part, String key, Names<String> own, Names<String> others, List<String> joined) {
    if (own.add(part, key)) {
      for (String other : others.of(part)) {
        families.join(key, other).ifPresent(joined::add);
      }
    }
  }
}
