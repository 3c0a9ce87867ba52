package parley.pipeline.extract.ground;

import java.util.Locale;
import java.util.Map;
import parley.pipeline.annotate.Token;

/** Past participles: "held" for "is holding", "launched" for "launch". */
final class Participles {

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("bear", "borne"),
          Map.entry("bomb", "bombed"),
          Map.entry("break", "broken"),
          Map.entry("bring", "brought"),
          Map.entry("build", "built"),
          Map.entry("burn", "burned"),
          Map.entry("buy", "bought"),
          Map.entry("catch", "caught"),
          Map.entry("choose", "chosen"),
          Map.entry("cut", "cut"),
          Map.entry("draw", "drawn"),
          Map.entry("drive", "driven"),
          Map.entry("feed", "fed"),
          Map.entry("find", "found"),
          Map.entry("fly", "flown"),
          Map.entry("get", "got"),
          Map.entry("give", "given"),
          Map.entry("have", "had"),
          Map.entry("hit", "hit"),
          Map.entry("hold", "held"),
          Map.entry("hurt", "hurt"),
          Map.entry("keep", "kept"),
          Map.entry("know", "known"),
          Map.entry("lay", "laid"),
          Map.entry("lead", "led"),
          Map.entry("leave", "left"),
          Map.entry("lend", "lent"),
          Map.entry("lose", "lost"),
          Map.entry("make", "made"),
          Map.entry("meet", "met"),
          Map.entry("pay", "paid"),
          Map.entry("put", "put"),
          Map.entry("raise", "raised"),
          Map.entry("read", "read"),
          Map.entry("run", "run"),
          Map.entry("say", "said"),
          Map.entry("see", "seen"),
          Map.entry("seek", "sought"),
          Map.entry("sell", "sold"),
          Map.entry("send", "sent"),
          Map.entry("set", "set"),
          Map.entry("shoot", "shot"),
          Map.entry("shut", "shut"),
          Map.entry("sink", "sunk"),
          Map.entry("spend", "spent"),
          Map.entry("strike", "struck"),
          Map.entry("swap", "swapped"),
          Map.entry("take", "taken"),
          Map.entry("teach", "taught"),
          Map.entry("tell", "told"),
          Map.entry("throw", "thrown"),
          Map.entry("win", "won"),
          Map.entry("withdraw", "withdrawn"),
          Map.entry("write", "written"));

  private Participles() {}

  static String of(Token verb) {
    String word = verb.word().toLowerCase(Locale.ROOT);
    if (verb.tag().equals("VBN") || verb.tag().equals("VBD") && word.endsWith("ed")) {
      return word;
    }
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(lemma);
    return irregular == null ? regular(lemma) : irregular;
  }

  private static String regular(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    boolean doubled =
        lemma.matches("[^aeiou]*[aeiou][bdgklmnprt]")
            || lemma.matches("control|admit|commit|transfer|refer|patrol|expel|permit|submit");
    if (doubled) {
      return lemma + lemma.charAt(lemma.length() - 1) + "ed";
    }
    return lemma.matches(".*[^aeiou]y")
        ? lemma.substring(0, lemma.length() - 1) + "ied"
        : lemma + "ed";
  }
}
