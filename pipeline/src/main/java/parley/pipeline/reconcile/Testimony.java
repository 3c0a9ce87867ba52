package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * which origin it was told.
 *
 * @param claim the claim; its party values hold ids of the dossier's actors
 * @param origin the id of the report whose words these are
 * @param day the report's day of publication, or null
 */
record Testimony(Claim claim, String origin, @Nullable LocalDate day) {

  /** Undated ones first, then by day; equal days by content, never by arrival. */
  static final Comparator<Testimony> BY_DAY =
      Comparator.comparing(Testimony::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Testimony::id);

  static Testimony of(Claim claim, Origins origins, Identities identities) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    claim
        .slots()
        .forEach(
            (slot, values) ->
                slots.put(slot, values.stream().map(c -> resolved(c, claim, identities)).toList()));
    @Nullable String teller =
        claim.attributedTo() == null ? null : identities.id(claim.report(), claim.attributedTo());
    Claim known = new Claim(claim.id(), claim.report(), claim.kind(), slots, teller);
    return new Testimony(known, origins.of(claim.report()), origins.day(claim.report()));
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

  String id() {
    return claim.id();
  }

  /** The values that the report gives as holding. */
  List<Cited> holding(Slot slot) {
    return claim.values(slot).stream().filter(c -> !c.former()).toList();
  }

  Optional<String> text(Slot slot) {
    return holding(slot).stream().map(c -> c.value().text()).findFirst();
  }

  Set<String> texts(Slot slot) {
    Set<String> texts = new TreeSet<>();
    holding(slot).forEach(c -> texts.add(c.value().text()));
    return texts;
  }

  /** The days of a slot, those that hold or those that the report gives as gone. */
  List<Edtf> days(Slot slot, boolean former) {
    List<Edtf> days = new ArrayList<>();
    for (Cited cited : claim.values(slot)) {
      if (cited.former() == former && cited.value() instanceof Value.Time(Edtf edtf)) {
        days.add(edtf);
      }
    }
    return days;
  }

  Evidence evidence(Passage passage) {
    return new Evidence(passage, claim.attributedTo());
  }
}
