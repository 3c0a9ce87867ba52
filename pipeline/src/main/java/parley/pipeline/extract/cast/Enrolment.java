package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.domain.ActorType;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.world.BodyNames;

/** Gives every name its actor. */
final class Enrolment {

  private final Roster roster;
  private final OfficeWords offices;

  Enrolment(Roster roster, OfficeWords offices) {
    this.roster = roster;
    this.offices = offices;
  }

  /**
   * The names that belong to an actor, in the order of the text; surnames that were not found as
   * names are added.
   */
  List<NameSpan> enrol(Annotated report, List<NameSpan> names) {
    List<NameSpan> persons =
        new ArrayList<>(names.stream().filter(n -> n.sort() == NameSpan.Sort.PERSON).toList());
    List<NameSpan> others =
        new ArrayList<>(names.stream().filter(n -> n.sort() != NameSpan.Sort.PERSON).toList());
    surnames(report, persons, others);
    people(persons, others);
    persons.sort(Comparator.comparing(NameSpan::span));
    List<NameSpan> enrolled = new ArrayList<>();
    for (PersonNames.Person person : new PersonNames(persons, this::isRelative).people()) {
      if (isBelievable(person)) {
        enrol(person);
        enrolled.addAll(person.spans());
      }
    }
    others.sort(Comparator.comparing(Enrolment::isAbbreviated).thenComparing(NameSpan::span));
    Map<Integer, List<NameSpan>> bySentence = new HashMap<>();
    others.forEach(name -> add(name, bySentence));
    for (NameSpan name : others) {
      enrol(name, bySentence.getOrDefault(name.sentence().index(), List.of()));
      enrolled.add(name);
    }
    enrolled.sort(Comparator.comparing(NameSpan::span));
    return enrolled;
  }

  /** Abbreviations come last, so that the names that they stand for are known. */
  private static boolean isAbbreviated(NameSpan name) {
    return name.sort() == NameSpan.Sort.ORGANIZATION
        && !name.bloc()
        && BodyNames.isAbbreviation(name.name());
  }

  /**
   * Surnames of persons that the report names in full, where the name finder saw something else.
   */
  private static void surnames(Annotated report, List<NameSpan> persons, List<NameSpan> others) {
    PersonNames known = new PersonNames(persons);
    Map<Integer, List<NameSpan>> bySentence = new HashMap<>();
    Stream.concat(persons.stream(), others.stream()).forEach(name -> add(name, bySentence));
    Set<NameSpan> mistaken = new HashSet<>();
    for (Sentence sentence : report.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        if (!isSurname(known, sentence.token(i))) {
          continue;
        }
        int at = i;
        List<NameSpan> covering =
            bySentence.getOrDefault(sentence.index(), List.of()).stream()
                .filter(name -> name.covers(at))
                .toList();
        if (covering.stream().anyMatch(name -> name.sort() == NameSpan.Sort.PERSON)) {
          continue;
        }
        List<NameSpan> single =
            covering.stream()
                .filter(n -> n.length() == 1 && n.sort() == NameSpan.Sort.ORGANIZATION)
                .toList();
        mistaken.addAll(single);
        if (!single.isEmpty() || covering.isEmpty()) {
          persons.add(new NameSpan(sentence, i, i, NameSpan.Sort.PERSON, sentence.token(i).word()));
        }
      }
    }
    others.removeIf(mistaken::contains);
  }

  private static boolean isSurname(PersonNames known, Token token) {
    if (!token.tag().startsWith("NNP")
        || !Phrases.isCapitalised(token)
        || token.word().length() <= 2) {
      return false;
    }
    List<String> parts = PersonNames.parts(token.word());
    return parts.size() == 1 && known.isSurname(parts.getFirst());
  }

  private static void add(NameSpan name, Map<Integer, List<NameSpan>> bySentence) {
    bySentence.computeIfAbsent(name.sentence().index(), _ -> new ArrayList<>()).add(name);
  }

  /** Names of one word that the name finder more often took for a person's than for a body's. */
  private static void people(List<NameSpan> persons, List<NameSpan> others) {
    Map<String, Integer> asPerson = counts(persons);
    Map<String, Integer> asOther = counts(others);
    List<NameSpan> misread =
        others.stream()
            .filter(n -> n.sort() == NameSpan.Sort.ORGANIZATION && n.length() == 1 && !n.bloc())
            .filter(n -> asPerson.getOrDefault(n.name(), 0) > asOther.getOrDefault(n.name(), 0))
            .toList();
    Set<NameSpan> gone = new HashSet<>(misread);
    others.removeIf(gone::contains);
    misread.forEach(
        n ->
            persons.add(
                new NameSpan(n.sentence(), n.first(), n.last(), NameSpan.Sort.PERSON, n.name())));
  }

  private static Map<String, Integer> counts(List<NameSpan> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.stream()
        .filter(n -> n.length() == 1)
        .forEach(n -> counts.merge(n.name(), 1, Integer::sum));
    return counts;
  }

  /** "his wife, NAME", "NAME, her brother". */
  private boolean isRelative(NameSpan name) {
    Sentence sentence = name.sentence();
    int before = name.first() - 1;
    if (Phrases.isComma(sentence, before)) {
      before--;
    }
    int after = name.last() + 3;
    return before >= 0 && offices.isKin(sentence, before)
        || Phrases.isComma(sentence, name.last() + 1)
            && after < sentence.size()
            && sentence.token(after - 1).tag().equals("PRP$")
            && offices.isKin(sentence, after);
  }

  private boolean isBelievable(PersonNames.Person person) {
    return PersonNames.parts(person.fullest()).size() > 1
        || person.spans().size() > 1
        || person.spans().stream().anyMatch(this::actsOrIsTitled);
  }

  private boolean actsOrIsTitled(NameSpan name) {
    String relation = name.sentence().token(name.head()).relation();
    return relation.equals("nsubj")
        || offices.isTitle(name.sentence(), name.first() - 1)
        || offices.isHonorific(name.sentence(), name.first() - 1);
  }

  private void enrol(PersonNames.Person person) {
    Draft draft = roster.enlist(person.fullest(), ActorType.PERSON, false);
    for (NameSpan name : person.spans()) {
      draft.named(name.name());
      roster.owns(name, draft);
      if (name.first() > 0) {
        draft.goesBy(offices.gender(name.sentence(), name.first() - 1));
      }
    }
  }

  private void enrol(NameSpan name, List<NameSpan> others) {
    switch (name.sort()) {
      case COUNTRY, SEAT, DEMONYM -> nation(name);
      case ORGANIZATION -> {
        if (name.bloc()) {
          nation(name);
        } else {
          organization(name, possessor(name, others), others);
        }
      }
      case PERSON ->
          throw new IllegalArgumentException("a person is enrolled with all names: " + name.name());
    }
  }

  private void nation(NameSpan name) {
    Draft draft =
        roster.enlist(name.name(), name.bloc() ? ActorType.ORGANIZATION : ActorType.COUNTRY, false);
    if (name.sort() != NameSpan.Sort.DEMONYM) {
      draft.named(NameFinder.words(name.sentence(), name.first(), name.last()));
    }
    roster.owns(name, draft);
  }

  /**
   * The country right before an organisation's name: "Norwegian", "Norway's".
   *
   * @param others the names of its sentence
   */
  private static Optional<NameSpan> possessor(NameSpan name, List<NameSpan> others) {
    int before = name.first() - 1;
    boolean owned = before >= 0 && name.sentence().token(before).tag().equals("POS");
    int last = owned ? before - 1 : before;
    return others.stream()
        .filter(n -> n.last() == last && !n.bloc())
        .filter(
            n ->
                n.sort() == NameSpan.Sort.DEMONYM
                    || owned && n.sort() != NameSpan.Sort.ORGANIZATION
                    || n.sort() == NameSpan.Sort.COUNTRY)
        .findFirst();
  }

  /** The body whose name stands right before the abbreviation in brackets. */
  private Optional<Draft> explained(NameSpan name, List<NameSpan> others) {
    int bracket = name.first() - 1;
    if (bracket < 1
        || !isAbbreviated(name)
        || !Set.of("(", "-LRB-").contains(name.sentence().token(bracket).word())) {
      return Optional.empty();
    }
    return others.stream()
        .filter(n -> n.sentence() == name.sentence() && n.last() == bracket - 1)
        .filter(n -> n.sort() == NameSpan.Sort.ORGANIZATION)
        .filter(n -> BodyNames.sharesLetters(name.name(), n.name()))
        .findFirst()
        .flatMap(roster::owner);
  }

  private void organization(NameSpan name, Optional<NameSpan> possessor, List<NameSpan> others) {
    String words =
        name.name()
            .replaceAll("^(The|the) ", "")
            .replaceAll("(?U)\\b(\\p{Lu}[\\p{L}.]*) \\1(?= |$)", "$1");
    boolean generic =
        offices.isAny(name.sentence(), name.first()) || offices.isAny(name.sentence(), name.last());
    Draft draft;
    Optional<Draft> known =
        generic && possessor.isPresent()
            ? possessor.flatMap(roster::owner).flatMap(owner -> roster.bodyOf(owner.key, words))
            : explained(name, others).or(() -> roster.body(words));
    if (known.isPresent()) {
      draft = known.get();
      draft.named(words);
    } else if (generic && possessor.isPresent()) {
      NameSpan owner = possessor.get();
      draft =
          roster.enlist(
              NameFinder.words(name.sentence(), owner.first(), name.last()),
              ActorType.ORGANIZATION,
              false);
      draft.named(words);
    } else if (generic) {
      draft =
          roster
              .endingIn(words)
              .orElseGet(() -> roster.enlist(words, ActorType.ORGANIZATION, false));
    } else {
      draft = roster.enlist(words, ActorType.ORGANIZATION, false);
    }
    if (offices.isOrgan(words)) {
      draft.isPartOfState();
    }
    possessor.flatMap(roster::owner).ifPresent(owner -> draft.stands(owner.key));
    roster.owns(name, draft);
  }
}
