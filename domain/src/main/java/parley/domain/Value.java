package parley.domain;

import java.io.Serializable;
import java.math.BigDecimal;

/** What a slot can hold. */
public sealed interface Value extends Serializable {

  /** The value as the dossier's JSON and a reader see it. */
  String text();

  /** A value from a closed set, such as a status. */
  record Term(String text) implements Value {}

  /** Free words: a quotation, a description, a place. */
  record Words(String text) implements Value {
    /**
     * @throws IllegalArgumentException when there are no words
     */
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("words cannot be blank");
      }
    }
  }

  /** A day, month, season, year or interval. */
  record Time(Edtf edtf) implements Value {
    @Override
    public String text() {
      return edtf.text();
    }
  }

  /** A plain number; trailing zeros do not count. */
  record Quantity(BigDecimal number) implements Value {
    public Quantity {
      number = number.stripTrailingZeros();
    }

    public static Quantity of(long number) {
      return new Quantity(BigDecimal.valueOf(number));
    }

    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  /**
   * Somebody.
   *
   * @param text in a claim the key of a {@link ReportedActor} of the same report, in a fact an
   *     {@link Actor}'s id
   */
  record Party(String text) implements Value {}

  /**
   * A meeting.
   *
   * @param text in a claim the id of a meeting claim of the same report, in a fact a meeting fact's
   *     id
   */
  record Meeting(String text) implements Value {}
}
