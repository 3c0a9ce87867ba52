package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Edtf;
import parley.domain.Evidence;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * A claim as reconciling sees it: its actors are those of the dossier, and it knows when and by
 * which origin it was told. What is worked out of its words is kept, for a testimony is compared
 * with many others.
 */
final class Testimony {

  /** Undated ones first, then by day; equal days by content, never by arrival. */
  static final Comparator<Testimony> BY_DAY =
      Comparator.comparing(Testimony::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Testimony::id);

  private static final int SLOTS = Slot.values().length;

  private final Claim claim;
  private final String origin;
  private final @Nullable LocalDate day;
  private Company.@Nullable Seats seats;
  private final @Nullable Words[] words = new Words[SLOTS];

  /**
   * @param claim the claim; its party values hold ids of the dossier's actors
   * @param origin the id of the report whose words these are
   * @param day the report's day of publication, or null
   */
  Testimony(Claim claim, String origin, @Nullable LocalDate day) {
    this.claim = claim;
    this.origin = origin;
    this.day = day;
  }

  static Testimony of(Claim claim, String origin, @Nullable LocalDate day, Identities identities) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    claim
        .slots()
        .forEach(
            (slot, values) ->
                slots.put(slot, values.stream().map(c -> resolved(c, claim, identities)).toList()));
    @Nullable String teller =
        claim.attributedTo() == null ? null : identities.id(claim.report(), claim.attributedTo());
    Claim known = new Claim(claim.id(), claim.report(), claim.kind(), slots, teller);
    return new Testimony(known, origin, day);
  }

  private static Cited resolved(Cited cited, Claim claim, Identities identities) {
    return cited.value() instanceof Value.Party(String key)
        ? new Cited(
            new Value.Party(identities.id(claim.report(), key)),
            cited.passages(),
            cited.confidence(),
            cited.former())
        : cited;
  }

  Claim claim() {
    return claim;
  }

  String origin() {
    return origin;
  }

  @Nullable LocalDate day() {
    return day;
  }

  String id() {
    return claim.id();
  }

  /** Whether it says the same, told by the same origin on the same day. */
  boolean saysTheSame(Testimony other) {
    return origin.equals(other.origin)
        && Objects.equals(day, other.day)
        && claim.equals(other.claim);
  }

  /** The values that the report gives as holding. */
  List<Cited> holding(Slot slot) {
    return words(slot).holding;
  }

  Optional<String> text(Slot slot) {
    return words(slot).text;
  }

  Set<String> texts(Slot slot) {
    return words(slot).texts;
  }

  /** The days of a slot, those that hold or those that the report gives as gone. */
  List<Edtf> days(Slot slot, boolean former) {
    return former ? words(slot).gone : words(slot).days;
  }

  /**
   * The number of days between what holds in a slot of this testimony and of another, when the days
   * of both are known; not above 1 when they overlap or adjoin.
   */
  long gap(Slot slot, Testimony other) {
    Words own = words(slot);
    Words others = other.words(slot);
    return own.days.isEmpty() || others.days.isEmpty()
        ? 0
        : Math.max(others.first - own.last, own.first - others.last);
  }

  /** The words of what holds in a slot that carry meaning; see {@link Similar#words}. */
  WordSet meaning(Slot slot) {
    return words(slot).meaning();
  }

  /** Those of {@link #meaning} that are, or hold, a number. */
  WordSet numbers(Slot slot) {
    return words(slot).numbers();
  }

  /** The words of the first value that holds in a slot, in their order. */
  List<String> tokens(Slot slot) {
    return words(slot).tokens();
  }

  /** The runs of three words of the first value that holds in a slot. */
  WordSet runs(Slot slot) {
    return words(slot).runs();
  }

  /** The values of a slot, holding or not, each as its words are compared. */
  List<String> folded(Slot slot) {
    return words(slot).folded(claim.values(slot));
  }

  /** Who is told to meet; worked out once. */
  Company.Seats seats(Function<Testimony, Company.Seats> seated) {
    if (seats == null) {
      seats = seated.apply(this);
    }
    return seats;
  }

  /** Whether who is told to meet has not been worked out yet, or came to this. */
  boolean isSeatedAs(Company.Seats others) {
    return seats == null || seats.equals(others);
  }

  Evidence evidence(Passage passage) {
    return new Evidence(passage, claim.attributedTo());
  }

  private Words words(Slot slot) {
    Words known = words[slot.ordinal()];
    if (known == null) {
      known = new Words(claim.values(slot));
      words[slot.ordinal()] = known;
    }
    return known;
  }

  /** What a slot says, in the forms in which it is compared. */
  private static final class Words {
    private final List<Cited> holding;
    private final Optional<String> text;
    private final Set<String> texts;
    private final List<Edtf> days;
    private final List<Edtf> gone;
    private final long first;
    private final long last;
    private @Nullable WordSet meaning;
    private @Nullable WordSet numbers;
    private @Nullable List<String> tokens;
    private @Nullable WordSet runs;
    private @Nullable List<String> folded;

    Words(List<Cited> values) {
      holding = values.stream().filter(c -> !c.former()).toList();
      text = holding.stream().map(c -> c.value().text()).findFirst();
      Set<String> sorted = new TreeSet<>();
      holding.forEach(c -> sorted.add(c.value().text()));
      texts = Collections.unmodifiableSet(sorted);
      days = days(values, false);
      gone = days(values, true);
      first = days.stream().mapToLong(e -> e.earliest().toEpochDay()).min().orElse(0);
      last = days.stream().mapToLong(e -> e.latest().toEpochDay()).max().orElse(0);
    }

    private static List<Edtf> days(List<Cited> values, boolean former) {
      List<Edtf> days = new ArrayList<>();
      for (Cited cited : values) {
        if (cited.former() == former && cited.value() instanceof Value.Time(Edtf edtf)) {
          days.add(edtf);
        }
      }
      return List.copyOf(days);
    }

    WordSet meaning() {
      if (meaning == null) {
        meaning = WordSet.of(Similar.words(String.join(" ", texts)));
      }
      return meaning;
    }

    WordSet numbers() {
      if (numbers == null) {
        Set<String> words = new TreeSet<>(Similar.words(String.join(" ", texts)));
        words.removeIf(w -> w.chars().noneMatch(Character::isDigit));
        numbers = WordSet.of(words);
      }
      return numbers;
    }

    List<String> tokens() {
      if (tokens == null) {
        tokens = Similar.tokens(text.orElse(""));
      }
      return tokens;
    }

    WordSet runs() {
      if (runs == null) {
        runs = WordSet.runs(tokens(), 3);
      }
      return runs;
    }

    List<String> folded(List<Cited> values) {
      if (folded == null) {
        folded = values.stream().map(c -> Similar.folded(c.value())).toList();
      }
      return folded;
    }
  }
}
