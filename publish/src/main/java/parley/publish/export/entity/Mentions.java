package parley.publish.export.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Passage;
import parley.domain.Value;
import parley.publish.view.Plain;

/**
 * Which report calls an actor by which name: the names of an actor that stand in the words on which
 * a value rests that names the actor. A name that is found elsewhere in a report may mean somebody
 * else, and is none.
 */
final class Mentions {

  private final Dossier dossier;

  Mentions(Dossier dossier) {
    this.dossier = dossier;
  }

  /** By actor, report and name. */
  List<Entity> all() {
    Map<String, Set<Passage>> words = words();
    List<Entity> all = new ArrayList<>();
    for (Actor actor : dossier.actors()) {
      Pattern names = names(actor);
      TreeMap<String, TreeSet<String>> byReport = new TreeMap<>();
      for (Passage passage : words.getOrDefault(actor.id(), Set.of())) {
        Matcher found = names.matcher(passage.exact());
        while (found.find()) {
          byReport.computeIfAbsent(passage.report(), _ -> new TreeSet<>()).add(found.group());
        }
      }
      byReport.forEach(
          (report, spellings) ->
              spellings.forEach(spelling -> all.add(mention(actor, report, spelling))));
    }
    return all;
  }

  private static Entity mention(Actor actor, String report, String spelling) {
    String schema =
        switch (actor.type()) {
          case PERSON -> "Person";
          case ORGANIZATION, COUNTRY -> "Organization";
        };
    return new Entity("Mention", Entity.id("mention", report + "|" + actor.id() + "|" + spelling))
        .with("document", EntityStream.reportId(report))
        .with("resolved", EntityStream.actorId(actor.id()))
        .with("name", Plain.line(spelling))
        .with("detectedSchema", schema);
  }

  /** The longest name first, so that it is found before a part of it. */
  private static Pattern names(Actor actor) {
    return Pattern.compile(
        Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }

  private Map<String, Set<Passage>> words() {
    Map<String, Set<Passage>> words = new TreeMap<>();
    for (Fact fact : dossier.facts()) {
      fact.slots().values().stream()
          .flatMap(List::stream)
          .filter(value -> value.confidence() >= 0.5)
          .filter(value -> value.value() instanceof Value.Party)
          .forEach(value -> add(words, value));
    }
    return words;
  }

  private static void add(Map<String, Set<Passage>> words, FactValue value) {
    Set<Passage> passages = words.computeIfAbsent(value.value().text(), _ -> new TreeSet<>());
    value.evidence().stream().map(Evidence::passage).forEach(passages::add);
  }
}
