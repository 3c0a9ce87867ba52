package parley.pipeline.extract.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.instrument.NamedInstrument.Telling;
import parley.pipeline.rules.RuleBook;

/**
 * Plans, drafts, agreements, resolutions and letters, and how far they are. All mentions of an
 * instrument in a report ("the 12-point plan", "the plan") come to one claim. What is only hoped
 * for is none.
 */
public final class InstrumentExtractor implements Extractor {

  /** How many sentences back "the deal" reaches. */
  private static final int REACH = 6;

  /** The rank of what is agreed. */
  private static final int REACHED = 6;

  /** The rank of what is ratified. */
  private static final int RATIFIED = 8;

  private final InstrumentNames names;
  private final Progress progress;

  public InstrumentExtractor(RuleBook book) {
    names = new InstrumentNames(book);
    progress = new Progress(book);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    List<ReportedInstrument> found = new ArrayList<>();
    @Nullable ReportedInstrument last = null;
    for (Sentence sentence : scene.annotated().sentences()) {
      List<ReportedInstrument> here = new ArrayList<>();
      for (int i = 0; i < sentence.size(); i++) {
        names
            .at(scene.cast(), sentence, i)
            .flatMap(n -> placed(scene, n, found))
            .ifPresent(here::add);
      }
      if (!here.isEmpty()) {
        ReportedInstrument main = here.getFirst();
        progress.pending(sentence).ifPresent(words -> main.addPending(words, sentence));
        last = main;
      } else {
        if (last != null && goesOn(scene.cast(), sentence)) {
          ReportedInstrument main = last;
          progress.pending(sentence).ifPresent(words -> main.addPending(words, sentence));
        }
        last = null;
      }
    }
    return found.stream()
        .filter(InstrumentExtractor::isOnTheTable)
        .map(i -> claim(scene, i))
        .toList();
  }

  /**
   * "It still has to be approved": about what the sentence before told of, when it is nobody that
   * acts.
   */
  private static boolean goesOn(Cast cast, Sentence sentence) {
    String first = Clauses.lower(sentence.token(0));
    int verb = sentence.token(0).head();
    return first.equals("it")
        && (cast.at(sentence, 0).isEmpty() || verb > 0 && Clauses.isPassive(sentence, verb));
  }

  /** The instrument that the words name: one known from before, or a new one. */
  private Optional<ReportedInstrument> placed(
      Scene scene, NamedInstrument named, List<ReportedInstrument> found) {
    List<Progress.Step> steps = named.hope() ? List.of() : progress.of(scene.cast(), named);
    Optional<ReportedInstrument> known =
        known(named, found).or(() -> reachedBefore(named, steps, found));
    boolean tells = named.telling() != Telling.BARE || tellsByItself(scene, named, steps);
    if (known.isEmpty() && (named.hope() || !tells || named.noun().pointer())) {
      return Optional.empty();
    }
    ReportedInstrument instrument =
        known.orElseGet(
            () -> {
              ReportedInstrument fresh = new ReportedInstrument();
              found.add(fresh);
              return fresh;
            });
    if (!named.hope()) {
      instrument.add(named);
    }
    for (Progress.Step step : steps) {
      instrument.addStatus(step, named.sentence());
      step.doers().forEach(instrument::addParty);
    }
    return Optional.of(instrument);
  }

  /**
   * A letter, declaration or truce that somebody made, or an agreement that two parties reached.
   */
  private static boolean tellsByItself(
      Scene scene, NamedInstrument named, List<Progress.Step> steps) {
    long parties =
        steps.stream()
            .filter(s -> s.rank() >= REACHED)
            .flatMap(s -> s.doers().stream())
            .map(a -> scene.cast().actor(a.actor()))
            .map(a -> a.side() == null ? a.key() : a.side())
            .distinct()
            .count();
    return switch (named.noun().family()) {
      case "letter" -> steps.stream().anyMatch(s -> !s.doers().isEmpty());
      case "truce" -> steps.stream().anyMatch(s -> s.rank() >= REACHED && s.rank() <= RATIFIED);
      case "agreement" -> parties > 1;
      default -> named.noun().specific();
    };
  }

  private static Optional<ReportedInstrument> known(
      NamedInstrument named, List<ReportedInstrument> found) {
    Optional<ReportedInstrument> same =
        named.telling() == Telling.BARE
            ? Optional.empty()
            : found.stream().filter(i -> i.isNamedBy(named)).findFirst();
    boolean points = named.telling() == Telling.BARE || named.byTail();
    boolean definite = named.definite() || named.noun().specific();
    if (same.isPresent() || !points || !definite) {
      return same;
    }
    List<ReportedInstrument> near =
        found.stream()
            .filter(i -> named.sentence().index() - i.lastSentence() <= REACH)
            .sorted(Comparator.comparingInt(i -> -i.lastSentence()))
            .toList();
    Set<String> any =
        named.noun().pointer()
            ? Set.of("document", "agreement", "plan", "resolution")
            : Set.of("document", "agreement");
    return near.stream()
        .filter(i -> i.family().equals(named.noun().family()))
        .findFirst()
        .or(
            () ->
                near.stream()
                    .filter(i -> named.noun().pointer() || any.contains(named.noun().family()))
                    .filter(i -> any.contains(i.family()))
                    .findFirst())
        .or(
            () ->
                named.noun().pointer() && found.size() == 1
                    ? Optional.of(found.getFirst())
                    : Optional.empty());
  }

  /**
   * "The two sides reached an agreement on Monday": the one that the report has them reach before.
   */
  private static Optional<ReportedInstrument> reachedBefore(
      NamedInstrument named, List<Progress.Step> steps, List<ReportedInstrument> found) {
    boolean agreement = named.noun().family().equals("agreement");
    if (!agreement || named.telling() != Telling.BARE) {
      return Optional.empty();
    }
    Set<String> doers = new TreeSet<>();
    steps.stream()
        .filter(s -> s.rank() >= REACHED)
        .flatMap(s -> s.doers().stream())
        .forEach(d -> doers.add(d.actor()));
    List<ReportedInstrument> reached =
        found.stream()
            .filter(i -> i.family().equals("agreement"))
            .filter(i -> i.statuses().stream().anyMatch(s -> s.rank() == REACHED))
            .filter(i -> i.parties().keySet().stream().anyMatch(doers::contains))
            .toList();
    return reached.size() == 1 ? Optional.of(reached.getFirst()) : Optional.empty();
  }

  /** A name; a party or a topic with the definite article or a status. */
  private static boolean isOnTheTable(ReportedInstrument instrument) {
    NamedInstrument best = instrument.best();
    long definite =
        instrument.mentions().stream()
            .filter(m -> m.definite() && m.telling() != Telling.BARE)
            .count();
    boolean reached = !instrument.statuses().isEmpty();
    return switch (best.telling()) {
      case NAME -> true;
      case PARTY ->
          reached || definite > 0 || best.name().first() < best.head() && isPossessive(best);
      case TOPIC -> reached || definite > 1 || best.noun().type().equals("resolution");
      case BARE -> true;
    };
  }

  private static boolean isPossessive(NamedInstrument named) {
    for (int i = named.name().first(); i < named.head(); i++) {
      if (named.sentence().token(i).tag().equals("POS")) {
        return true;
      }
    }
    return false;
  }

  private static Claim claim(Scene scene, ReportedInstrument instrument) {
    NamedInstrument best = instrument.best();
    double confidence =
        switch (best.telling()) {
          case NAME -> 0.85;
          case PARTY -> 0.75;
          case TOPIC, BARE -> 0.65;
        };
    Span name = InstrumentNames.words(best).span(best.sentence());
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    slots.put(
        Slot.NAME,
        List.of(
            Cited.of(
                new Value.Words(name.of(scene.report().text())), confidence, scene.passage(name))));
    Span head = best.sentence().span(best.head(), best.head());
    slots.put(
        Slot.TYPE,
        List.of(Cited.of(new Value.Term(best.noun().type()), confidence, scene.passage(head))));
    if (!instrument.statuses().isEmpty()) {
      slots.put(Slot.STATUS, statuses(scene, instrument, confidence));
    }
    if (!instrument.pending().isEmpty()) {
      slots.put(
          Slot.PENDING,
          instrument.pending().stream()
              .map(
                  s ->
                      Cited.of(
                          new Value.Words(s.of(scene.report().text())),
                          confidence,
                          scene.passage(s)))
              .toList());
    }
    Map<String, Span> parties = parties(scene.cast(), instrument);
    if (!parties.isEmpty()) {
      slots.put(
          Slot.PARTIES,
          parties.entrySet().stream()
              .map(
                  e ->
                      Cited.of(
                          new Value.Party(e.getKey()), confidence, scene.passage(e.getValue())))
              .toList());
    }
    return Claim.of(scene.report().id(), Kind.INSTRUMENT, slots, null);
  }

  /**
   * The countries and organisations behind those who are named, without who is known by no name.
   */
  private static Map<String, Span> parties(Cast cast, ReportedInstrument instrument) {
    Map<String, Span> parties = new TreeMap<>();
    new TreeMap<>(instrument.parties())
        .forEach(
            (key, words) -> {
              ReportedActor actor = cast.actor(key);
              String side = actor.side();
              if (side != null && (actor.unnamed() || actor.type() == ActorType.PERSON)) {
                parties.putIfAbsent(side, words);
              } else if (!actor.unnamed() && actor.type() != ActorType.PERSON) {
                parties.put(key, words);
              }
            });
    return parties;
  }

  /** The furthest status holds; the steps before it held once. */
  private static List<Cited> statuses(
      Scene scene, ReportedInstrument instrument, double confidence) {
    int furthest =
        instrument.statuses().stream().mapToInt(ReportedInstrument.Status::rank).max().orElse(0);
    return instrument.statuses().stream()
        .sorted(Comparator.comparingInt(s -> -s.rank()))
        .map(
            s ->
                new Cited(
                    new Value.Term(s.status()),
                    s.words().stream().map(scene::passage).toList(),
                    confidence,
                    s.rank() < furthest))
        .toList();
  }
}
