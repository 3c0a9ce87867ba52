package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.world.BodyNames;

/** Puts those reported actors together that are one actor of the dossier. */
final class Clustering {

  /** How many times as often the one whom a bare surname means is named in full. */
  private static final int FAR_MORE = 3;

  /** Reported actors that are one, with what is asked of them again and again. */
  private static final class Gathering {
    private final List<Reported> members = new ArrayList<>();
    private final Set<String> sides = new TreeSet<>();
    private int fullyNamed;

    Gathering(Reported first) {
      add(first);
    }

    void add(Reported reported) {
      members.add(reported);
      fullyNamed += reported.form().isSurnameOnly() ? 0 : 1;
      if (reported.side() != null) {
        sides.add(reported.side());
      }
    }

    Reported first() {
      return members.getFirst();
    }

    boolean isBody() {
      return first().actor().type() == ActorType.ORGANIZATION && !first().isUnnamed();
    }

    boolean isAbbreviated() {
      return members.stream().allMatch(r -> BodyNames.isAbbreviation(r.name()));
    }

    boolean sharesReport(Gathering other) {
      return members.stream()
          .anyMatch(x -> other.members.stream().anyMatch(y -> x.report().equals(y.report())));
    }
  }

  private Clustering() {}

  /**
   * The actors that reported actors are.
   *
   * @param reported in {@link Reported#ORDER}
   */
  static List<List<Reported>> of(Collection<Reported> reported) {
    List<Gathering> gatherings = new ArrayList<>();
    for (Reported each : reported) {
      List<Gathering> fitting = gatherings.stream().filter(g -> g.first().same(each)).toList();
      meant(fitting, each)
          .ifPresentOrElse(g -> g.add(each), () -> gatherings.add(new Gathering(each)));
    }
    return united(gatherings).stream().map(g -> g.members).toList();
  }

  /**
   * Of several that a name fits, the one of that very name, or the one whom far more reports name
   * in full than any other, or the only one of that side.
   */
  private static Optional<Gathering> meant(List<Gathering> fitting, Reported each) {
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    List<Gathering> namesakes =
        fitting.stream().filter(g -> g.first().name().equals(each.name())).toList();
    if (namesakes.size() == 1) {
      return Optional.of(namesakes.getFirst());
    }
    List<Gathering> byFame =
        fitting.stream().sorted(Comparator.comparingInt(g -> -g.fullyNamed)).toList();
    boolean person = each.actor().type() == ActorType.PERSON;
    if (person
        && byFame.getFirst().fullyNamed >= FAR_MORE * Math.max(1, byFame.get(1).fullyNamed)) {
      return Optional.of(byFame.getFirst());
    }
    @Nullable String side = each.side();
    List<Gathering> ofSide =
        fitting.stream().filter(g -> side != null && g.sides.contains(side)).toList();
    return ofSide.size() == 1 ? Optional.of(ofSide.getFirst()) : Optional.empty();
  }

  /**
   * Abbreviations with the one body that they stand for: that a report calls so, or else of whose
   * name they are the first letters.
   */
  private static List<Gathering> united(List<Gathering> gatherings) {
    List<Gathering> united = new ArrayList<>(gatherings);
    for (Gathering gathering : gatherings) {
      if (gathering.isBody() && gathering.isAbbreviated()) {
        String letters = gathering.first().name();
        List<Gathering> others =
            gatherings.stream()
                .filter(g -> g.isBody() && !g.isAbbreviated() && !g.sharesReport(gathering))
                .toList();
        only(others, r -> isCalled(r.actor(), letters))
            .or(
                () ->
                    only(
                        others,
                        r -> letters.length() > 2 && BodyNames.abbreviates(letters, r.name())))
            .ifPresent(
                body -> {
                  gathering.members.forEach(body::add);
                  united.remove(gathering);
                });
      }
    }
    return united;
  }

  private static Optional<Gathering> only(List<Gathering> gatherings, Predicate<Reported> wanted) {
    List<Gathering> found =
        gatherings.stream().filter(g -> g.members.stream().anyMatch(wanted)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(ReportedActor body, String letters) {
    return body.aliases().contains(letters);
  }
}
