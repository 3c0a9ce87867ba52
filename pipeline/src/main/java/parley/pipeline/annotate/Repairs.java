package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Mends what the parser systematically gets wrong: reports without "that" ("Norland has warned it
 * could leave") come out as an object with a loose clause, where the object is the clause's
 * subject.
 */
final class Repairs {

  /** Verbs whose clause may follow without "that". */
  private static final Set<String> REPORTING =
      Set.of(
          "say",
          "tell",
          "warn",
          "claim",
          "insist",
          "hope",
          "believe",
          "think",
          "suggest",
          "announce",
          "confirm",
          "deny",
          "know",
          "fear",
          "expect",
          "add",
          "note",
          "argue",
          "stress",
          "reiterate",
          "declare",
          "admit",
          "acknowledge",
          "understand",
          "promise",
          "pledge",
          "vow",
          "agree",
          "predict",
          "estimate",
          "report",
          "assert",
          "maintain",
          "indicate",
          "reveal",
          "state",
          "feel",
          "guess",
          "assume",
          "conclude",
          "show",
          "see",
          "hear",
          "find",
          "mean",
          "recognise",
          "recognize",
          "concede",
          "emphasise",
          "emphasize");

  private Repairs() {}

  static void mend(List<CoreLabel> words, TransitionParser.Tree tree) {
    for (int verb = 0; verb < words.size(); verb++) {
      if (words.get(verb).tag().startsWith("VB") && REPORTING.contains(words.get(verb).lemma())) {
        mendReport(words, tree, verb);
      }
    }
  }

  private static void mendReport(List<CoreLabel> words, TransitionParser.Tree tree, int verb) {
    unfold(words, tree, verb);
    int clause =
        child(
            tree, verb, verb, words.size(), Set.of("dep", "parataxis", "ccomp", "xcomp", "advcl"));
    if (clause < 0 || !isFinite(words, tree, clause) || hasSubject(tree, clause)) {
      return;
    }
    int subject = lastChild(tree, verb, clause, Set.of("obj", "iobj"));
    if (subject < 0 || hasMark(tree, clause)) {
      return;
    }
    boolean passive = child(tree, clause, -1, words.size(), Set.of("aux:pass")) >= 0;
    tree.heads()[subject] = clause;
    tree.relations()[subject] = passive ? "nsubj:pass" : "nsubj";
    tree.relations()[clause] = "ccomp";
  }

  /** A report taken for the subject of its own clause becomes the clause's head. */
  private static void unfold(List<CoreLabel> words, TransitionParser.Tree tree, int verb) {
    int clause = tree.heads()[verb];
    if (clause <= verb
        || !tree.relations()[verb].equals("csubj")
        || child(tree, verb, -1, verb, Set.of("nsubj", "nsubj:pass")) < 0
        || child(tree, verb, verb, clause, Set.of("obj")) < 0
        || !isFinite(words, tree, clause)) {
      return;
    }
    tree.heads()[verb] = tree.heads()[clause];
    tree.relations()[verb] = tree.relations()[clause];
    for (int i = 0; i < words.size(); i++) {
      boolean outside = i < verb || (i > clause && tree.relations()[i].equals("punct"));
      if (tree.heads()[i] == clause && outside) {
        tree.heads()[i] = verb;
      }
    }
    tree.heads()[clause] = verb;
    tree.relations()[clause] = "dep";
  }

  /** Whether a clause's head has a finite verb: itself, an auxiliary or a copula. */
  private static boolean isFinite(List<CoreLabel> words, TransitionParser.Tree tree, int clause) {
    if (Set.of("VBZ", "VBP", "VBD").contains(words.get(clause).tag())) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (tree.heads()[i] == clause
          && Set.of("aux", "aux:pass", "cop").contains(tree.relations()[i])
          && Set.of("VBZ", "VBP", "VBD", "MD").contains(words.get(i).tag())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(TransitionParser.Tree tree, int clause) {
    return child(
            tree, clause, -1, tree.heads().length, Set.of("nsubj", "nsubj:pass", "csubj", "expl"))
        >= 0;
  }

  private static boolean hasMark(TransitionParser.Tree tree, int clause) {
    return child(tree, clause, -1, clause, Set.of("mark")) >= 0;
  }

  private static int child(
      TransitionParser.Tree tree, int head, int after, int before, Set<String> relations) {
    for (int i = after + 1; i < before; i++) {
      if (tree.heads()[i] == head && relations.contains(tree.relations()[i])) {
        return i;
      }
    }
    return -1;
  }

  private static int lastChild(
      TransitionParser.Tree tree, int head, int before, Set<String> relations) {
    for (int i = before - 1; i > head; i--) {
      if (tree.heads()[i] == head && relations.contains(tree.relations()[i])) {
        return i;
      }
    }
    return -1;
  }
}
