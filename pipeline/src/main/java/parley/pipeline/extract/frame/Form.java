package parley.pipeline.extract.frame;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import parley.pipeline.annotate.Token;

/**
 * One way in which a word of a {@link Phrase} may be written.
 *
 * @param kind how it is compared
 * @param text the lemma, word or beginning, in lower case
 * @param plural the text with an "s", compared with the word as written
 * @param pieces the forms between the hyphens; none when it has no hyphen
 */
record Form(Kind kind, String text, String plural, List<Form> pieces) implements Serializable {

  /** How a form is compared with a word. */
  enum Kind {
    /** With the lemma and the word. */
    LEMMA,
    /** With the word alone. */
    WORD,
    /** With the beginning of either. */
    BEGINNING,
    /** A word of a place's name. */
    PLACE,
    /** A number. */
    NUMBER
  }

  Form {
    pieces = List.copyOf(pieces);
  }

  /** The form that a rule file writes so, in lower case. */
  static Form of(String written) {
    if (written.equals("<place>")) {
      return plain(Kind.PLACE, written);
    }
    if (written.equals("<number>")) {
      return plain(Kind.NUMBER, written);
    }
    if (written.startsWith("=")) {
      return plain(Kind.WORD, written.substring(1));
    }
    if (written.endsWith("*")) {
      return plain(Kind.BEGINNING, written.substring(0, written.length() - 1));
    }
    List<Form> pieces =
        written.contains("-") && written.length() > 1
            ? Arrays.stream(written.split("-")).filter(p -> !p.isEmpty()).map(Form::of).toList()
            : List.of();
    return new Form(Kind.LEMMA, written, written + "s", pieces);
  }

  private static Form plain(Kind kind, String text) {
    return new Form(kind, text, text + "s", List.of());
  }

  /** Whether the word is written in this form. */
  boolean is(Token token) {
    return switch (kind) {
      case LEMMA ->
          token.lemma().equalsIgnoreCase(text)
              || token.word().equalsIgnoreCase(text)
              || token.word().equalsIgnoreCase(plural);
      case WORD -> token.word().equalsIgnoreCase(text);
      case BEGINNING ->
          token.word().regionMatches(true, 0, text, 0, text.length())
              || token.lemma().regionMatches(true, 0, text, 0, text.length());
      case PLACE -> token.entity() == Token.Entity.LOCATION;
      case NUMBER -> token.tag().equals("CD");
    };
  }
}
