package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.OfficeWords.Sort;

/**
 * Follows a report sentence by sentence and tells whom titles without a name and pronouns mean: the
 * last one mentioned who fits, subjects before others.
 */
final class Discourse {

  private static final Set<String> GENERIC_BODIES =
      Set.of(
          "company",
          "firm",
          "union",
          "agency",
          "group",
          "organization",
          "organisation",
          "bank",
          "newspaper",
          "network",
          "party",
          "employer",
          "movement",
          "association");

  private final Annotated report;
  private final Roster roster;
  private final OfficeWords offices;
  private final Tellers tellers;
  private final BodyKinds kinds;
  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, Draft> authors = new HashMap<>();

  /** The keys of those whom "the company", "the union" have meant so far. */
  private final Map<String, Set<String>> meant = new HashMap<>();

  /** Sentences so far, without those that are quoted whole: a pronoun reaches over a quotation. */
  private int position;

  Discourse(
      Annotated report, Roster roster, OfficeWords offices, Tellers tellers, BodyKinds kinds) {
    this.kinds = kinds;
    this.tellers = tellers;
    this.report = report;
    this.roster = roster;
    this.offices = offices;
  }

  /** The mentions of a sentence: its names, then what its titles and pronouns mean. */
  List<Mention> read(Sentence sentence, List<NameSpan> names, TitleReader titles) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Mention> mention = mention(sentence, i, names, titles);
      side(titles.apposed(sentence).get(i), mentions);
      if (mention.isPresent()) {
        Mention found = mention.get();
        mentions.add(found);
        if (found.form() != Mention.Form.DEMONYM) {
          seen.add(
              new Seen(
                  roster.get(found.actor()),
                  sentence.index(),
                  position,
                  found.head(),
                  weight(sentence, found.head())));
        }
      }
    }
    position += isQuotedWhole(sentence) ? 0 : 1;
    remember(sentence);
    return mentions;
  }

  /** Who issued the statement, the letter that the sentence speaks of: its most prominent actor. */
  private void remember(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).isNoun() && tellers.isText(sentence, i)) {
        String text = OfficeWords.lemma(sentence, i);
        seen.stream()
            .filter(s -> s.sentence() == sentence.index() && s.weight() >= 2)
            .max(Comparator.comparingDouble(Seen::weight))
            .ifPresent(s -> authors.put(text, s.draft()));
      }
    }
  }

  /** Of "the statement said" the one who issued it; of "the ministry's statement" the ministry. */
  private Optional<Draft> author(Sentence sentence, int noun, int first, Optional<Draft> owner) {
    if (!tellers.isText(sentence, noun)
        || !sentence.token(noun).relation().equals("nsubj")
        || !tellers.isSpeech(sentence, sentence.token(noun).head())) {
      return Optional.empty();
    }
    return owner.or(
        () ->
            isDefinite(sentence, first)
                ? Optional.ofNullable(authors.get(OfficeWords.lemma(sentence, noun)))
                : Optional.empty());
  }

  private boolean isQuotedWhole(Sentence sentence) {
    return report.isQuoted(sentence.token(0).span().start())
        && report.isQuoted(sentence.token(Math.max(0, sentence.size() - 2)).span().start());
  }

  private Optional<Mention> mention(
      Sentence sentence, int token, List<NameSpan> names, TitleReader titles) {
    for (NameSpan name : names) {
      if (name.first() == token) {
        return Optional.of(named(name));
      }
      if (name.covers(token)) {
        return Optional.empty();
      }
    }
    Token word = sentence.token(token);
    if (word.tag().equals("PRP")) {
      return pronoun(sentence, token);
    }
    TitleReader.Title apposed = titles.apposed(sentence).get(token);
    if (apposed != null) {
      return Optional.of(
          mention(sentence, apposed.first(), apposed.last(), token, apposed.holder()));
    }
    if (!word.isNoun() || modifies(sentence, token) || beforeName(names, token)) {
      return Optional.empty();
    }
    return titled(sentence, token, names, titles);
  }

  /** "the union's president, NAME" stands for the union. */
  private void side(TitleReader.@Nullable Title title, List<Mention> before) {
    if (title == null) {
      return;
    }
    before.stream()
        .filter(m -> m.form() == Mention.Form.TITLE)
        .filter(m -> title.first() <= m.first() && m.last() < title.head())
        .map(m -> roster.get(m.actor()))
        .filter(Discourse::isNamedBody)
        .findFirst()
        .ifPresent(body -> title.holder().stands(TitleReader.party(body)));
  }

  private Mention named(NameSpan name) {
    Mention.Form form =
        switch (name.sort()) {
          case PERSON, ORGANIZATION, COUNTRY -> Mention.Form.NAME;
          case SEAT -> Mention.Form.SEAT;
          case DEMONYM, PLACE -> Mention.Form.DEMONYM;
        };
    return new Mention(
        name.span(),
        name.sentence().index(),
        name.first(),
        name.last(),
        name.head(),
        roster.owner(name).orElseThrow().key,
        form);
  }

  private static boolean modifies(Sentence sentence, int token) {
    Token word = sentence.token(token);
    return word.relation().equals("compound") && word.head() > token;
  }

  private static boolean beforeName(List<NameSpan> names, int token) {
    return names.stream().anyMatch(n -> n.first() == token + 1 && n.sort() == NameSpan.Sort.PERSON);
  }

  private Mention mention(Sentence sentence, int first, int last, int head, Draft draft) {
    Span span = sentence.span(first, last);
    draft.mentioned(span);
    return new Mention(span, sentence.index(), first, last, head, draft.key, Mention.Form.TITLE);
  }

  // --- titles

  private Optional<Mention> titled(
      Sentence sentence, int noun, List<NameSpan> names, TitleReader titles) {
    int first = Phrases.leftEdge(sentence, noun);
    first = afterOtherNames(names, first, noun);
    int last = TitleReader.rightEdge(sentence, noun);
    Optional<Draft> owner = owner(names, first, noun).or(() -> owner(names, noun, last));
    boolean single = owners(names, first, last) == 1;
    int start = first;
    Optional<Draft> draft =
        holder(sentence, first, noun, owner, single, titles)
            .or(() -> start == noun ? bare(sentence, noun) : Optional.empty())
            .or(() -> author(sentence, noun, start, owner))
            .or(() -> tellers.teller(sentence, noun, start));
    return draft.map(d -> mention(sentence, start, noun, noun, d));
  }

  private static int afterOtherNames(List<NameSpan> names, int first, int noun) {
    int start = first;
    for (NameSpan name : names) {
      boolean possessor =
          name.last() + 1 < noun && name.sentence().token(name.last() + 1).tag().equals("POS");
      boolean modifier =
          name.sort() == NameSpan.Sort.DEMONYM
              || name.sort() == NameSpan.Sort.ORGANIZATION
              || name.sort() == NameSpan.Sort.COUNTRY
              || name.sort() == NameSpan.Sort.SEAT
              || name.last() + 1 == noun;
      if (name.first() >= start && name.last() < noun && !possessor && !modifier) {
        start = name.last() + 1;
      }
    }
    return start;
  }

  private Optional<Draft> owner(List<NameSpan> names, int first, int last) {
    return names.stream()
        .filter(n -> first <= n.first() && n.last() <= last)
        .findFirst()
        .flatMap(roster::owner);
  }

  private int owners(List<NameSpan> names, int first, int last) {
    return (int)
        names.stream()
            .filter(n -> first <= n.first() && n.last() <= last)
            .map(n -> roster.owner(n).orElseThrow().key)
            .distinct()
            .count();
  }

  private Optional<Draft> holder(
      Sentence sentence,
      int first,
      int noun,
      Optional<Draft> owner,
      boolean single,
      TitleReader titles) {
    @Nullable String side = owner.map(TitleReader::party).orElse(null);
    @Nullable String standing = single ? side : null;
    boolean plural = sentence.token(noun).tag().endsWith("S");
    boolean definite =
        isDefinite(sentence, first) || side != null && !isIndefinite(sentence, first);
    if (offices.is(sentence, noun, Sort.GOVERNMENT)) {
      return Optional.ofNullable(side).map(roster::get);
    }
    boolean title = offices.is(sentence, noun, Sort.TITLE);
    boolean person = offices.is(sentence, noun, Sort.PERSON);
    if ((title || person) && !plural && definite) {
      Optional<Draft> known = holderOf(OfficeWords.rank(sentence, noun), side);
      if (known.isPresent()) {
        return known;
      }
    }
    if (person || title && side != null) {
      boolean bare = !plural && first == noun && side == null;
      return bare
          ? Optional.empty()
          : Optional.of(
              stands(
                  titles.unnamed(
                      sentence, first, noun, plural ? ActorType.ORGANIZATION : ActorType.PERSON),
                  side));
    }
    if (offices.is(sentence, noun, Sort.GROUP) && side != null) {
      return Optional.of(
          stands(titles.unnamed(sentence, first, noun, ActorType.ORGANIZATION), standing));
    }
    if (offices.is(sentence, noun, Sort.BODY) && definite) {
      return body(sentence, first, noun, side, plural);
    }
    return Optional.empty();
  }

  private static Draft stands(Draft draft, @Nullable String side) {
    draft.stands(side);
    return draft;
  }

  private static boolean isDefinite(Sentence sentence, int first) {
    return Set.of("the", "this", "that", "its", "his", "her", "their")
        .contains(OfficeWords.lower(sentence, first));
  }

  private static boolean isIndefinite(Sentence sentence, int first) {
    return Set.of("a", "an", "another", "one", "some", "any")
        .contains(OfficeWords.lower(sentence, first));
  }

  /**
   * The last one mentioned of that office and side; failing that, the first one mentioned later.
   */
  private Optional<Draft> holderOf(String rank, @Nullable String side) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      Draft draft = seen.get(i).draft();
      if (fits(draft, rank, side)) {
        return Optional.of(draft);
      }
    }
    if (side == null) {
      return Optional.empty();
    }
    return roster.all().stream().filter(d -> fits(d, rank, side)).findFirst();
  }

  private static boolean fits(Draft draft, String rank, @Nullable String side) {
    if (draft.type != ActorType.PERSON) {
      return false;
    }
    boolean holds = draft.ranks(rank) || draft.unnamed && draft.ranks(rank);
    return holds && (side == null || side.equals(draft.side()));
  }

  private Optional<Draft> body(
      Sentence sentence, int first, int noun, @Nullable String side, boolean plural) {
    String rank = OfficeWords.lemma(sentence, noun);
    if (!plural && side == null) {
      Optional<Draft> body = lastBody(rank);
      body.ifPresent(d -> meant.computeIfAbsent(rank, _ -> new HashSet<>()).add(d.key));
      return body;
    }
    if (side != null && !plural) {
      Draft draft = titlesBody(sentence, first, noun);
      draft.stands(side);
      return Optional.of(draft);
    }
    return Optional.empty();
  }

  private Draft titlesBody(Sentence sentence, int first, int noun) {
    int start = first;
    while (start < noun && Set.of("DT", "CD", "PRP$").contains(sentence.token(start).tag())) {
      start++;
    }
    return roster.enlist(NameFinder.words(sentence, start, noun), ActorType.ORGANIZATION, false);
  }

  /**
   * The body last named that has the noun in its name, or is of that kind by its name; failing
   * that, the only such body of the report; failing that, the last one that is of no other kind.
   */
  private Optional<Draft> lastBody(String noun) {
    List<Draft> before =
        seen.reversed().stream().map(Seen::draft).filter(Discourse::isNamedBody).toList();
    List<Draft> named = roster.all().stream().filter(Discourse::isNamedBody).toList();
    return before.stream()
        .filter(d -> isCalled(d, noun))
        .findFirst()
        .or(() -> kinds.tells(noun) ? only(named, noun) : Optional.empty())
        .or(
            () ->
                before.stream()
                    .filter(d -> GENERIC_BODIES.contains(noun) && !isOfAnotherKind(d, noun))
                    .findFirst());
  }

  private boolean isOfAnotherKind(Draft draft, String noun) {
    return kinds.isOfAnother(draft.name(), noun)
        || PersonNames.parts(draft.name()).stream().anyMatch(GENERIC_BODIES::contains);
  }

  /**
   * "Management said": the body, where the report knows one such by its name or as "the company".
   */
  private Optional<Draft> bare(Sentence sentence, int noun) {
    List<String> nouns = kinds.meantBare(OfficeWords.lower(sentence, noun));
    if (nouns.isEmpty()
        || !sentence.token(noun).relation().startsWith("nsubj")
        || report.isQuoted(sentence.token(noun).span().start())) {
      return Optional.empty();
    }
    List<Draft> fitting =
        roster.all().stream()
            .filter(Discourse::isNamedBody)
            .filter(d -> nouns.stream().anyMatch(n -> isMeantBy(d, n)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private boolean isMeantBy(Draft draft, String noun) {
    return isCalled(draft, noun) || meant.getOrDefault(noun, Set.of()).contains(draft.key);
  }

  private Optional<Draft> only(List<Draft> bodies, String noun) {
    List<Draft> called = bodies.stream().filter(d -> isCalled(d, noun)).toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  private boolean isCalled(Draft draft, String noun) {
    return PersonNames.parts(draft.name()).contains(noun) || kinds.isOf(draft.name(), noun);
  }

  private static boolean isNamedBody(Draft draft) {
    return draft.type == ActorType.ORGANIZATION && !draft.unnamed;
  }

  // --- pronouns

  private Optional<Mention> pronoun(Sentence sentence, int token) {
    Token word = sentence.token(token);
    if (report.isQuoted(word.span().start())) {
      return Optional.empty();
    }
    return new Pronouns(seen, position)
        .meant(sentence, token)
        .map(
            d -> {
              d.mentioned(word.span());
              return new Mention(
                  word.span(), sentence.index(), token, token, token, d.key, Mention.Form.PRONOUN);
            });
  }

  private double weight(Sentence sentence, int token) {
    if (report.isQuoted(sentence.token(token).span().start())) {
      return Seen.QUOTED;
    }
    String relation = sentence.token(token).relation();
    int head = sentence.token(token).head();
    boolean top =
        head >= 0 && Set.of("root", "conj", "parataxis").contains(sentence.token(head).relation());
    return switch (relation) {
      case "nsubj", "nsubjpass", "nsubj:pass" ->
          (top ? 3 : 2) + (tellers.isSpeech(sentence, head) ? 1.5 : 0);
      case "dobj", "obj", "nmod", "obl", "iobj" -> 1;
      case "root", "appos" -> 1.5;
      default -> 0.8;
    };
  }
}
