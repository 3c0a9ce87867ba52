package parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import parley.domain.Edtf;
import parley.domain.Value;

/** A value as one field, named after its kind. */
final class ValueJson {

  private ValueJson() {}

  static ObjectNode write(ObjectNode node, Value value) {
    return switch (value) {
      case Value.Term term -> node.put("term", term.text());
      case Value.Words words -> node.put("words", words.text());
      case Value.Time time -> node.put("time", time.text());
      case Value.Quantity quantity -> node.put("number", quantity.text());
      case Value.Party party -> node.put("party", party.text());
      case Value.Meeting meeting -> node.put("meeting", meeting.text());
    };
  }

  static Value read(JsonNode node) {
    for (var field : node.properties()) {
      String text = field.getValue().asText();
      switch (field.getKey()) {
        case "term" -> {
          return new Value.Term(text);
        }
        case "words" -> {
          return new Value.Words(text);
        }
        case "time" -> {
          return new Value.Time(new Edtf(text));
        }
        case "number" -> {
          return new Value.Quantity(new BigDecimal(text));
        }
        case "party" -> {
          return new Value.Party(text);
        }
        case "meeting" -> {
          return new Value.Meeting(text);
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException("no value in " + node);
  }
}
