package parley.publish.export.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.FactValue;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Report;
import parley.publish.export.JsonText;
import parley.publish.view.Entries;
import parley.publish.view.Entry;
import parley.publish.view.Plain;
import parley.publish.view.Source;

/**
 * A dossier as JSON-LD: reports, actors and facts in the vocabulary of schema.org; each value
 * derived (PROV-O) from stretches of reports, which the W3C's Web Annotation selectors pick out.
 * Needs nothing from the network: its context is in the file.
 */
public final class LinkedDossier {

  /** The number of characters before and after quoted words that help to find them again. */
  private static final int AROUND = 32;

  /** The dossier as JSON-LD. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    Entries entries = Entries.of(dossier);
    ObjectNode root = JsonText.object();
    root.set("@context", context());
    ArrayNode graph = root.putArray("@graph");
    dossier(graph.addObject(), dossier);
    entries.sources().all().forEach(source -> report(graph.addObject(), source));
    dossier.actors().forEach(actor -> actor(graph.addObject(), actor));
    Map<String, Entry> told = new TreeMap<>();
    entries.all().forEach(entry -> told.put(entry.id(), entry));
    LinkedFacts facts = new LinkedFacts(dossier, entries);
    facts.process(graph.addObject());
    dossier.facts().forEach(fact -> facts.fact(graph.addObject(), fact, told.get(fact.id())));
    Map<String, Report> reports = new TreeMap<>();
    dossier.documents().forEach(d -> reports.put(d.report().id(), d.report()));
    for (Evidence evidence : evidence(dossier)) {
      Report report = Objects.requireNonNull(reports.get(evidence.passage().report()));
      passage(graph.addObject(), evidence, report);
    }
    return JsonText.lines(root);
  }

  private static JsonNode context() {
    try (InputStream in =
        Objects.requireNonNull(LinkedDossier.class.getResourceAsStream("context.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar carries context.json", e);
    }
  }

  private static void dossier(ObjectNode node, Dossier dossier) {
    node.put("@id", Iris.DOSSIER);
    types(node, "Dataset", "Entity");
    node.put("name", Plain.line(dossier.title()));
    if (dossier.asOf() != null) {
      node.put("dateModified", dossier.asOf().toString());
    }
    node.putObject("about").put("@id", Iris.PROCESS);
    ArrayNode reports = node.putArray("wasDerivedFrom");
    dossier.documents().forEach(document -> reports.add(Iris.report(document.report().id())));
  }

  private static void report(ObjectNode node, Source source) {
    Report report = source.report();
    boolean correction = source.document().isCorrection();
    node.put("@id", Iris.report(report.id()));
    types(node, correction ? "CorrectionComment" : "NewsArticle", "Entity");
    node.put("identifier", report.id()).put("headline", source.headline());
    if (source.hasPublisher()) {
      node.putObject("publisher").put("@type", "Organization").put("name", source.name());
    }
    String wire = report.wire();
    if (wire != null) {
      node.put("creditText", Plain.line(wire));
    }
    Publication publication = report.publication();
    if (publication != null) {
      node.put("datePublished", publication.day().toString());
    }
    source.link().ifPresent(link -> node.put("url", link));
    String original = source.document().copyOf();
    if (original != null) {
      node.put("isBasedOn", Iris.report(original));
    }
    node.put(correction ? "text" : "articleBody", report.text());
  }

  private static void actor(ObjectNode node, Actor actor) {
    node.put("@id", Iris.actor(actor.id()));
    switch (actor.type()) {
      case PERSON -> types(node, "Person", "Entity");
      case ORGANIZATION -> types(node, "Organization", "Entity");
      case COUNTRY -> types(node, "Country", "Organization", "Entity");
    }
    node.put("name", Plain.line(actor.name()));
    texts(node, "alternateName", actor.aliases());
    String side = actor.side();
    switch (actor.type()) {
      case PERSON -> {
        texts(node, "jobTitle", actor.offices());
        if (side != null) {
          node.put("affiliation", Iris.actor(side));
        }
      }
      case ORGANIZATION, COUNTRY -> {
        if (side != null) {
          node.put("memberOf", Iris.actor(side));
        }
      }
    }
  }

  private static void passage(ObjectNode node, Evidence evidence, Report report) {
    Passage passage = evidence.passage();
    node.put("@id", Iris.evidence(evidence));
    types(node, "SpecificResource", "Entity");
    node.put("hasSource", Iris.report(passage.report()));
    node.put("wasDerivedFrom", Iris.report(passage.report()));
    String teller = evidence.attributedTo();
    if (teller != null) {
      node.put("wasAttributedTo", Iris.actor(teller));
    }
    ArrayNode selectors = node.putArray("hasSelector");
    selectors
        .addObject()
        .put("@type", "TextPositionSelector")
        .put("start", passage.start())
        .put("end", passage.end());
    String text = report.text();
    int start = text.offsetByCodePoints(0, passage.start());
    int end = start + passage.exact().length();
    int before = Math.min(AROUND, passage.start());
    int after = Math.min(AROUND, text.codePointCount(end, text.length()));
    selectors
        .addObject()
        .put("@type", "TextQuoteSelector")
        .put("exact", passage.exact())
        .put("prefix", text.substring(text.offsetByCodePoints(start, -before), start))
        .put("suffix", text.substring(end, text.offsetByCodePoints(end, after)));
  }

  private static Collection<Evidence> evidence(Dossier dossier) {
    TreeSet<Evidence> all = new TreeSet<>();
    dossier.facts().stream()
        .flatMap(fact -> fact.slots().values().stream())
        .flatMap(List::stream)
        .map(FactValue::evidence)
        .forEach(all::addAll);
    return all;
  }

  static void types(ObjectNode node, String... types) {
    ArrayNode array = node.putArray("@type");
    List.of(types).forEach(array::add);
  }

  static void texts(ObjectNode node, String property, Collection<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(property);
      texts.stream().map(Plain::line).forEach(array::add);
    }
  }
}
