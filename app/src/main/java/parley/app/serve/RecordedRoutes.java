package parley.app.serve;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Correction;
import parley.domain.Report;
import parley.pipeline.correct.Corrections;
import parley.publish.view.Plain;
import parley.publish.web.RecordedMoment;
import parley.store.Entry;
import parley.store.Journal;
import parley.store.StoredProcess;

/** What was recorded of a process when: each moment leads to the dossier as it stood then. */
final class RecordedRoutes implements Routes {

  private final Office office;

  RecordedRoutes(Office office) {
    this.office = office;
  }

  @Override
  public void register(Router router) {
    router.get("/processes/{process}/recorded", this::recorded);
  }

  private void recorded(Exchange exchange) throws IOException {
    StoredProcess process = office.process(exchange);
    exchange.html(
        office
            .pages()
            .recorded(
                office.frame(process, "Recorded", null),
                moments(office.desk().journal(), process.id())));
  }

  /** What was recorded within one minute is one moment. */
  private static List<RecordedMoment> moments(Journal journal, String process) {
    TreeSet<String> reports = new TreeSet<>();
    journal
        .contents(process, null)
        .readings()
        .forEach(reading -> reports.add(reading.report().id()));
    Map<Long, Correction> corrections = new HashMap<>();
    journal.corrections(process).forEach(each -> corrections.put(each.number(), each));
    TreeMap<Instant, Minute> minutes = new TreeMap<>();
    TreeSet<Long> read = new TreeSet<>();
    for (Entry entry : journal.entries()) {
      Minute minute =
          minutes.computeIfAbsent(
              entry.recorded().truncatedTo(ChronoUnit.MINUTES), _ -> new Minute());
      switch (entry) {
        case Entry.Received received when reports.contains(received.report().id()) ->
            minute.receive(received);
        case Entry.Read each
            when reports.contains(each.reading().report().id()) && !read.add(each.of()) ->
            minute.readAnew(each);
        case Entry.Corrected corrected when corrections.containsKey(corrected.position()) ->
            minute.correct(corrected);
        case Entry.Received _,
            Entry.Read _,
            Entry.Corrected _,
            Entry.Failed _,
            Entry.Placed _,
            Entry.Titled _ -> {
          // It is of another process, or changes no dossier.
        }
      }
      minute.end(entry.recorded());
    }
    return minutes.descendingMap().values().stream()
        .filter(minute -> !minute.isEmpty())
        .map(Minute::moment)
        .toList();
  }

  /** Collects what was recorded within a minute. */
  private static final class Minute {

    private final List<String> reports = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();
    private final List<String> corrections = new ArrayList<>();
    private int read;
    private Instant last = Instant.EPOCH;

    void receive(Entry.Received received) {
      (received.revision() == 1 ? reports : edited).add(headline(received.report()));
    }

    void readAnew(Entry.Read again) {
      read++;
      end(again.recorded());
    }

    void correct(Entry.Corrected corrected) {
      Correction correction = corrected.correction();
      corrections.add(
          Plain.line(Corrections.words(correction.change()) + " (" + correction.author() + ")"));
    }

    void end(Instant instant) {
      last = instant;
    }

    boolean isEmpty() {
      return reports.isEmpty() && edited.isEmpty() && corrections.isEmpty() && read == 0;
    }

    RecordedMoment moment() {
      return new RecordedMoment(last, reports, edited, read, corrections);
    }

    private static String headline(Report report) {
      String title = report.title() == null ? report.id() : report.title();
      return Plain.line(report.publisher() == null ? title : report.publisher() + ": " + title);
    }
  }
}
