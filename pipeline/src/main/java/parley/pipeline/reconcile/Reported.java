package parley.pipeline.reconcile;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.ReportedActor;

/** An actor of one report, in the form in which actors are compared. */
final class Reported {

  /** Full names come first. */
  static final Comparator<Reported> ORDER =
      Comparator.comparing((Reported r) -> -r.form.parts().size())
          .thenComparing(r -> r.actor.name())
          .thenComparing(r -> r.report)
          .thenComparing(r -> r.actor.key());

  private final String report;
  private final String origin;
  private final ReportedActor actor;
  private final NameForm form;
  private final @Nullable Body body;

  Reported(String report, String origin, ReportedActor actor, NameForm form) {
    this.report = report;
    this.origin = origin;
    this.actor = actor;
    this.form = form;
    this.body = actor.type() == ActorType.ORGANIZATION ? Body.of(actor) : null;
  }

  String report() {
    return report;
  }

  String origin() {
    return origin;
  }

  ReportedActor actor() {
    return actor;
  }

  String name() {
    return actor.name();
  }

  @Nullable String side() {
    return actor.side();
  }

  NameForm form() {
    return form;
  }

  boolean isUnnamed() {
    return actor.unnamed();
  }

  /** What is compared of an organisation; null for others. */
  @Nullable Body body() {
    return body;
  }

  /** Whether they stand for nobody that is known, or for the same one. */
  private boolean isCompatible(Reported other) {
    return side() == null || other.side() == null || Objects.equals(side(), other.side());
  }

  /** Whether another can be the same actor as this one, which comes first. */
  boolean same(Reported other) {
    ReportedActor a = actor;
    ReportedActor b = other.actor;
    if (a.type() != b.type() || a.unnamed() != b.unnamed()) {
      return false;
    }
    if (report.equals(other.report) && !a.key().equals(b.key())) {
      return false;
    }
    return switch (a.type()) {
      case COUNTRY -> a.key().equals(b.key());
      case ORGANIZATION -> body != null && other.body != null && body.same(other.body);
      case PERSON ->
          a.unnamed() ? origin.equals(other.origin) && a.key().equals(b.key()) : samePerson(other);
    };
  }

  private boolean samePerson(Reported other) {
    return form.agrees(other.form)
        || (isCompatible(other) && (form.bears(other.form) || other.form.bears(form)));
  }
}
