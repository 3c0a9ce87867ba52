package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.annotate.Token;
import parley.pipeline.annotate.time.VerbTimes;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Agents;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.extract.ground.EventWords.Trigger;
import parley.pipeline.extract.ground.Reality.Standing;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/**
 * Incidents: what happens on the ground, with who does it, to whom, where and when. An event
 * without any of these is none, and neither is one that is only wished, feared, planned or denied.
 */
public final class IncidentExtractor implements Extractor {

  private static final Set<String> QUALIFYING =
      Set.of(
          "least",
          "more",
          "than",
          "about",
          "nearly",
          "around",
          "over",
          "almost",
          "to",
          "most",
          "roughly",
          "some",
          "approximately");
  private static final Set<String> COUNTED =
      Set.of("casualties", "outage", "damage", "release", "exchange", "detention");

  private final RuleBook book;
  private final EventWords words;
  private final Reality reality;

  public IncidentExtractor(RuleBook book) {
    this.book = book;
    this.words = new EventWords(book);
    this.reality = new Reality(words);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    Reader reader = new Reader(scene);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      claims.addAll(reader.read(sentence));
    }
    return claims;
  }

  /** One event with its circumstances. */
  private record Event(
      Trigger trigger,
      int verb,
      Standing standing,
      List<Mention> actors,
      List<Mention> targets,
      @Nullable Span target,
      List<Span> places,
      @Nullable TimeMention time,
      Span description) {

    int weight() {
      return (actors.isEmpty() ? 0 : 1)
          + (places.isEmpty() ? 0 : 1)
          + (time == null ? 0 : 1)
          + (target == null ? 0 : 1);
    }
  }

  /** Reads the incidents of one report. */
  private final class Reader {
    private final Scene scene;
    private final Agents agents;
    private final Tellers tellers;
    private final VerbTimes times;

    Reader(Scene scene) {
      this.scene = scene;
      this.agents = new Agents(scene.cast());
      this.tellers = new Tellers(scene, book);
      this.times = new VerbTimes(scene.annotated());
    }

    List<Claim> read(Sentence sentence) {
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < sentence.size(); i++) {
        for (Trigger trigger : words.at(sentence, i)) {
          event(sentence, trigger).filter(e -> isTold(sentence, e)).ifPresent(events::add);
        }
      }
      return merged(events).stream().map(e -> claim(sentence, e)).toList();
    }

    private Optional<Event> event(Sentence sentence, Trigger trigger) {
      if (trigger.verbal()) {
        return fits(sentence, trigger) ? Optional.of(verbal(sentence, trigger)) : Optional.empty();
      }
      return nominal(sentence, trigger);
    }

    private Event verbal(Sentence sentence, Trigger trigger) {
      int verb = trigger.token();
      Standing standing = reality.of(sentence, verb);
      Set<Integer> clause = Clause.words(sentence, verb);
      boolean harm = trigger.type().equals("casualties");
      int object = object(sentence, verb);
      List<Integer> doers = agents.agentNouns(sentence, verb);
      if (harm && object < 0) {
        object = doers.stream().findFirst().orElse(-1);
        return finish(sentence, trigger, verb, standing, List.of(), object, clause);
      }
      if (trigger.rule().is("reverse")) {
        List<Mention> owners = object < 0 ? List.of() : owners(sentence, object);
        return finish(sentence, trigger, verb, standing, owners, -1, clause);
      }
      return finish(sentence, trigger, verb, standing, doers(sentence, verb), object, clause);
    }

    private Optional<Event> nominal(Sentence sentence, Trigger trigger) {
      int noun = trigger.token();
      int verb = verbOver(sentence, noun);
      boolean carried = verb >= 0 && isCarried(sentence, noun, verb);
      boolean telling = carried && verb >= 0;
      if (!telling || isIndefinite(sentence, noun)) {
        return Optional.empty();
      }
      Standing standing = reality.of(sentence, verb);
      Set<Integer> clause = Clause.words(sentence, verb);
      List<Mention> actors = new ArrayList<>(owners(sentence, noun));
      if (actors.isEmpty() && isObject(sentence, noun, verb)) {
        actors.addAll(doers(sentence, verb));
      }
      return Optional.of(
          finish(sentence, trigger, verb, standing, actors, aim(sentence, noun), clause));
    }

    private Event finish(
        Sentence sentence,
        Trigger trigger,
        int verb,
        Standing standing,
        List<Mention> actors,
        int object,
        Set<Integer> clause) {
      List<Span> places = new ArrayList<>(Places.in(sentence, around(sentence, verb, clause)));
      places.removeIf(p -> actors.stream().anyMatch(a -> p.overlaps(a.span())));
      @Nullable TimeMention time =
          times
              .modifying(sentence, trigger.token())
              .or(() -> times.modifying(sentence, verb))
              .filter(t -> t.resolved() != null && !isSince(sentence, t) && !isAhead(t, standing))
              .orElse(null);
      List<Mention> acting = actors(actors, trigger.rule());
      List<Mention> targets = object < 0 ? List.of() : targets(sentence, object, actors);
      @Nullable Span target = object < 0 ? null : phrase(sentence, object);
      return new Event(
          trigger,
          verb,
          standing,
          acting,
          targets,
          target,
          places,
          time,
          Clause.span(sentence, clause, trigger.token()));
    }

    /** Whether a time only says since when: "killed since the start of the war in 2022". */
    private boolean isSince(Sentence sentence, TimeMention time) {
      return sentence.tokens().stream()
          .anyMatch(
              t ->
                  t.word().equalsIgnoreCase("since")
                      && t.span().end() <= time.span().start() + 6
                      && time.span().start() - t.span().end() < 60);
    }

    /** Whether a time lies after the report, though the event is told as past. */
    private boolean isAhead(TimeMention time, Standing standing) {
      return standing == Standing.REAL
          && scene.report().publication() != null
          && time.resolved() != null
          && time.resolved().earliest().isAfter(scene.report().publication().day());
    }

    /** Whether the rule's objects, people or states are there. */
    private boolean fits(Sentence sentence, Trigger trigger) {
      Rule rule = trigger.rule();
      int verb = trigger.token();
      boolean auxiliary =
          Set.of("aux", "aux:pass", "cop").contains(sentence.token(verb).relation());
      if (auxiliary || !words.isNear(rule, sentence)) {
        return false;
      }
      List<String> people = rule.all("people");
      if (!people.isEmpty()) {
        return agents.agentNouns(sentence, verb).stream()
            .anyMatch(n -> people.contains(EventWords.lemma(sentence, n)));
      }
      if (rule.all("objects").isEmpty()) {
        return !isAbstract(sentence, rule, verb);
      }
      if (words.state(rule, sentence, verb).isPresent()) {
        return true;
      }
      return objects(sentence, verb).stream()
          .anyMatch(o -> isOneOf(sentence, o, rule.all("objects")));
    }

    private boolean isAbstract(Sentence sentence, Rule rule, int verb) {
      List<String> except = rule.all("except");
      List<Integer> about = new ArrayList<>(objects(sentence, verb));
      about.addAll(sentence.dependents(verb, "nsubj", "nsubj:pass"));
      return about.stream().anyMatch(o -> except.contains(EventWords.lemma(sentence, o)));
    }

    /**
     * Whether a noun or one that it stands with is among some words: "dozens of troops", "troops
     * and ships".
     */
    private boolean isOneOf(Sentence sentence, int noun, List<String> nouns) {
      if (nouns.contains(EventWords.lemma(sentence, noun))) {
        return true;
      }
      if (sentence.token(noun).entity() == Token.Entity.LOCATION && nouns.contains("city")) {
        return true;
      }
      return sentence.dependents(noun, "nmod", "conj", "appos", "compound").stream()
          .anyMatch(n -> nouns.contains(EventWords.lemma(sentence, n)));
    }

    private List<Integer> objects(Sentence sentence, int verb) {
      List<Integer> found = new ArrayList<>(sentence.dependents(verb, "obj", "nsubj:pass", "iobj"));
      if (sentence.token(verb).relation().equals("acl")
          && sentence.token(verb).tag().equals("VBN")) {
        found.add(sentence.token(verb).head());
      }
      return found;
    }

    private int object(Sentence sentence, int verb) {
      return objects(sentence, verb).stream().findFirst().orElse(-1);
    }

    /** The verb that a noun hangs on as subject, object or circumstance. */
    private int verbOver(Sentence sentence, int noun) {
      int i = noun;
      for (int steps = 0; steps < 5 && i >= 0; steps++) {
        Token token = sentence.token(i);
        if (token.head() < 0) {
          return -1;
        }
        boolean clause =
            Set.of(
                    "nsubj",
                    "nsubj:pass",
                    "obj",
                    "obl",
                    "conj",
                    "xcomp",
                    "dep",
                    "nmod",
                    "appos",
                    "compound")
                .contains(token.relation());
        if (!clause) {
          return -1;
        }
        i = token.head();
        if (sentence.token(i).isVerb()) {
          return i;
        }
      }
      return -1;
    }

    private boolean isCarried(Sentence sentence, int noun, int verb) {
      if (!words.isCarrier(sentence, verb)) {
        return false;
      }
      String relation = sentence.token(noun).relation();
      if (relation.equals("obl")) {
        return sentence.dependents(noun, "case").stream()
            .anyMatch(
                c -> Set.of("in", "by", "after", "during").contains(sentence.token(c).lemma()));
      }
      return true;
    }

    /** Whether events are spoken of in general: "any attack", "further strikes", "no clashes". */
    private boolean isIndefinite(Sentence sentence, int noun) {
      return sentence.dependents(noun, "det", "amod", "advmod").stream()
          .map(d -> sentence.token(d).word().toLowerCase(Locale.ROOT))
          .anyMatch(
              w ->
                  Set.of(
                          "any",
                          "no",
                          "such",
                          "every",
                          "possible",
                          "potential",
                          "planned",
                          "future",
                          "alleged")
                      .contains(w));
    }

    /** Whether a noun hangs on the verb through its object: "one of its largest attacks". */
    private boolean isObject(Sentence sentence, int noun, int verb) {
      int i = noun;
      while (sentence.token(i).head() != verb && sentence.token(i).head() >= 0) {
        i = sentence.token(i).head();
      }
      return sentence.token(i).relation().equals("obj");
    }

    /**
     * Who does it: actors, and those whose forces do it; not wars, talks and other things with a
     * name in them.
     */
    private List<Mention> doers(Sentence sentence, int verb) {
      int head = sentence.token(verb).head();
      boolean blamed =
          head >= 0
              && words.isBlame(sentence, head)
              && Set.of("advcl", "obl", "acl", "xcomp", "ccomp", "dep")
                  .contains(sentence.token(verb).relation());
      List<Integer> nouns =
          blamed
              ? sentence.dependents(head, "obj", "nsubj:pass")
              : agents.agentNouns(sentence, verb);
      Set<Mention> found = new LinkedHashSet<>();
      for (int noun : nouns) {
        Optional<Mention> own =
            scene
                .cast()
                .at(sentence, noun)
                .filter(m -> m.head() == noun || m.last() == noun || m.first() == noun);
        if (own.isPresent() && !scene.cast().actor(own.get().actor()).unnamed()
            || words.isForce(sentence, noun)
            || sentence.token(noun).isPronoun()) {
          found.addAll(agents.named(sentence, noun));
          if (found.isEmpty()) {
            found.addAll(owners(sentence, noun));
          }
        } else if (own.isPresent()) {
          found.add(own.get());
        } else {
          found.addAll(blows(sentence, noun));
        }
      }
      return List.copyOf(found);
    }

    /** The doer of an event that is itself the subject: "a Norwegian attack killed ...". */
    private List<Mention> blows(Sentence sentence, int noun) {
      boolean event = words.at(sentence, noun).stream().anyMatch(t -> !t.verbal());
      return event ? owners(sentence, noun) : List.of();
    }

    private List<Mention> owners(Sentence sentence, int noun) {
      Set<Mention> found = new LinkedHashSet<>();
      for (Mention mention : scene.cast().in(sentence)) {
        int head = mention.head();
        Token token = sentence.token(head);
        boolean before =
            head < noun
                && noun - head <= 6
                && token.head() == noun
                && Set.of("nmod:poss", "amod", "compound", "nmod").contains(token.relation());
        boolean by =
            head > noun
                && token.head() == noun
                && sentence.dependents(head, "case").stream()
                    .anyMatch(c -> sentence.token(c).lemma().equals("by"));
        if (before || by) {
          found.add(mention);
        }
      }
      return List.copyOf(found);
    }

    /** At what an attack is aimed: "on Bergen", "against the port". */
    private int aim(Sentence sentence, int noun) {
      for (int n : sentence.dependents(noun, "nmod", "obl")) {
        if (n > noun
            && sentence.dependents(n, "case").stream()
                .anyMatch(
                    c ->
                        Set.of("on", "against", "upon", "at")
                            .contains(sentence.token(c).lemma()))) {
          return sentence.token(n).tag().equals("CD") ? -1 : n;
        }
      }
      return -1;
    }

    private List<Mention> actors(List<Mention> mentions, Rule rule) {
      return mentions.stream()
          .filter(
              m -> rule.is("announced") || scene.cast().actor(m.actor()).type() != ActorType.PERSON)
          .toList();
    }

    private List<Mention> targets(Sentence sentence, int object, List<Mention> actors) {
      return scene.cast().at(sentence, object).stream()
          .filter(m -> actors.stream().noneMatch(a -> a.actor().equals(m.actor())))
          .filter(m -> m.form() == Mention.Form.NAME)
          .toList();
    }

    private @Nullable Span phrase(Sentence sentence, int noun) {
      if (!sentence.token(noun).isNoun()) {
        return null;
      }
      int first = noun;
      boolean quantity =
          Set.of("hundred", "thousand", "dozen", "ten", "number", "million", "score")
              .contains(EventWords.lemma(sentence, noun));
      if (quantity) {
        List<Integer> whole =
            sentence.subtree(noun).stream().filter(i -> i >= noun && i < noun + 6).toList();
        return sentence.span(noun, whole.getLast());
      }
      while (first > 0
          && !QUALIFYING.contains(sentence.token(first - 1).word().toLowerCase(Locale.ROOT))
          && (sentence.token(first - 1).head() == noun || sentence.token(first - 1).head() == first)
          && !Set.of("case", "cc", "punct", "det", "mark")
              .contains(sentence.token(first - 1).relation())) {
        first--;
      }
      return sentence.span(first, noun);
    }

    /** The clause, and the phrases that open the sentence ("In Bergen, ..."). */
    private Set<Integer> around(Sentence sentence, int verb, Set<Integer> clause) {
      Set<Integer> all = new HashSet<>(clause);
      int head = sentence.token(verb).head();
      if (head >= 0
          && Set.of("conj", "advcl", "xcomp", "acl", "acl:relcl", "dep")
              .contains(sentence.token(verb).relation())) {
        for (int i : sentence.dependents(head, "obl", "nmod")) {
          if (sentence.token(verb).relation().startsWith("acl") || i < verb) {
            all.addAll(sentence.subtree(i));
          }
        }
      }
      return all;
    }

    private boolean isTold(Sentence sentence, Event event) {
      boolean announced = event.trigger().rule().is("announced");
      boolean real =
          switch (event.standing()) {
            case REAL, PRESENT -> true;
            case ANNOUNCED -> announced;
            case UNREAL -> false;
          };
      boolean harm =
          COUNTED.contains(event.trigger().type()) && hasNumber(sentence, event.description());
      boolean enough =
          event.trigger().verbal()
              ? event.weight() >= 2
                  || harm
                  || event.weight() == 1 && event.target() == null && event.actors().isEmpty()
              : event.weight() >= 2;
      boolean grounded =
          !event.actors().isEmpty()
              || !event.places().isEmpty()
              || event.time() != null
              || harm
              || hasNumber(sentence, event.description());
      return real
          && enough
          && grounded
          && (event.standing() != Standing.PRESENT || event.weight() >= 2);
    }

    private boolean hasNumber(Sentence sentence, Span description) {
      return sentence.tokens().stream()
          .anyMatch(t -> description.contains(t.span()) && t.tag().equals("CD"));
    }

    /** Of the events of a sentence that are one in other words, the fullest. */
    private List<Event> merged(List<Event> events) {
      Map<String, Event> best = new HashMap<>();
      List<String> order = new ArrayList<>();
      for (Event event : events) {
        String key =
            family(event.trigger().type()) + event.actors().stream().map(Mention::actor).toList();
        if (!best.containsKey(key)) {
          order.add(key);
        }
        best.merge(key, event, (a, b) -> joined(a, b));
      }
      List<Event> result = new ArrayList<>();
      order.forEach(key -> result.add(best.get(key)));
      return result;
    }

    private Event joined(Event a, Event b) {
      Event fuller = b.weight() > a.weight() ? b : a;
      Event other = fuller == a ? b : a;
      Set<Span> places = new LinkedHashSet<>(fuller.places());
      places.addAll(other.places());
      return new Event(
          fuller.trigger(),
          fuller.verb(),
          fuller.standing(),
          fuller.actors(),
          fuller.targets().isEmpty() ? other.targets() : fuller.targets(),
          fuller.target() == null ? other.target() : fuller.target(),
          List.copyOf(places),
          fuller.time() == null ? other.time() : fuller.time(),
          fuller.description().length() >= other.description().length()
              ? fuller.description()
              : other.description());
    }

    private static String family(String type) {
      return type.equals("strike") || type.equals("attack") ? "blow" : type;
    }

    private Claim claim(Sentence sentence, Event event) {
      double sure =
          Math.min(0.9, 0.5 + 0.1 * event.weight() + (event.standing() == Standing.REAL ? 0.1 : 0));
      Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
      Span trigger = sentence.token(event.trigger().token()).span();
      slots.put(
          Slot.TYPE,
          List.of(Cited.of(new Value.Term(event.trigger().type()), sure, scene.passage(trigger))));
      if (!event.actors().isEmpty()) {
        slots.put(Slot.ACTOR, event.actors().stream().map(a -> party(a, sure)).distinct().toList());
      }
      if (!event.targets().isEmpty()) {
        slots.put(Slot.TARGET, event.targets().stream().map(t -> party(t, sure)).toList());
      } else if (event.target() != null) {
        slots.put(Slot.TARGET, List.of(words(event.target(), sure)));
      }
      if (!event.places().isEmpty()) {
        slots.put(Slot.PLACE, event.places().stream().map(p -> words(p, sure)).toList());
      }
      if (event.time() != null && event.time().resolved() != null) {
        slots.put(
            Slot.DATE,
            List.of(
                Cited.of(
                    new Value.Time(event.time().resolved()),
                    sure,
                    scene.passage(event.time().span()))));
      }
      slots.put(Slot.DESCRIPTION, List.of(words(event.description(), sure)));
      Optional<Teller> teller = tellers.of(sentence, event.trigger().token());
      return Claim.of(
          scene.report().id(), Kind.INCIDENT, slots, teller.map(Teller::actor).orElse(null));
    }

    private Cited party(Mention mention, double sure) {
      ReportedActor actor = scene.cast().actor(mention.actor());
      String key = actor.unnamed() && actor.side() != null ? actor.side() : actor.key();
      return Cited.of(new Value.Party(key), sure, scene.passage(mention.span()));
    }

    private Cited words(Span span, double sure) {
      String text = span.of(scene.report().text()).replaceAll("\\s+", " ").strip();
      return Cited.of(new Value.Words(text), sure, scene.passage(span));
    }
  }
}
