package parley.pipeline.extract.position;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Clauses;
import parley.pipeline.extract.frame.Stretch;
import parley.pipeline.extract.frame.Voices;
import parley.pipeline.extract.speech.SpeechReader;
import parley.pipeline.rules.RuleBook;

/**
 * What each party demands, proposes, offers, accepts, rejects, supports, opposes or threatens, and
 * on which conditions, by issue. A position needs an actor who can hold it, words that show the
 * stance, and content that is about an issue.
 */
public final class PositionExtractor implements Extractor {

  private static final int LONGEST = 60;
  private static final int REACH = 2;
  private static final Set<String> ANSWERED = Set.of("demands", "proposes", "offers", "conditions");
  private static final Set<String> ANSWERS = Set.of("rejects", "accepts");
  private static final double DOUBT = 0.15;
  private static final Set<String> POINTERS =
      Set.of("the", "that", "this", "these", "those", "such", "its", "their");
  private static final Set<String> POSITIONS =
      Set.of(
          "demand",
          "proposal",
          "offer",
          "call",
          "condition",
          "request",
          "idea",
          "plan",
          "claim",
          "term",
          "suggestion",
          "pledge",
          "text",
          "reform",
          "change",
          "revision");
  private static final Set<String> TIMES =
      Set.of("year", "week", "month", "day", "time", "morning", "point", "summer", "weekend");
  private static final Set<String> DEMONSTRATIVES =
      Set.of("that", "this", "these", "those", "such");

  private final List<StanceFinder> finders;
  private final Issues issues;
  private final SpeechReader speech;
  private final Set<String> sayings;
  private final Set<String> outsiders;
  private final Set<String> parties;
  private final Set<String> media;

  public PositionExtractor(RuleBook book) {
    finders = List.of(new VerbStances(book), new NounStances(book), new Said(book));
    issues = new Issues(book);
    speech = new SpeechReader(book);
    sayings = new LinkedHashSet<>(book.all("stance-voices", "verbs"));
    parties = new LinkedHashSet<>(book.all("stance-parties", "words"));
    outsiders = new LinkedHashSet<>(book.all("stance-outsiders", "words"));
    media = new LinkedHashSet<>(book.all("stance-outsiders", "names"));
  }

  @Override
  public List<Claim> extract(Scene scene) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Position position : positions(scene)) {
      Claim claim = claim(scene, position);
      claims.putIfAbsent(claim.id(), claim);
    }
    return List.copyOf(claims.values());
  }

  /** The positions of a report, each with the rule that found it, in the order of the text. */
  List<Position> positions(Scene scene) {
    Holders holders =
        new Holders(
            scene, new Voices(scene, speech.read(scene), sayings), outsiders, parties, media);
    List<Position> found = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      found.addAll(positions(holders, sentence, found));
    }
    return found;
  }

  private List<Position> positions(Holders holders, Sentence sentence, List<Position> earlier) {
    List<Candidate> candidates = new ArrayList<>();
    finders.forEach(finder -> candidates.addAll(finder.find(holders, sentence)));
    List<Position> found = new ArrayList<>();
    for (Candidate candidate :
        outermost(candidates).stream().map(PositionExtractor::whole).toList()) {
      if (candidate.content().size() <= LONGEST) {
        for (Agent actor : candidate.actors()) {
          position(holders, candidate, actor, about(candidate), true)
              .or(() -> reaction(holders, candidate, actor, earlier))
              .or(() -> position(holders, candidate, actor, around(candidate), false))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /**
   * Of "if talks resume we are committed to it" the whole clause: the pronoun alone says nothing.
   * In "a treaty like that proposed by Chile" the pronoun stands before the clause, which so adds
   * nothing to it.
   */
  private static Candidate whole(Candidate candidate) {
    Stretch content = candidate.content();
    String tag = candidate.sentence().token(content.first()).tag();
    boolean pronoun = content.size() == 1 && (tag.equals("PRP") || tag.equals("DT"));
    int start = Said.clauseStart(candidate.sentence(), candidate.cue().first());
    return pronoun && start <= content.last()
        ? candidate.about(new Stretch(start, content.last()))
        : candidate;
  }

  /**
   * Without what is said inside the content of another, and without a second reading of the same
   * words.
   */
  private static List<Candidate> outermost(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean inside = candidates.stream().anyMatch(o -> o.encloses(candidate));
      boolean repeated =
          kept.stream()
              .anyMatch(k -> k.content().overlaps(candidate.content()) && shareActor(k, candidate));
      if (!inside && !repeated) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean shareActor(Candidate one, Candidate other) {
    return one.actors().stream()
        .anyMatch(a -> other.actors().stream().anyMatch(b -> a.actor().equals(b.actor())));
  }

  private List<Issues.Found> about(Candidate candidate) {
    StanceRule rule = candidate.rule();
    return issues.in(candidate.sentence(), candidate.content(), rule.weak()).stream()
        .filter(f -> rule.only().isEmpty() || rule.only().contains(f.issue()))
        .toList();
  }

  private Optional<Position> position(
      Holders holders, Candidate candidate, Agent actor, List<Issues.Found> about, boolean direct) {
    StanceRule rule = candidate.rule();
    boolean generic = about.stream().allMatch(Issues.Found::generic);
    if (about.isEmpty() || generic && !holders.isOfficial(actor)) {
      return Optional.empty();
    }
    String stance =
        generic && candidate.stance().equals(rule.stance())
            ? rule.process().orElse(candidate.stance())
            : candidate.stance();
    String holder = spokenFor(holders, actor.actor());
    String teller = teller(holders, candidate, actor, holder);
    return Optional.of(
        new Position(
            candidate,
            actor,
            holder,
            teller,
            stance,
            about,
            candidate.content().span(candidate.sentence()),
            confidence(candidate, direct, holders.isOfficial(actor))));
  }

  private static double confidence(Candidate candidate, boolean direct, boolean official) {
    return candidate.confidence() - (direct ? 0 : DOUBT) - (official ? 0 : 2 * DOUBT);
  }

  /** "rejected a pledge": about the issue that the rest of the sentence names. */
  private List<Issues.Found> around(Candidate candidate) {
    if (!candidate.rule().weak() || !refers(candidate)) {
      return List.of();
    }
    Sentence sentence = candidate.sentence();
    return issues.in(sentence, new Stretch(0, sentence.size() - 1), false).stream()
        .filter(f -> !f.generic())
        .toList();
  }

  private static boolean refers(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    int last = Math.min(candidate.content().last(), candidate.content().first() + 5);
    for (int i = candidate.content().first(); i <= last; i++) {
      if (POSITIONS.contains(sentence.token(i).lemma())
          || i < last
              && DEMONSTRATIVES.contains(Clauses.lower(sentence.token(i)))
              && sentence.token(i + 1).isNoun()
              && !TIMES.contains(sentence.token(i + 1).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "rejected the demand": about what somebody else was said to demand shortly before. */
  private static Optional<Position> reaction(
      Holders holders, Candidate candidate, Agent actor, List<Position> earlier) {
    boolean it = isIt(candidate);
    if (!it && !pointsBack(candidate)) {
      return Optional.empty();
    }
    int reach = it ? 1 : REACH;
    String holder = spokenFor(holders, actor.actor());
    return earlier.reversed().stream()
        .takeWhile(p -> holders.distance(p.candidate().sentence(), candidate.sentence()) <= reach)
        .filter(p -> !holders.side(p.holder()).equals(holders.side(holder)))
        .filter(p -> ANSWERED.contains(p.stance()))
        .findFirst()
        .map(
            p ->
                new Position(
                    candidate,
                    actor,
                    holder,
                    teller(holders, candidate, actor, holder),
                    candidate.stance(),
                    p.issues(),
                    p.content(),
                    candidate.confidence() - DOUBT));
  }

  /** "Norway offered a truce. Chile rejected it": whether nothing but "it" is answered. */
  private static boolean isIt(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    int last = candidate.content().last();
    return last == candidate.cue().last() + 1
        && Set.of("it", "this", "that").contains(Clauses.lower(sentence.token(last)))
        && ANSWERS.contains(candidate.stance());
  }

  /**
   * Whether the content is only a word for a position: "the demand", "that proposal", "such calls".
   */
  private static boolean pointsBack(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    int first = candidate.content().first();
    int last = candidate.content().last();
    return last - first <= 2
        && POINTERS.contains(Clauses.lower(sentence.token(first)))
        && POSITIONS.contains(sentence.token(last).lemma());
  }

  /** The position of a spokesman, or of an unnamed official or delegation, is that of the side. */
  private static String spokenFor(Holders holders, String key) {
    ReportedActor actor = holders.cast().actor(key);
    boolean spokesman =
        actor.offices().stream()
            .anyMatch(o -> o.value().text().toLowerCase(Locale.ROOT).contains("spokes"));
    String side = actor.side();
    boolean forSide = spokesman || actor.unnamed() && !holders.isApart(actor);
    return side != null && forSide ? side : key;
  }

  private static @Nullable String teller(
      Holders holders, Candidate candidate, Agent actor, String holder) {
    boolean person = holders.cast().actor(actor.actor()).type() == ActorType.PERSON;
    if (!actor.actor().equals(holder) && person) {
      return actor.actor();
    }
    return candidate.teller().map(Agent::actor).filter(t -> !t.equals(holder)).orElse(null);
  }

  /**
   * @param holder the key of the actor whose position it is
   * @param teller the key of the actor who tells it, or null when nobody does, or the holder
   *     himself
   * @param content the words that say what, perhaps of an earlier sentence
   * @param confidence how sure it is, 0 (exclusive) to 1
   */
  record Position(
      Candidate candidate,
      Agent actor,
      String holder,
      @Nullable String teller,
      String stance,
      List<Issues.Found> issues,
      Span content,
      double confidence) {}

  private static Claim claim(Scene scene, Position position) {
    Candidate candidate = position.candidate();
    Sentence sentence = candidate.sentence();
    double confidence = position.confidence();
    List<Passage> content = new ArrayList<>(List.of(scene.passage(position.content())));
    Span here = candidate.content().span(sentence);
    if (!here.equals(position.content())) {
      content.add(scene.passage(here));
    }
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    slots.put(
        Slot.ACTOR,
        List.of(
            Cited.of(
                new Value.Party(position.holder()),
                confidence,
                scene.passage(position.actor().words()))));
    slots.put(
        Slot.ISSUE, position.issues().stream().map(f -> issue(scene, f, confidence)).toList());
    slots.put(
        Slot.STANCE,
        List.of(
            Cited.of(
                new Value.Term(position.stance()),
                confidence,
                scene.passage(candidate.cue().span(sentence)))));
    slots.put(
        Slot.CONTENT,
        List.of(
            new Cited(
                new Value.Words(position.content().of(scene.report().text())),
                content,
                confidence,
                false)));
    return Claim.of(scene.report().id(), Kind.POSITION, slots, position.teller());
  }

  private static Cited issue(Scene scene, Issues.Found found, double confidence) {
    List<Passage> words = found.words().stream().map(scene::passage).toList();
    return new Cited(new Value.Term(found.issue()), words, confidence, false);
  }
}
