package parley.pipeline.extract.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * A sequence of words as a rule file writes it, matched against lemmas or the words themselves,
 * blind to case and to hyphens.
 *
 * <p>Words are separated by spaces. {@code a|b} is either word; {@code =a} only the word as
 * written; {@code negotiat*} any word that begins so; {@code the?} may be missing; {@code ..} is a
 * gap of up to four words within the clause; {@code <place>} is a word of a place's name; {@code
 * <number>} a number in figures or words.
 *
 * @param words the parts, in order
 */
public record Phrase(List<Part> words) implements Serializable {

  private static final int GAP = 4;
  private static final Set<String> BOUNDARIES = Set.of(",", ";", ":", ".", "while", "but");

  /** One part of a phrase. */
  public sealed interface Part extends Serializable {
    /** One of some forms, perhaps missing. */
    record Word(List<Form> forms, boolean optional) implements Part {
      public Word {
        forms = List.copyOf(forms);
      }
    }

    /** Up to four words of any kind. */
    record Gap() implements Part {}
  }

  public Phrase {
    words = List.copyOf(words);
  }

  /** The phrase that a rule file writes so. */
  public static Phrase of(String written) {
    List<Part> parts = new ArrayList<>();
    for (String word : written.trim().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (word.equals("..")) {
        parts.add(new Part.Gap());
      } else {
        boolean optional = word.length() > 1 && word.endsWith("?");
        String forms = optional ? word.substring(0, word.length() - 1) : word;
        parts.add(
            new Part.Word(Arrays.stream(forms.split("\\|")).map(Form::of).toList(), optional));
      }
    }
    return new Phrase(parts);
  }

  /** The phrases that a rule file writes so. */
  public static List<Phrase> all(List<String> written) {
    return written.stream().map(Phrase::of).toList();
  }

  /**
   * The index of the last word of the phrase when it begins at a word, or -1.
   *
   * @param limit the last word that may belong to it
   */
  public int matchAt(Sentence sentence, int start, int limit) {
    return match(sentence, start, limit, 0);
  }

  /** Whether the phrase stands anywhere between two words, both included. */
  public boolean in(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (matchAt(sentence, i, last) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int match(Sentence sentence, int at, int limit, int part) {
    if (part == words.size()) {
      return at - 1;
    }
    return switch (words.get(part)) {
      case Part.Gap() -> gap(sentence, at, limit, part);
      case Part.Word word -> word(sentence, at, limit, part, word);
    };
  }

  private int gap(Sentence sentence, int at, int limit, int part) {
    for (int skipped = 0; skipped <= GAP && at + skipped <= limit; skipped++) {
      int end = match(sentence, at + skipped, limit, part + 1);
      if (end >= 0) {
        return end;
      }
      if (BOUNDARIES.contains(sentence.token(at + skipped).word())) {
        return -1;
      }
    }
    return -1;
  }

  private int word(Sentence sentence, int at, int limit, int part, Part.Word word) {
    int here = at;
    if (part > 0 && here <= limit && isHyphen(sentence.token(here))) {
      here++;
    }
    for (Form form : word.forms()) {
      int last = here <= limit ? lastOf(form, sentence, here, limit) : -1;
      int end = last < 0 ? -1 : match(sentence, last + 1, limit, part + 1);
      if (end >= 0) {
        return end;
      }
    }
    return word.optional() ? match(sentence, at, limit, part + 1) : -1;
  }

  private static boolean isHyphen(Token token) {
    return token.tag().equals("HYPH") || token.word().equals("-");
  }

  /**
   * The word with which a form ends that begins at a word, or -1: "state-run" may be three words.
   */
  private static int lastOf(Form form, Sentence sentence, int at, int limit) {
    if (form.is(sentence.token(at))) {
      return at;
    }
    if (form.pieces().isEmpty()) {
      return -1;
    }
    int here = at;
    for (Form piece : form.pieces()) {
      if (here > at && here <= limit && isHyphen(sentence.token(here))) {
        here++;
      }
      if (here > limit || !piece.is(sentence.token(here))) {
        return -1;
      }
      here++;
    }
    return here - 1;
  }
}
