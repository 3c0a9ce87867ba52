package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Set;

/** Joins the places in one sentence that speak of the same meeting. */
final class SentenceMerge {

  /**
   * A sentence that says of a meeting what it was ("the talks marked the first negotiations")
   * speaks of one, not of two.
   */
  static void of(Line line, List<Sighting> found) {
    for (int i = found.size() - 1; i > 0; i--) {
      Sighting one = found.get(i - 1);
      Sighting two = found.get(i);
      if (equated(line, one, two)) {
        absorb(one, two);
        found.remove(i);
      }
    }
  }

  private static boolean equated(Line line, Sighting one, Sighting two) {
    if (line.isVerb(one.anchor)) {
      String between = line.word(two.first - 1);
      if (between.equals("of")) {
        between =
            Set.of("sidelines", "margins", "group").contains(line.word(two.first - 2))
                ? "at"
                : between;
      }
      boolean purpose =
          Set.of("for", "in", "to", "at", "during").contains(between)
              || Set.of("hold", "resume", "begin", "continue", "start", "have", "in", "for")
                  .contains(line.lemma(two.first - 1));
      boolean soon = two.first - one.anchor < 16 && noClause(line, one.anchor + 1, two.first);
      return purpose
          && soon
          && two.pointing != Sighting.Pointing.NEXT
          && two.days.stream().allMatch(d -> one.days.isEmpty() || one.days.contains(d));
    }
    boolean during =
        line.word(two.first - 1).equals("during")
            && one.form.equals("talks")
            && two.form.equals("meeting");
    if (during && noClause(line, one.last + 1, two.first) && two.parties.isEmpty()) {
      return true;
    }
    for (int verb = one.last + 1; verb < two.first; verb++) {
      boolean links =
          line.isBe(verb)
              || Set.of("mark", "represent", "become", "constitute").contains(line.lemma(verb));
      if (links
          && line.isVerb(verb)
          && noClause(line, one.last + 1, verb)
          && (line.token(two.anchor).head() == verb || two.first - verb <= 2)
          && !Clause.auxiliary(line, verb) | line.token(verb).relation().equals("cop")) {
        return two.pointing != Sighting.Pointing.NEXT;
      }
    }
    return false;
  }

  private static boolean noClause(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = line.word(i);
      if (word.equals(";")
          || word.equals("but")
          || word.equals("while")
          || word.equals("that")
          || word.equals("after")
          || word.equals("before")
          || Clause.SPEECH.contains(line.lemma(i)) && line.isVerb(i)) {
        return false;
      }
    }
    return true;
  }

  private static void absorb(Sighting one, Sighting two) {
    two.parties.values().forEach(p -> one.party(p.value(), p.span(), p.confidence()));
    one.mediators.putAll(two.mediators);
    one.places.addAll(two.places);
    for (Found<Sighting.Days> day : two.days) {
      if (!one.days.contains(day)) {
        one.days.add(day);
      }
    }
    one.either.addAll(two.either);
    one.outcomes.addAll(two.outcomes);
    one.reasons.addAll(two.reasons);
    one.length = Math.max(one.length, two.length);
    if (one.format == null) {
      one.format = two.format;
    }
    if (one.medium == null) {
      one.medium = two.medium;
    }
    if (one.ordinal == null && two.form.equals("round")) {
      one.ordinal = two.ordinal;
    }
    if (one.status == null) {
      one.status = two.status;
    }
  }

  private SentenceMerge() {}
}
