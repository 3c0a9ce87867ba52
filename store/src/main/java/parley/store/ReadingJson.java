package parley.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Slot;

/** A reading without its report's text, which the store holds already. */
final class ReadingJson {

  static final int VERSION = 1;

  private final Report raw;
  private final Places places;

  /**
   * @param raw the report as it came in
   */
  ReadingJson(Report raw) {
    this.raw = raw;
    this.places = new Places(raw);
  }

  String write(Reading reading) {
    Report report = reading.report();
    ObjectNode body = Json.body(VERSION);
    if (!report.dropped().isEmpty()) {
      places.writeSpans(body.putArray("dropped"), report.dropped());
    }
    if (report.wire() != null) {
      body.put("wire", report.wire());
    }
    @Nullable Publication publication = report.publication();
    if (publication != null) {
      ObjectNode published = body.putObject("published");
      published.put("day", publication.day().toString());
      published.put("basis", publication.basis().name().toLowerCase(Locale.ROOT));
      Places.write(published.putArray("at"), publication.evidence());
    }
    ArrayNode actors = body.putArray("actors");
    reading.actors().forEach(actor -> write(actors.addObject(), actor));
    ArrayNode claims = body.putArray("claims");
    reading.claims().forEach(claim -> write(claims.addObject(), claim));
    return Json.text(body);
  }

  /**
   * @throws StoreException when the body is damaged or of a later version
   */
  Reading read(String body) {
    String what = "the reading of " + raw.id();
    JsonNode node = Json.parse(what, VERSION, body);
    try {
      Report report =
          raw.withDropped(places.readSpans(node.path("dropped")))
              .withWire(Json.word(node, "wire"))
              .withPublication(publication(node.path("published")));
      return new Reading(
          report,
          Json.list(node.path("actors"), this::actor),
          Json.list(node.path("claims"), this::claim));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new StoreException(
          what + " is damaged in the store (" + e.getMessage() + "); restore it from a copy", e);
    }
  }

  private @Nullable Publication publication(JsonNode node) {
    return node.isMissingNode()
        ? null
        : new Publication(
            LocalDate.parse(Json.required(node, "day")),
            Publication.Basis.valueOf(Json.required(node, "basis").toUpperCase(Locale.ROOT)),
            places.read(node.path("at")));
  }

  private static void write(ObjectNode node, ReportedActor actor) {
    node.put("key", actor.key()).put("name", actor.name()).put("type", actor.type().label());
    if (!actor.aliases().isEmpty()) {
      ArrayNode aliases = node.putArray("aliases");
      actor.aliases().forEach(aliases::add);
    }
    if (actor.side() != null) {
      node.put("side", actor.side());
    }
    if (!actor.offices().isEmpty()) {
      ArrayNode offices = node.putArray("offices");
      actor.offices().forEach(office -> write(offices.addObject(), office));
    }
    if (actor.unnamed()) {
      node.put("unnamed", true);
    }
    Places.write(node.putArray("at"), actor.passages());
  }

  private ReportedActor actor(JsonNode node) {
    return new ReportedActor(
        Json.required(node, "key"),
        Json.required(node, "name"),
        Json.words(node.path("aliases")),
        ActorType.valueOf(Json.required(node, "type").toUpperCase(Locale.ROOT)),
        Json.word(node, "side"),
        Json.list(node.path("offices"), this::cited),
        node.path("unnamed").asBoolean(),
        places.read(node.path("at")));
  }

  private static void write(ObjectNode node, Claim claim) {
    node.put("id", claim.id()).put("kind", claim.kind().label());
    if (claim.attributedTo() != null) {
      node.put("by", claim.attributedTo());
    }
    ObjectNode slots = node.putObject("slots");
    claim
        .slots()
        .forEach(
            (slot, values) -> {
              ArrayNode array = slots.putArray(slot.label());
              values.forEach(cited -> write(array.addObject(), cited));
            });
  }

  private Claim claim(JsonNode node) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    for (var field : node.path("slots").properties()) {
      slots.put(Json.slot(field.getKey()), Json.list(field.getValue(), this::cited));
    }
    return new Claim(
        Json.required(node, "id"),
        raw.id(),
        Kind.valueOf(Json.required(node, "kind").toUpperCase(Locale.ROOT)),
        slots,
        Json.word(node, "by"));
  }

  private static void write(ObjectNode node, Cited cited) {
    ValueJson.write(node, cited.value());
    Places.write(node.putArray("at"), cited.passages());
    node.put("confidence", new BigDecimal(Double.toString(cited.confidence())));
    if (cited.former()) {
      node.put("former", true);
    }
  }

  private Cited cited(JsonNode node) {
    return new Cited(
        ValueJson.read(node),
        places.read(node.path("at")),
        node.path("confidence").asDouble(),
        node.path("former").asBoolean());
  }
}
