package parley.pipeline.extract.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Agents;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.extract.speech.SpeechReader;
import parley.pipeline.extract.speech.Utterances;
import parley.pipeline.rules.RuleBook;

/**
 * Finds out who tells what a word says: the subject of a verb of saying over it or beside it, the
 * source after "according to", or, inside a quotation, who is quoted in its paragraph.
 */
final class Tellers {

  private static final Set<String> CLAUSES =
      Set.of("ccomp", "parataxis", "dep", "obj", "conj", "advcl", "xcomp", "acl", "acl:relcl");

  private final Scene scene;
  private final Agents agents;
  private final Utterances utterances;
  private final Set<String> verbs;
  private final Set<String> sources;
  private final Set<String> shows;

  Tellers(Scene scene, RuleBook book) {
    this.scene = scene;
    this.agents = new Agents(scene.cast());
    this.utterances = new SpeechReader(book).read(scene);
    this.verbs = new HashSet<>(book.all("figure-tellers", "verbs"));
    this.shows = new HashSet<>(book.all("figure-tellers", "shows"));
    this.sources = new HashSet<>(book.all("figure-tellers", "nouns"));
    for (String section : List.of("titles", "persons", "groups", "bodies")) {
      book.all(section, "words").forEach(w -> sources.add(w.substring(w.lastIndexOf(' ') + 1)));
    }
  }

  /** Who tells it, or empty when the report says it in its own voice. */
  Optional<Teller> of(Sentence sentence, int token) {
    Optional<Teller> speaker =
        utterances
            .at(sentence.token(token).span().start())
            .flatMap(u -> u.speakers().stream().findFirst())
            .map(this::teller);
    return speaker.or(() -> over(sentence, token)).or(() -> according(sentence));
  }

  private Optional<Teller> over(Sentence sentence, int token) {
    int below = token;
    for (int i = sentence.token(token).head(), steps = 0;
        i >= 0 && steps < 30;
        i = sentence.token(i).head(), steps++) {
      int verb = i;
      boolean says = isSaying(sentence, i) && i != below;
      boolean inClause =
          CLAUSES.contains(sentence.token(below).relation())
              || sentence.token(below).relation().startsWith("nsubj");
      if (says
          && inClause
          && !(sentence.token(below).relation().startsWith("nsubj") && below < i)) {
        Optional<Teller> teller =
            subject(sentence, verb)
                .filter(t -> t.actor() == null || shows.contains(EventWords.lemma(sentence, verb)));
        if (teller.isPresent()) {
          return teller;
        }
      }
      below = i;
    }
    for (int verb :
        sentence.dependents(root(sentence, token), "parataxis", "ccomp", "dep", "advcl")) {
      if (isSaying(sentence, verb) && sentence.dependents(verb, "ccomp").isEmpty()) {
        Optional<Teller> teller = subject(sentence, verb).filter(t -> t.actor() == null);
        if (teller.isPresent()) {
          return teller;
        }
      }
    }
    return Optional.empty();
  }

  private static int root(Sentence sentence, int token) {
    int root = token;
    for (int steps = 0; sentence.token(root).head() >= 0 && steps < 60; steps++) {
      root = sentence.token(root).head();
    }
    return root;
  }

  private boolean isSaying(Sentence sentence, int token) {
    Token word = sentence.token(token);
    return word.isVerb() && verbs.contains(word.lemma().toLowerCase(Locale.ROOT));
  }

  private Optional<Teller> subject(Sentence sentence, int verb) {
    List<Mention> named = agents.agents(sentence, verb);
    if (!named.isEmpty()) {
      return Optional.of(teller(named.getFirst()));
    }
    return agents.agentNouns(sentence, verb).stream()
        .findFirst()
        .flatMap(noun -> unnamed(sentence, noun));
  }

  private Teller teller(Mention mention) {
    return new Teller(mention.actor(), scene.annotated().text(mention.span()), mention.span());
  }

  private Optional<Teller> unnamed(Sentence sentence, int noun) {
    if (!sentence.token(noun).isNoun()
        || !sources.contains(sentence.token(noun).lemma().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int first = noun;
    while (first > 0
        && sentence.token(first - 1).head() == noun
        && List.of("compound", "amod", "nmod:poss", "case")
            .contains(sentence.token(first - 1).relation())) {
      first--;
    }
    Span span = sentence.span(first, noun);
    return Optional.of(new Teller(null, scene.annotated().text(span), span));
  }

  private Optional<Teller> according(Sentence sentence) {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (sentence.token(i).word().equalsIgnoreCase("according")
          && sentence.token(i + 1).word().equals("to")) {
        return source(sentence, i + 2);
      }
    }
    return Optional.empty();
  }

  private Optional<Teller> source(Sentence sentence, int from) {
    int noun = -1;
    for (int i = from; i < sentence.size() && !sentence.token(i).word().equals(","); i++) {
      if (sentence.token(i).isNoun()) {
        noun = i;
        boolean last =
            i + 1 >= sentence.size()
                || !sentence.token(i + 1).isNoun() && !sentence.token(i + 1).tag().equals("POS");
        if (last) {
          break;
        }
      }
    }
    if (noun < 0) {
      return Optional.empty();
    }
    int head = noun;
    return scene.cast().at(sentence, noun).map(this::teller).or(() -> unnamed(sentence, head));
  }
}
