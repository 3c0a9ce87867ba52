package parley.pipeline.extract.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Stretch;

/**
 * An instrument as one report tells of it, gathered over its mentions. Lives within one extraction.
 */
final class ReportedInstrument {

  /** A status with its words and its place in the order of progress. */
  record Status(String status, int rank, List<Span> words) {}

  private final List<NamedInstrument> mentions = new ArrayList<>();
  private final Map<String, Status> statuses = new LinkedHashMap<>();
  private final Map<String, Span> parties = new LinkedHashMap<>();
  private final List<Span> pending = new ArrayList<>();
  private final Set<String> keys = new TreeSet<>();

  void add(NamedInstrument mention) {
    mentions.add(mention);
    keys.addAll(mention.keys());
    mention.owners().forEach(this::addParty);
  }

  void addStatus(Progress.Step step, Sentence sentence) {
    List<Span> words =
        new ArrayList<>(
            Optional.ofNullable(statuses.get(step.status())).map(Status::words).orElse(List.of()));
    words.add(step.words().span(sentence));
    statuses.put(step.status(), new Status(step.status(), step.rank(), List.copyOf(words)));
  }

  void addParty(Agent agent) {
    parties.putIfAbsent(agent.actor(), agent.words());
  }

  void addPending(Stretch words, Sentence sentence) {
    Span span = words.span(sentence);
    if (pending.stream().noneMatch(span::overlaps)) {
      pending.add(span);
    }
  }

  /** Whether words that name an instrument name this one. */
  boolean isNamedBy(NamedInstrument other) {
    if (!family().equals(other.noun().family())) {
      return false;
    }
    if (keys.isEmpty() && mentions.getFirst().noun().specific()) {
      return true;
    }
    Set<String> shared = new TreeSet<>(keys);
    shared.retainAll(other.keys());
    boolean conflict =
        isNumbered(keys)
            && isNumbered(other.keys())
            && shared.stream().noneMatch(ReportedInstrument::isNumber);
    return !shared.isEmpty() && !conflict && !isOfOther(other, shared);
  }

  /** Whether only the number is shared, and each is the plan of another party. */
  private boolean isOfOther(NamedInstrument other, Set<String> shared) {
    boolean byNumber = shared.stream().allMatch(ReportedInstrument::isNumber);
    return byNumber
        && keys.stream().anyMatch(ReportedInstrument::isOwner)
        && other.keys().stream().anyMatch(ReportedInstrument::isOwner);
  }

  private static boolean isOwner(String key) {
    return key.startsWith("of:");
  }

  private static boolean isNumbered(Set<String> keys) {
    return keys.stream().anyMatch(ReportedInstrument::isNumber);
  }

  private static boolean isNumber(String key) {
    return key.matches(".*-(point|page|day|week|month)|phase-.*|.*-phase");
  }

  String family() {
    return mentions.getFirst().noun().family();
  }

  int lastSentence() {
    return mentions.getLast().sentence().index();
  }

  List<NamedInstrument> mentions() {
    return List.copyOf(mentions);
  }

  List<Status> statuses() {
    return List.copyOf(statuses.values());
  }

  Map<String, Span> parties() {
    return Map.copyOf(parties);
  }

  List<Span> pending() {
    return List.copyOf(pending);
  }

  /** The mention that tells the most. */
  NamedInstrument best() {
    return mentions.stream()
        .filter(m -> !m.hope())
        .max(
            java.util.Comparator.comparing(NamedInstrument::telling)
                .thenComparingInt(m -> Math.min(m.name().size(), 7))
                .thenComparingInt(m -> -m.sentence().index()))
        .orElse(mentions.getFirst());
  }
}
