package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.domain.ActorType;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.extract.ground.EventWords.Trigger;
import parley.pipeline.extract.ground.Reality.Standing;
import parley.pipeline.rules.Rule;

/** Reads the events of one report, sentence by sentence. */
final class EventReader {

  private static final Set<String> COUNTED =
      Set.of("casualties", "outage", "damage", "release", "exchange", "detention", "violation");

  private final Scene scene;
  private final EventWords words;
  private final Reality reality;
  private final Doers doers;
  private final Tellers tellers;
  private final EventTimes times;

  EventReader(Scene scene, EventWords words, Tellers tellers) {
    this.scene = scene;
    this.words = words;
    this.reality = new Reality(words);
    this.doers = new Doers(scene, words);
    this.tellers = tellers;
    this.times = new EventTimes(scene);
  }

  /** What the sentence says happened; two words for one event are one. */
  List<Event> read(Sentence sentence) {
    Map<String, Event> events = new LinkedHashMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (Trigger trigger : words.at(sentence, i)) {
        event(sentence, trigger)
            .filter(e -> isTold(sentence, e))
            .ifPresent(e -> events.merge(key(e), e, Event::joined));
      }
    }
    return List.copyOf(events.values());
  }

  private static String key(Event event) {
    String type = event.trigger().type();
    boolean blow = type.equals("strike") || type.equals("attack");
    return (blow ? "blow" : type) + event.actors().stream().map(Doer::actor).toList();
  }

  private Optional<Event> event(Sentence sentence, Trigger trigger) {
    if (trigger.verbal()) {
      return fits(sentence, trigger) ? Optional.of(verbal(sentence, trigger)) : Optional.empty();
    }
    return nominal(sentence, trigger);
  }

  private Event verbal(Sentence sentence, Trigger trigger) {
    int verb = trigger.token();
    Set<Integer> clause = clause(sentence, verb);
    int object = EventNouns.object(sentence, verb);
    Optional<Teller> teller = tellers.of(sentence, verb);
    boolean people = trigger.rule().is("announced");
    if (trigger.type().equals("casualties") && object < 0) {
      int victim = doers.nouns(sentence, verb).stream().findFirst().orElse(-1);
      return finish(sentence, trigger, verb, List.of(), victim, clause, teller);
    }
    if (trigger.rule().is("reverse")) {
      List<Doer> owners =
          object < 0 ? List.of() : doers.doers(doers.owners(sentence, object), false);
      return finish(sentence, trigger, verb, owners, -1, clause, teller);
    }
    return finish(
        sentence, trigger, verb, doers.of(sentence, verb, people, teller), object, clause, teller);
  }

  /** The words of the clause; of a participle, with the noun that it describes. */
  private Set<Integer> clause(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    if (token.relation().matches("xcomp|ccomp")
        && token.head() >= 0
        && words.isCause(EventWords.lemma(sentence, token.head()))) {
      return Clause.words(sentence, token.head());
    }
    return token.relation().equals("acl") && token.head() >= 0
        ? Set.copyOf(sentence.subtree(token.head()))
        : Clause.words(sentence, verb);
  }

  private Optional<Event> nominal(Sentence sentence, Trigger trigger) {
    int noun = trigger.token();
    int verb = EventNouns.verbOver(sentence, noun);
    int aim = EventNouns.aim(sentence, noun);
    List<String> except = trigger.rule().all("except");
    if (EventNouns.isGeneral(sentence, noun)
        || aim >= 0 && except.contains(EventWords.lemma(sentence, aim))) {
      return Optional.empty();
    }
    boolean carried = verb >= 0 && isCarried(sentence, noun, verb);
    Set<Integer> own = Set.copyOf(sentence.subtree(noun));
    boolean placed = !Places.in(sentence, own).isEmpty() && times.in(sentence, own).isPresent();
    if (!carried && !placed) {
      return Optional.empty();
    }
    int core = carried ? verb : noun;
    Set<Integer> clause = carried ? Clause.words(sentence, verb) : own;
    Optional<Teller> teller = tellers.of(sentence, noun);
    List<Doer> actors = doers.doers(doers.owners(sentence, noun), false);
    if (actors.isEmpty() && carried && EventNouns.isInObject(sentence, noun, verb)) {
      actors = doers.of(sentence, verb, trigger.rule().is("announced"), teller);
    }
    return Optional.of(finish(sentence, trigger, core, actors, aim, clause, teller));
  }

  private Event finish(
      Sentence sentence,
      Trigger trigger,
      int core,
      List<Doer> actors,
      int object,
      Set<Integer> clause,
      Optional<Teller> teller) {
    Standing standing = sentence.token(core).isVerb() ? reality.of(sentence, core) : Standing.REAL;
    List<Span> places = new ArrayList<>(Places.in(sentence, around(sentence, core, clause)));
    places.removeIf(p -> actors.stream().anyMatch(a -> p.overlaps(a.span())));
    List<Mention> targets = object < 0 ? List.of() : targets(sentence, object, actors);
    return new Event(
        trigger,
        standing,
        actors,
        targets.stream().map(m -> new Doer(m.actor(), m.span())).toList(),
        object < 0 ? null : EventNouns.phrase(sentence, object),
        List.copyOf(places),
        times.of(sentence, trigger.token(), core, standing).orElse(null),
        Clause.understandable(sentence, Clause.span(sentence, clause, trigger.token()), core),
        teller);
  }

  /** Whether the rule's objects, people or states are there. */
  private boolean fits(Sentence sentence, Trigger trigger) {
    Rule rule = trigger.rule();
    int verb = trigger.token();
    boolean auxiliary = Set.of("aux", "aux:pass", "cop").contains(sentence.token(verb).relation());
    if (auxiliary
        || !words.isNear(rule, sentence)
        || isAbout(sentence, verb, rule.all("except"))
        || isOfWords(sentence, trigger)
        || isQuarrel(sentence, verb, rule)) {
      return false;
    }
    if (!rule.all("people").isEmpty()) {
      return doers.nouns(sentence, verb).stream()
          .anyMatch(n -> rule.all("people").contains(EventWords.lemma(sentence, n)));
    }
    if (rule.all("objects").isEmpty()) {
      return true;
    }
    boolean with =
        rule.is("instruments")
            && sentence.dependents(verb, "obl", "nmod").stream()
                .filter(
                    o ->
                        sentence.dependents(o, "case").stream()
                            .anyMatch(c -> sentence.token(c).lemma().equals("with")))
                .anyMatch(o -> EventNouns.isOneOf(sentence, o, rule));
    return with
        || words.state(rule, sentence, verb).isPresent()
        || EventNouns.objects(sentence, verb).stream()
            .anyMatch(o -> EventNouns.isOneOf(sentence, o, rule));
  }

  /** Whether a named person is attacked, or a country hurt: in speeches and by figures. */
  private boolean isOfWords(Sentence sentence, Trigger trigger) {
    boolean attack = trigger.type().equals("attack");
    boolean hurt = EventWords.lemma(sentence, trigger.token()).equals("hurt");
    ActorType spared = attack ? ActorType.PERSON : ActorType.COUNTRY;
    return (attack || hurt)
        && EventNouns.objects(sentence, trigger.token()).stream()
            .flatMap(o -> scene.cast().at(sentence, o).stream())
            .anyMatch(m -> scene.cast().actor(m.actor()).type() == spared);
  }

  private boolean isAbout(Sentence sentence, int verb, List<String> nouns) {
    List<Integer> about = new ArrayList<>(EventNouns.objects(sentence, verb));
    about.addAll(sentence.dependents(verb, "nsubj", "nsubj:pass", "obl:agent"));
    sentence.dependents(verb, "obl").stream()
        .filter(o -> hasCase(sentence, o, List.of("by")))
        .forEach(about::add);
    return about.stream().anyMatch(o -> nouns.contains(EventWords.lemma(sentence, o)));
  }

  /** Whether the verb is followed by what the quarrel is about, and no stretch of time. */
  private static boolean isQuarrel(Sentence sentence, int verb, Rule rule) {
    return sentence.dependents(verb, "obl").stream()
        .filter(o -> hasCase(sentence, o, rule.all("quarrel")))
        .anyMatch(o -> sentence.dependents(o, "nummod").isEmpty());
  }

  private static boolean hasCase(Sentence sentence, int noun, List<String> prepositions) {
    return sentence.dependents(noun, "case").stream()
        .anyMatch(c -> prepositions.contains(EventWords.lemma(sentence, c)));
  }

  private boolean isCarried(Sentence sentence, int noun, int verb) {
    if (!words.isCarrier(sentence, verb)) {
      return false;
    }
    return !sentence.token(noun).relation().equals("obl")
        || sentence.dependents(noun, "case").stream()
            .anyMatch(
                c -> Set.of("in", "by", "after", "during").contains(sentence.token(c).lemma()));
  }

  private List<Mention> targets(Sentence sentence, int object, List<Doer> actors) {
    return scene.cast().at(sentence, object).stream()
        .filter(m -> actors.stream().noneMatch(a -> a.actor().equals(m.actor())))
        .filter(m -> m.form() == Mention.Form.NAME)
        .toList();
  }

  /** The clause, and the phrases that open the sentence ("In Bergen, ..."). */
  private static Set<Integer> around(Sentence sentence, int core, Set<Integer> clause) {
    Set<Integer> all = new HashSet<>(clause);
    Token token = sentence.token(core);
    boolean hangs =
        Set.of("conj", "advcl", "xcomp", "acl", "acl:relcl", "dep").contains(token.relation())
            && token.head() >= 0;
    if (hangs) {
      for (int i : sentence.dependents(token.head(), "obl", "nmod")) {
        if (token.relation().startsWith("acl") || i < core) {
          all.addAll(sentence.subtree(i));
        }
      }
    }
    return all;
  }

  private static boolean isTold(Sentence sentence, Event event) {
    boolean real =
        switch (event.standing()) {
          case REAL -> true;
          case PRESENT -> event.weight() >= 2;
          case ANNOUNCED -> event.trigger().rule().is("announced");
          case UNREAL -> false;
        };
    boolean number = hasNumber(sentence, event.description());
    boolean counted = COUNTED.contains(event.trigger().type()) && number;
    boolean grounded =
        !event.actors().isEmpty() || !event.places().isEmpty() || event.time() != null || number;
    return real && grounded && (event.weight() >= 2 || counted);
  }

  private static boolean hasNumber(Sentence sentence, Span description) {
    return sentence.tokens().stream()
        .anyMatch(t -> description.contains(t.span()) && t.tag().equals("CD"));
  }
}
