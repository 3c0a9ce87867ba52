package parley.app.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.app.desk.Desk;
import parley.app.desk.Found;
import parley.app.desk.Search;
import parley.app.desk.View;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.publish.brief.Brief;
import parley.publish.export.JsonText;
import parley.publish.view.Citation;
import parley.publish.view.Entries;
import parley.publish.view.Entry;
import parley.publish.view.Plain;
import parley.publish.view.Scope;
import parley.publish.view.Source;
import parley.publish.view.Sources;
import parley.publish.view.Telling;
import parley.publish.view.Wording;
import parley.store.StoredProcess;

/** What an assistant can ask of a desk. Every answer cites the words that it rests on. */
final class DeskTools {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private static final String PROCESS =
      "The process, by id or title as the tool processes lists them; not needed where there is"
          + " one.";
  private static final String KNOWN_AT =
      "What the public knew on this day (2026-02-04); without it, all that is known.";
  private static final String LIMIT = "How many at most; without it, 50.";

  private final Desk desk;

  DeskTools(Desk desk) {
    this.desk = desk;
  }

  List<Tool> all() {
    return List.of(
        new Tool(
            "processes", "The negotiations that the desk follows.", Map.of(), "", _ -> processes()),
        new Tool(
            "brief",
            "The state of play of a negotiation as Markdown: meetings, positions, plans, the"
                + " ground, disagreements. Numbers in brackets are those of its sources.",
            Map.of("process", PROCESS, "knownAt", KNOWN_AT),
            "",
            this::brief),
        new Tool(
            "search",
            "Full text over reports, statements and facts, best first, with the words.",
            Map.of(
                "words",
                "The words to search for.",
                "process",
                "Search in this process alone.",
                "knownAt",
                KNOWN_AT,
                "limit",
                "How many at most; without it, 20."),
            "words",
            this::search),
        facts(
            "meetings",
            "Rounds of talks and other meetings: when, where, who, and whether held, moved or"
                + " called off.",
            Kind.MEETING,
            Slot.PARTICIPANTS),
        facts(
            "positions",
            "What the parties demand, offer, accept and refuse, issue by issue.",
            Kind.POSITION,
            Slot.ACTOR),
        facts(
            "figures",
            "Numbers that the reports give, with who says so.",
            Kind.FIGURE,
            Slot.ATTRIBUTED_TO));
  }

  private Tool facts(String name, String description, Kind kind, Slot who) {
    String actor = "Only those of this person, organisation or country, by name.";
    Map<String, String> parameters =
        kind == Kind.POSITION
            ? Map.of(
                "process",
                PROCESS,
                "knownAt",
                KNOWN_AT,
                "actor",
                actor,
                "limit",
                LIMIT,
                "issue",
                "Only those on this issue, such as prisoners or ceasefire.")
            : Map.of("process", PROCESS, "knownAt", KNOWN_AT, "actor", actor, "limit", LIMIT);
    return new Tool(name, description, parameters, "", question -> facts(question, kind, who));
  }

  private ObjectNode processes() {
    ObjectNode answer = JsonText.object();
    ArrayNode items = answer.putArray("processes");
    for (StoredProcess process : desk.processes()) {
      Dossier dossier = desk.dossier(View.of(process.id()));
      items
          .addObject()
          .put("id", process.id())
          .put("title", process.title())
          .put("reports", Sources.of(dossier).reports())
          .put("lastReport", dossier.asOf() == null ? null : dossier.asOf().toString());
    }
    return answer;
  }

  private ObjectNode brief(Question question) {
    Dossier dossier = dossier(question);
    ObjectNode answer = JsonText.object();
    answer.put("brief", Brief.markdown(dossier, Scope.LIKELY));
    ArrayNode sources = answer.putArray("sources");
    for (Source source : Sources.of(dossier).all()) {
      source(sources.addObject().put("number", source.number()), source);
    }
    return answer;
  }

  private ObjectNode facts(Question question, Kind kind, Slot who) {
    Dossier dossier = dossier(question);
    Entries entries = Entries.of(dossier);
    Predicate<Entry> wanted = of(dossier, question, who).and(on(question));
    List<Entry> all = entries.of(kind).stream().filter(wanted).toList();
    int limit = question.limit(USUAL, MOST);
    ObjectNode answer = JsonText.object().put("found", all.size());
    ArrayNode items = answer.putArray("items");
    for (Entry entry : all.subList(0, Math.min(limit, all.size()))) {
      ObjectNode item = items.addObject().put("fact", entry.id()).put("text", Telling.of(entry));
      former(item, entry);
      item.put("origins", entry.origins());
      cite(item.putArray("citations"), entry.citations(), entries.sources());
    }
    return answer;
  }

  /** What no longer holds, with the day on which it fell. */
  private static void former(ObjectNode item, Entry entry) {
    ArrayNode former = item.putArray("was");
    for (Slot slot : entry.slots().keySet()) {
      entry
          .former(slot)
          .forEach(
              shown ->
                  former
                      .addObject()
                      .put("what", Wording.slot(slot))
                      .put("value", shown.text())
                      .put("until", shown.until() == null ? null : shown.until().toString()));
    }
  }

  /**
   * Entries of somebody, by any spelling of the name or a part of it, or of whose side they are.
   */
  private static Predicate<Entry> of(Dossier dossier, Question question, Slot who) {
    Optional<String> asked = question.text("actor");
    if (asked.isEmpty()) {
      return _ -> true;
    }
    Set<String> names = new TreeSet<>();
    for (Actor actor : dossier.actors()) {
      if (Stream.concat(Stream.of(actor.id(), actor.name()), actor.aliases().stream())
          .anyMatch(spelling -> contains(spelling, asked.get()))) {
        names.add(Plain.line(actor.name()));
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "actor: the dossier knows nobody as '"
              + asked.get()
              + "'; try another spelling, or a part of the name.");
    }
    return entry ->
        entry.standing(who).stream()
            .anyMatch(shown -> names.contains(shown.text()) || contains(shown.side(), asked.get()));
  }

  private static boolean contains(String words, String part) {
    return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static Predicate<Entry> on(Question question) {
    Optional<String> issue = question.text("issue");
    List<String> issues = Kind.POSITION.terms(Slot.ISSUE);
    if (issue.isPresent() && !issues.contains(issue.get())) {
      throw new IllegalArgumentException(
          "issue: there is no '" + issue.get() + "'; there are " + String.join(", ", issues) + ".");
    }
    return entry -> issue.isEmpty() || entry.term(Slot.ISSUE).equals(issue.get());
  }

  private ObjectNode search(Question question) {
    String process = question.text("process").map(name -> process(name).id()).orElse(null);
    ObjectNode answer = JsonText.object();
    ArrayNode items = answer.putArray("items");
    String words = question.text("words").orElseThrow();
    Search search = Search.of(words).in(process).withAsOf(question.day("knownAt"));
    Map<String, Entries> dossiers = new TreeMap<>();
    for (Found found : desk.search(search, question.limit(20, 100))) {
      Entries entries =
          dossiers.computeIfAbsent(
              found.process().id(), id -> Entries.of(desk.dossier(search.view(id))));
      String fact = found.fact() == null ? "" : found.fact().id();
      Optional<Entry> entry = entries.all().stream().filter(e -> e.id().equals(fact)).findFirst();
      ObjectNode item = items.addObject().put("process", found.process().id());
      item.put("fact", fact.isEmpty() ? null : fact);
      item.put("text", entry.map(Telling::of).orElse(null));
      Passage passage = found.passage();
      int number =
          entries.sources().all().stream()
              .filter(source -> source.report().id().equals(passage.report()))
              .mapToInt(Source::number)
              .findFirst()
              .orElseThrow();
      Citation citation =
          entry.stream()
              .flatMap(each -> each.citations().stream())
              .filter(each -> each.passage().equals(passage))
              .findFirst()
              .orElseGet(() -> new Citation(number, passage, null));
      cite(item.putArray("citations"), List.of(citation), entries.sources());
    }
    return answer;
  }

  private static void cite(ArrayNode array, Collection<Citation> citations, Sources sources) {
    for (Citation citation : citations) {
      ObjectNode node =
          array
              .addObject()
              .put("words", citation.passage().exact())
              .put("accordingTo", citation.saidBy());
      source(node, sources.get(citation.source()));
      node.put("start", citation.passage().start()).put("end", citation.passage().end());
    }
  }

  private static void source(ObjectNode node, Source source) {
    node.put("report", source.report().id()).put("source", source.label());
    node.put("url", source.link().orElse(null));
  }

  private Dossier dossier(Question question) {
    StoredProcess process = question.text("process").map(this::process).orElseGet(this::only);
    return desk.dossier(View.of(process.id()).withAsOf(question.day("knownAt")));
  }

  private StoredProcess process(String name) {
    return desk.journal()
        .process(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "process: there is no '" + name + "'; there are " + names() + "."));
  }

  private StoredProcess only() {
    List<StoredProcess> all = desk.processes();
    if (all.size() != 1) {
      throw new IllegalArgumentException("process is missing; there are " + names() + ".");
    }
    return all.getFirst();
  }

  private String names() {
    return String.join(
        ", ",
        Arrays.asList(
            desk.processes().stream()
                .map(process -> process.id() + " (" + process.title() + ")")
                .toArray(String[]::new)));
  }
}
