package parley.pipeline.extract.cast;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.pipeline.world.GivenNames;

/**
 * Which of a report's personal names are one person's: full names, surnames alone, other
 * transliterations.
 */
final class PersonNames {

  /** The shortest name that another spelling may differ from by more than accents. */
  private static final int SPELLING_LENGTH = 5;

  /** How often a person has been named when a namesake named once cannot be meant any more. */
  private static final int MAIN_FIGURE = 3;

  /** Words that are but the first half of a given name: "Abdul Karim". */
  private static final Set<String> HALF_NAMES = Set.of("abdul", "abdel", "abd", "abu", "al", "el");

  /** One person's names. */
  static final class Person {
    private final List<NameSpan> spans = new ArrayList<>();
    private final Set<List<String>> variants = new HashSet<>();
    private final int number;

    private Person(int number) {
      this.number = number;
    }

    private void add(NameSpan span) {
      spans.add(span);
      variants.add(parts(span.name()));
    }

    List<NameSpan> spans() {
      return spans;
    }

    /** The name of most words; of equally many, the first in the text. */
    String fullest() {
      return spans.stream()
          .max(
              Comparator.comparingInt((NameSpan s) -> parts(s.name()).size())
                  .thenComparing(
                      Comparator.comparingInt((NameSpan s) -> s.span().start()).reversed()))
          .orElseThrow()
          .name();
    }

    private boolean isSame(List<String> name) {
      return variants.stream().anyMatch(v -> v.size() > 1 && same(v, name));
    }

    private boolean hasSurname(String name) {
      return variants.stream().anyMatch(v -> alike(v.getLast(), name));
    }

    /** Whether it is the given name, or the first of two surnames. */
    private boolean hasPart(String name) {
      return variants.stream().anyMatch(v -> v.getFirst().equals(name) || hasTwoSurnames(v, name));
    }

    /** Whether the surname stands first, as in names of three short words: "Paek Nam Sun". */
    private boolean hasFamilyNameFirst(String name) {
      return variants.stream()
          .anyMatch(
              v ->
                  v.size() == 3
                      && v.getFirst().equals(name)
                      && v.stream().allMatch(part -> part.length() <= SYLLABLES));
    }

    private static boolean hasTwoSurnames(List<String> name, String surname) {
      int at = name.size() - 2;
      return at > 0 && name.get(at).equals(surname) && !HALF_NAMES.contains(name.get(at - 1));
    }

    private long namedBefore(int offset) {
      return spans.stream().filter(s -> s.span().start() < offset).count();
    }

    private int lastBefore(int offset) {
      return spans.stream()
          .mapToInt(s -> s.span().start())
          .filter(s -> s < offset)
          .max()
          .orElse(-1);
    }
  }

  /** The longest word of a name that has its surname first. */
  private static final int SYLLABLES = 5;

  /** So many letters at its beginning two spellings of one surname have in common. */
  private static final int STEM = 3;

  private final List<Person> people = new ArrayList<>();
  private final Map<String, Set<Person>> byGivenName = new HashMap<>();
  private final Map<String, Set<Person>> byStem = new HashMap<>();
  private final Map<String, Set<Person>> byMiddleName = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();
  private final Predicate<NameSpan> relative;

  /**
   * @param names the personal names in the order of the text
   */
  PersonNames(List<NameSpan> names) {
    this(names, _ -> false);
  }

  /**
   * @param names the personal names in the order of the text
   * @param relative whether a name stands there as that of somebody's relative: "his wife, NAME"
   */
  PersonNames(List<NameSpan> names, Predicate<NameSpan> relative) {
    this.relative = relative;
    for (NameSpan name : names) {
      if (parts(name.name()).size() > 1) {
        full(name);
      }
    }
    Map<String, List<NameSpan>> alone = new LinkedHashMap<>();
    for (NameSpan name : names) {
      List<String> parts = parts(name.name());
      if (parts.size() == 1) {
        alone.computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>()).add(name);
      }
    }
    Map<String, Person> singles = new LinkedHashMap<>();
    alone.forEach((surname, spans) -> assign(surname, spans, singles));
    people.addAll(singles.values());
    people.forEach(p -> p.spans.sort(Comparator.comparing(NameSpan::span)));
  }

  List<Person> people() {
    return people;
  }

  /**
   * Gives the mentions of a surname alone to whom they mean. Somebody so well known that the report
   * begins with the surname ("President Hill said ...") is not a relative of that name, nor a
   * namesake whom it names but once, later on.
   */
  private void assign(String surname, List<NameSpan> mentions, Map<String, Person> singles) {
    for (NameSpan name : mentions) {
      Optional<Person> bearer = bearer(surname, name.span().start());
      boolean bySurname =
          bearer.isPresent() && isKnownBySurname(bearer.get(), mentions, name.span().start());
      Person person =
          bearer
              .filter(p -> !bySurname && !(singles.containsKey(surname) && isAside(p)))
              .orElseGet(() -> singles.computeIfAbsent(surname, _ -> new Person(-1)));
      person.add(name);
    }
  }

  private boolean isKnownBySurname(Person bearer, List<NameSpan> mentions, int offset) {
    int first = bearer.spans.stream().mapToInt(s -> s.span().start()).min().orElse(-1);
    long before = mentions.stream().filter(m -> m.span().start() < first).count();
    return offset < first && isAside(bearer) && (before >= MAIN_FIGURE || isRelative(bearer));
  }

  /** Whether the report names somebody in full but once, or only as a relative. */
  private boolean isAside(Person person) {
    return isRelative(person)
        || person.spans.stream().filter(s -> parts(s.name()).size() > 1).count() == 1;
  }

  private boolean isRelative(Person person) {
    return person.spans.stream().anyMatch(relative);
  }

  /**
   * The person with this surname (or, failing that, any such name): the one last named before the
   * offset. A relative, or a namesake named but once beside a main figure, is not meant.
   */
  Optional<Person> bearer(String name, int offset) {
    List<Person> fitting =
        inOrder(of(byStem, stem(name)), of(byGivenName, name))
            .filter(p -> p.hasSurname(name) || p.hasFamilyNameFirst(name))
            .toList();
    if (fitting.isEmpty()) {
      fitting =
          inOrder(of(byGivenName, name), of(byMiddleName, name))
              .filter(p -> p.hasPart(name))
              .toList();
    }
    List<Person> likely = main(fitting, offset);
    return likely.stream().max(Comparator.comparingInt(p -> p.lastBefore(offset)));
  }

  private List<Person> main(List<Person> namesakes, int offset) {
    List<Person> own =
        namesakes.stream().filter(p -> p.lastBefore(offset) >= 0 && !isRelative(p)).toList();
    List<Person> likely = own.isEmpty() ? namesakes : own;
    boolean led = likely.stream().anyMatch(p -> p.namedBefore(offset) >= MAIN_FIGURE);
    return led ? likely.stream().filter(p -> p.namedBefore(offset) > 1).toList() : likely;
  }

  boolean isSurname(String name) {
    return surnames.contains(name);
  }

  private void full(NameSpan name) {
    List<String> parts = parts(name.name());
    Person person =
        inOrder(of(byGivenName, parts.getFirst()), of(byStem, stem(parts.getLast())))
            .filter(p -> p.isSame(parts))
            .findFirst()
            .orElse(null);
    if (person == null) {
      person = new Person(people.size());
      people.add(person);
    }
    person.add(name);
    index(person, parts);
  }

  private void index(Person person, List<String> parts) {
    surnames.add(parts.getLast());
    byGivenName.computeIfAbsent(parts.getFirst(), _ -> new LinkedHashSet<>()).add(person);
    byStem.computeIfAbsent(stem(parts.getLast()), _ -> new LinkedHashSet<>()).add(person);
    if (parts.size() > 2) {
      byMiddleName
          .computeIfAbsent(parts.get(parts.size() - 2), _ -> new LinkedHashSet<>())
          .add(person);
    }
  }

  private static Set<Person> of(Map<String, Set<Person>> index, String key) {
    return index.getOrDefault(key, Set.of());
  }

  /** The people of two sets, each once, in the order in which the text names them first. */
  private static Stream<Person> inOrder(Set<Person> some, Set<Person> more) {
    return Stream.concat(some.stream(), more.stream())
        .distinct()
        .sorted(Comparator.comparingInt(person -> person.number));
  }

  private static String stem(String surname) {
    return surname.substring(0, Math.min(STEM, surname.length()));
  }

  private static boolean same(List<String> one, List<String> other) {
    if (new HashSet<>(one).containsAll(other) || new HashSet<>(other).containsAll(one)) {
      return one.getFirst().equals(other.getFirst()) || one.getLast().equals(other.getLast());
    }
    return alike(one.getLast(), other.getLast()) && givenAlike(one.getFirst(), other.getFirst());
  }

  private static boolean givenAlike(String one, String other) {
    return alike(one, other)
        || GivenNames.formal(one).equals(GivenNames.formal(other))
        || one.length() >= 1 && other.startsWith(one) && one.length() <= 3
        || other.length() <= 3 && one.startsWith(other)
        || one.length() >= 4 && other.length() >= 4 && one.regionMatches(0, other, 0, 4);
  }

  /** Whether two words can be transliterations of one name. */
  static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return Math.min(one.length(), other.length()) >= SPELLING_LENGTH
        && one.regionMatches(0, other, 0, STEM)
        && distance(one, other) <= (Math.min(one.length(), other.length()) >= 7 ? 2 : 1);
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int swap = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /** The words of a name without accents, initials' dots and case; "Ha-rin" is two. */
  static List<String> parts(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("(?<=\\p{L})-(?=\\p{Ll})", " ")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[\\s.]+")).filter(p -> !p.isEmpty()).toList();
  }
}
