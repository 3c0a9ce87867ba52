package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/** The places that a sentence names as where something happens. */
final class Places {

  private static final Set<String> WHERE =
      Set.of(
          "in",
          "near",
          "at",
          "on",
          "across",
          "outside",
          "over",
          "around",
          "inside",
          "within",
          "off",
          "along",
          "throughout",
          "against",
          "of",
          "to",
          "into",
          "from",
          "including",
          "between",
          "through",
          "upon",
          "targeting");

  private static final Set<String> KINDS =
      Set.of(
          "region",
          "province",
          "district",
          "oblast",
          "city",
          "county",
          "state",
          "governorate",
          "valley",
          "peninsula",
          "strait",
          "airport",
          "island",
          "islands",
          "sea",
          "port",
          "base",
          "suburb");

  private Places() {}

  /**
   * The places among some words of a sentence, in the order of the text, without those that act.
   */
  static List<Span> in(Sentence sentence, Set<Integer> among) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).entity() != Token.Entity.LOCATION) {
        continue;
      }
      int last = i;
      while (last + 1 < sentence.size()
          && sentence.token(last + 1).entity() == Token.Entity.LOCATION) {
        last++;
      }
      int head = head(sentence, i, last);
      if (among.contains(head) && isWhere(sentence, head)) {
        int first =
            i > 0 && sentence.token(i - 1).tag().startsWith("JJ") && isSide(sentence, i - 1)
                ? i - 1
                : i;
        boolean kind =
            last + 1 < sentence.size()
                && KINDS.contains(sentence.token(last + 1).word().toLowerCase(Locale.ROOT));
        found.add(sentence.span(first, kind ? last + 1 : last));
      }
      i = last;
    }
    return found;
  }

  private static boolean isSide(Sentence sentence, int token) {
    return sentence
        .token(token)
        .word()
        .toLowerCase(Locale.ROOT)
        .matches(
            "(north|south|east|west|north-?east|north-?west|south-?east|south-?west)ern|central|northern");
  }

  private static int head(Sentence sentence, int first, int last) {
    for (int i = last; i >= first; i--) {
      int head = sentence.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  /**
   * Whether the phrase of a place's name says where: after a preposition, or beside a place that
   * does.
   */
  private static boolean isWhere(Sentence sentence, int head) {
    int top = head;
    for (int steps = 0; steps < 5; steps++) {
      for (int i : sentence.dependents(top, "case", "mark")) {
        if (WHERE.contains(sentence.token(i).word().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      Token token = sentence.token(top);
      boolean up =
          Set.of("conj", "appos", "compound", "nmod:poss", "dep", "nmod")
              .contains(token.relation());
      if (!up || token.head() < 0) {
        boolean misread =
            top > 0
                && sentence.token(top - 1).tag().equals("IN")
                && token.relation().startsWith("nsubj");
        return Set.of("obj", "nsubj:pass").contains(token.relation()) || misread;
      }
      if (token.relation().equals("nmod:poss") || token.relation().equals("compound")) {
        String owned = sentence.token(token.head()).lemma().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(owned) && !token.relation().equals("nmod:poss")) {
          return false;
        }
      }
      top = token.head();
    }
    return false;
  }
}
