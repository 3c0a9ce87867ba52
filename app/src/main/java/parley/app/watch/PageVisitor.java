package parley.app.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.app.fetch.FetchException;
import parley.app.fetch.Fetched;
import parley.app.fetch.Fetcher;
import parley.domain.Failure;
import parley.domain.Report;
import parley.pipeline.read.Reader;
import parley.store.Added;
import parley.store.Incoming;
import parley.store.Store;
import parley.store.Visit;

/** Fetches the pages that feeds name, and reports of them what is new. */
final class PageVisitor {

  /** After so many failures in a row a page that was never read is given up. */
  private static final int PATIENCE = 8;

  /** A text of a feed that is shorter is a summary. */
  private static final int SUMMARY = 600;

  /** A page that gives less of its text than this share is not its report any more. */
  private static final double REMAINDER = 0.3;

  private final Fetcher fetcher;
  private final Politeness politeness;
  private final Reader reader;
  private final Store store;
  private final Recheck recheck;
  private final Clock clock;
  private final BackOff backOff = BackOff.standard();

  PageVisitor(
      Fetcher fetcher,
      Politeness politeness,
      Reader reader,
      Store store,
      Recheck recheck,
      Clock clock) {
    this.fetcher = fetcher;
    this.politeness = politeness;
    this.reader = reader;
    this.store = store;
    this.recheck = recheck;
    this.clock = clock;
  }

  /**
   * What came of asking a page.
   *
   * @param visit to be remembered when its reports are in the store; null when it was not asked
   * @param reports that it gave
   * @param failure to be told; null when there is none
   */
  record Answer(@Nullable Visit visit, List<Report> reports, @Nullable Failure failure) {

    Answer {
      reports = List.copyOf(reports);
    }
  }

  /** Asks a page, whose last visit is given. */
  Answer visit(Visit last) {
    PageNote note = PageNote.of(last.notes());
    URI address = URI.create(last.address());
    if (address.getFragment() != null) {
      return ofFeed(last, note, address)
          .orElseGet(
              () -> given(last, Visit.Outcome.GONE, null, "the feed gives too little of it"));
    }
    try {
      Map<String, String> headers = note.first() == null ? Map.of() : Validators.of(last).headers();
      Fetched fetched = fetcher.fetch(address, headers, politeness);
      politeness.answered(address);
      return fetched.isUnchanged() ? unchanged(last, note) : read(last, note, address, fetched);
    } catch (FetchException e) {
      politeness.heed(e, address);
      return failed(last, note, address, e);
    }
  }

  private Answer unchanged(Visit last, PageNote note) {
    return new Answer(
        visit(last, Visit.Outcome.UNCHANGED, Validators.of(last), note), List.of(), null);
  }

  private Visit visit(Visit last, Visit.Outcome outcome, Validators validators, PageNote note) {
    Instant now = clock.instant();
    Instant first = note.first() == null ? now : note.first();
    return Visits.read(last, outcome, validators, now, recheck.after(first, now), note);
  }

  private Answer read(Visit last, PageNote note, URI address, Fetched fetched) {
    @Nullable String elsewhere = elsewhere(note, address, fetched.address());
    if (elsewhere != null) {
      return given(last, Visit.Outcome.GONE, null, elsewhere);
    }
    Reader.Result result = reader.read(fetched.address(), fetched.body(), note.listing());
    if (result.reports().isEmpty()) {
      String reason =
          result.failures().isEmpty()
              ? "it gives no report"
              : result.failures().getFirst().message();
      return note.first() == null
          ? ofFeed(last, note, address)
              .orElseGet(() -> given(last, Visit.Outcome.GONE, null, reason))
          : given(
              last,
              Visit.Outcome.GONE,
              null,
              "the page gives no text any more; the report is left as it was");
    }
    List<Report> reports = result.reports().stream().map(report -> same(report, note)).toList();
    Visit read =
        visit(
            last,
            Visit.Outcome.READ,
            Validators.of(fetched),
            note.read(clock.instant(), reports.getFirst().url()));
    return note.first() != null && reports.stream().anyMatch(this::isRemainder)
        ? new Answer(
            read,
            List.of(),
            failure(
                last,
                "the page gives only a small part of the text that it gave before;"
                    + " the report is left as it was"))
        : new Answer(read, reports, null);
  }

  /** Why what a page led to is not the report; null when it may be. */
  private static @Nullable String elsewhere(PageNote note, URI asked, URI came) {
    boolean front = came.getPath() == null || came.getPath().length() < 2;
    boolean wasFront = asked.getPath() == null || asked.getPath().length() < 2;
    if (front && !wasFront && came.getRawQuery() == null) {
      return "it leads to the site's front page; the report is not there any more";
    }
    return note.first() != null && !Links.site(asked).equals(Links.site(came))
        ? "it leads to another site now (" + came.getHost() + ")"
        : null;
  }

  /** An edited page stays the same report, whatever it calls itself now. */
  private static Report same(Report report, PageNote note) {
    return note.url() == null
        ? report
        : new Report(
            report.id(),
            report.source(),
            report.title(),
            report.publisher(),
            report.wire(),
            note.url(),
            report.publication(),
            report.text(),
            report.dropped());
  }

  private boolean isRemainder(Report report) {
    Incoming incoming = store.incoming(report);
    return incoming.standing() == Added.Standing.REVISED
        && store
            .report(incoming.report().id())
            .filter(stored -> report.text().length() < REMAINDER * stored.text().length())
            .isPresent();
  }

  private Answer failed(Visit last, PageNote note, URI address, FetchException e) {
    String reason = e.reason(last.address());
    return switch (e.fault()) {
      case LATER -> new Answer(null, List.of(), null);
      case ADDRESS -> given(last, Visit.Outcome.GONE, null, reason);
      case FORBIDDEN ->
          ofFeed(last, note, address)
              .orElseGet(() -> given(last, Visit.Outcome.GONE, null, reason));
      case STATUS -> refused(last, note, address, e);
      case LIMIT, NETWORK -> again(last, note, e, reason);
    };
  }

  private Answer refused(Visit last, PageNote note, URI address, FetchException e) {
    boolean gone = e.status() == 404 || e.status() == 410;
    if (gone && note.first() != null) {
      return given(
          last,
          Visit.Outcome.GONE,
          null,
          "the page was taken down since it was read (the server answers "
              + e.status()
              + "); the report stays");
    }
    boolean lasting = e.status() < 500 && e.status() != 429 && e.status() != 408;
    Optional<Answer> fromFeed =
        lasting && note.first() == null ? ofFeed(last, note, address) : Optional.empty();
    return fromFeed.orElseGet(() -> again(last, note, e, e.reason(last.address())));
  }

  private Answer again(Visit last, PageNote note, FetchException e, String reason) {
    Instant now = clock.instant();
    int failures = last.failures() + 1;
    Instant next = backOff.after(failures, now, e.retryAfter().orElse(null));
    boolean over =
        note.first() == null ? failures >= PATIENCE : recheck.after(note.first(), now) == null;
    return over
        ? given(last, Visit.Outcome.GONE, null, reason + "; it is given up")
        : given(last, Visit.Outcome.FAILED, next, reason);
  }

  private Answer given(Visit last, Visit.Outcome outcome, @Nullable Instant next, String reason) {
    return new Answer(
        Visits.failed(last, outcome, clock.instant(), next), List.of(), failure(last, reason));
  }

  private static Failure failure(Visit last, String reason) {
    return new Failure(last.address(), "watch", reason);
  }

  /** The report as the feed gives it, where that is more than a summary. */
  private Optional<Answer> ofFeed(Visit last, PageNote note, URI address) {
    @Nullable String text = note.text();
    if (text == null || FeedWords.length(text) < SUMMARY) {
      return Optional.empty();
    }
    Reader.Result result =
        reader.read(address, Html.page(text, note.title(), address), note.listing());
    if (result.reports().isEmpty()) {
      return Optional.empty();
    }
    List<Report> reports =
        result.reports().stream().map(report -> sourced(report, note.feed(), address)).toList();
    Instant now = clock.instant();
    Visit read =
        Visits.read(
            last,
            Visit.Outcome.READ,
            Validators.NONE,
            now,
            null,
            note.read(now, reports.getFirst().url()));
    return Optional.of(new Answer(read, reports, null));
  }

  /** Says in the report's source that its words come from the feed. */
  private static Report sourced(Report report, String feed, URI address) {
    return new Report(
        report.id(),
        "feed " + feed + ": " + address,
        report.title(),
        report.publisher(),
        report.wire(),
        address.toString(),
        report.publication(),
        report.text(),
        report.dropped());
  }
}
