package parley.app.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Intake;
import parley.app.fetch.Fetcher;
import parley.domain.Failure;
import parley.domain.Report;
import parley.pipeline.read.Reader;
import parley.store.Store;
import parley.store.Visit;

/** Goes through feeds and all pages that are due, and takes their reports in. */
public final class Round {

  /** Pages that are held in memory at a time. */
  private static final int PORTION = 16;

  private final Memory memory;
  private final FeedVisitor feeds;
  private final PageVisitor pages;
  private final Plan plan;
  private final Clock clock;
  private final Pauser pauser;

  /**
   * @param fetcher asks the web
   * @param reader makes reports of pages
   * @param store what is remembered is kept there
   * @param clock says what is due
   * @param pauser lets the time between two requests pass
   */
  public Round(Fetcher fetcher, Reader reader, Store store, Plan plan, Clock clock, Pauser pauser) {
    this.memory = new Memory(store);
    this.plan = plan;
    this.clock = clock;
    this.pauser = pauser;
    Politeness politeness =
        new Politeness(new Robots(fetcher, memory, clock), memory, pauser, clock, plan.pause());
    this.feeds = new FeedVisitor(fetcher, politeness, memory, plan, clock, pauser);
    this.pages =
        new PageVisitor(fetcher, politeness, reader, store, new Recheck(plan.recheck()), clock);
  }

  /** Takes reports into the store. */
  public interface Taking {
    Intake.Result take(List<Report> reports);
  }

  /**
   * What came of a round.
   *
   * @param feeds how many were gone through
   * @param unchanged how many of them have nothing new since the last time
   * @param failed how many of them gave nothing, or not all of it
   * @param leftOut reports of feeds read for the first time that are not fetched, being too many
   * @param waiting reports that are known and left for a later round
   * @param taken what came of the reports
   * @param failures of feeds and pages; of stage "later" are feeds that were left alone
   */
  public record Outcome(
      int feeds,
      int unchanged,
      int failed,
      int leftOut,
      int waiting,
      List<Intake.Result> taken,
      List<Failure> failures) {

    public Outcome {
      taken = List.copyOf(taken);
      failures = failures.stream().sorted().distinct().toList();
    }
  }

  /** Goes round once. What was taken in stays, whenever it is ended. */
  public Outcome run(List<URI> addresses, Taking taking) {
    List<FeedVisitor.Answer> answers =
        new BySite(pauser).each(addresses, Function.identity(), feeds::visit);
    List<Failure> failures = new ArrayList<>();
    answers.forEach(answer -> failures.addAll(answer.failures()));
    List<Intake.Result> taken = new ArrayList<>();
    Deque<Visit> due = due(addresses);
    while (!due.isEmpty() && !pauser.isEnded()) {
      List<Visit> portion = new ArrayList<>();
      while (portion.size() < PORTION && !due.isEmpty()) {
        portion.add(due.removeFirst());
      }
      taken.addAll(take(portion, taking, failures));
    }
    return new Outcome(
        addresses.size(),
        (int) answers.stream().filter(FeedVisitor.Answer::unchanged).count(),
        (int) answers.stream().filter(answer -> !answer.failures().isEmpty()).count(),
        answers.stream().mapToInt(FeedVisitor.Answer::leftOut).sum(),
        waiting(addresses),
        taken,
        failures);
  }

  /**
   * Fetches a few pages, takes their reports in, and only then remembers that they were fetched.
   */
  private List<Intake.Result> take(List<Visit> portion, Taking taking, List<Failure> failures) {
    List<PageVisitor.Answer> answers =
        new BySite(pauser).each(portion, visit -> URI.create(visit.address()), pages::visit);
    if (pauser.isEnded()) {
      answers = answers.stream().filter(answer -> answer.failure() == null).toList();
    }
    List<Report> reports = answers.stream().flatMap(answer -> answer.reports().stream()).toList();
    List<Intake.Result> taken = new ArrayList<>();
    if (!reports.isEmpty()) {
      Intake.Result result = taking.take(reports);
      taken.add(result);
      failures.addAll(result.failures());
    }
    List<Visit> visits = new ArrayList<>();
    for (PageVisitor.Answer answer : answers) {
      if (answer.visit() != null) {
        visits.add(answer.visit());
      }
      if (answer.failure() != null) {
        failures.add(answer.failure());
      }
    }
    memory.note(visits);
    return taken;
  }

  /** The pages to be asked now, one site after the other in turn. */
  private Deque<Visit> due(List<URI> addresses) {
    Instant now = clock.instant();
    Map<String, Integer> fresh = new HashMap<>();
    Map<String, Deque<Visit>> bySite = new LinkedHashMap<>();
    for (Visit page : followed(addresses)) {
      Instant notBefore = Objects.requireNonNullElse(page.notBefore(), Instant.MAX);
      PageNote note = PageNote.of(page.notes());
      if (!now.isBefore(notBefore)
          && (note.first() != null || fresh.merge(note.feed(), 1, Integer::sum) <= plan.most())) {
        bySite
            .computeIfAbsent(Politeness.site(URI.create(page.address())), _ -> new ArrayDeque<>())
            .add(page);
      }
    }
    Deque<Visit> due = new ArrayDeque<>();
    while (!bySite.isEmpty()) {
      bySite.values().forEach(pagesOfSite -> due.add(pagesOfSite.removeFirst()));
      bySite.values().removeIf(Deque::isEmpty);
    }
    return due;
  }

  private int waiting(List<URI> addresses) {
    return (int)
        followed(addresses).stream().filter(page -> page.outcome() == Visit.Outcome.FOUND).count();
  }

  /** The pages that were named by a feed that is followed now. */
  private List<Visit> followed(List<URI> addresses) {
    Set<String> given =
        addresses.stream().map(URI::toString).collect(Collectors.toCollection(TreeSet::new));
    return memory.all(Visit.Kind.PAGE).stream()
        .filter(page -> page.notBefore() != null)
        .filter(page -> isGiven(page.notes().get("feed"), given))
        .toList();
  }

  private static boolean isGiven(@Nullable String feed, Set<String> given) {
    return feed != null && given.contains(feed);
  }
}
