package parley.publish.export.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parley.domain.Actor;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Publication;
import parley.domain.Report;
import parley.publish.export.CountryCodes;
import parley.publish.export.JsonText;
import parley.publish.view.Entries;
import parley.publish.view.Plain;
import parley.publish.view.Source;

/**
 * A dossier as FollowTheMoney entities, one a line: reports as articles, actors as people,
 * organisations and public bodies, meetings and incidents as events, the rest as notes and links,
 * and mentions that lead from an actor to the reports. What is more likely wrong than right is left
 * out, as the model has no place for a likelihood.
 */
public final class EntityStream {

  private final CountryCodes codes = new CountryCodes();

  /** JSON Lines. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    Entries entries = Entries.of(dossier);
    List<Entity> all = new ArrayList<>();
    entries.sources().all().forEach(source -> all.add(report(source)));
    for (Actor actor : dossier.actors()) {
      all.add(actor(dossier, actor));
      representation(actor).ifPresent(all::add);
    }
    FactEntities facts = new FactEntities(dossier, entries);
    all.add(facts.process());
    entries.all().forEach(entry -> facts.of(entry).ifPresent(all::add));
    all.addAll(new Mentions(dossier).all());
    StringBuilder lines = new StringBuilder();
    all.forEach(entity -> lines.append(JsonText.line(entity.json())));
    return lines.toString();
  }

  static String reportId(String report) {
    return Entity.id("report", report);
  }

  static String actorId(String actor) {
    return Entity.id("actor", actor);
  }

  private static Entity report(Source source) {
    Document document = source.document();
    Report report = document.report();
    Publication publication = report.publication();
    String wire = report.wire();
    return new Entity(document.isCorrection() ? "PlainText" : "Article", reportId(report.id()))
        .with("fileName", Plain.line(report.id()))
        .with("title", source.headline())
        .with("name", source.headline())
        .with("publisher", source.hasPublisher() ? source.name() : "")
        .with("author", wire == null ? "" : Plain.line(wire))
        .with("publishedAt", publication == null ? "" : publication.day().toString())
        .with("sourceUrl", source.link().stream().toList())
        .with("bodyText", Plain.text(report.text()));
  }

  private Entity actor(Dossier dossier, Actor actor) {
    String schema =
        switch (actor.type()) {
          case PERSON -> "Person";
          case ORGANIZATION -> "Organization";
          case COUNTRY -> "PublicBody";
        };
    Entity entity =
        new Entity(schema, actorId(actor.id()))
            .with("name", Plain.line(actor.name()))
            .with("alias", actor.aliases().stream().map(Plain::line).toList())
            .with("country", country(dossier, actor).stream().toList());
    return switch (actor.type()) {
      case PERSON -> entity.with("position", actor.offices().stream().map(Plain::line).toList());
      case ORGANIZATION -> entity;
      case COUNTRY -> entity.with("legalForm", "country");
    };
  }

  /** The code of a country, or of the country that somebody stands for. */
  private Optional<String> country(Dossier dossier, Actor actor) {
    Optional<Actor> side = Optional.ofNullable(actor.side()).flatMap(dossier::actor);
    return codes
        .alpha2(actor)
        .or(() -> side.flatMap(codes::alpha2))
        .map(code -> code.toLowerCase(java.util.Locale.ROOT));
  }

  private static Optional<Entity> representation(Actor actor) {
    String side = actor.side();
    if (side == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Entity("Representation", Entity.id("side", actor.id()))
            .with("agent", actorId(actor.id()))
            .with("client", actorId(Objects.requireNonNull(side)))
            .with("role", actor.offices().stream().map(Plain::line).toList()));
  }
}
