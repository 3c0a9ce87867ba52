package parley.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.publish.view.Citation;
import parley.publish.view.Entry;
import parley.publish.view.Issue;
import parley.publish.view.Measure;
import parley.publish.view.Scope;
import parley.publish.view.Stand;
import parley.publish.view.StateOfPlay;

/**
 * What the page's templates show.
 *
 * @param reports each report's text with its cited passages
 * @param scope how much of the dossier is shown
 */
public record PageView(
    StateOfPlay state, Timeline timeline, List<ReportText> reports, Scope scope) {

  /** More parties than these share the last column of the matrix. */
  private static final int COLUMNS = 5;

  /** More reports than these are better fetched one by one than sent with the page. */
  private static final int SENT = 50;

  /** The column of those who have none of their own. */
  private static final String OTHERS = "Others";

  public PageView {
    reports = List.copyOf(reports);
  }

  /** What is shown of a state of play. */
  public static PageView of(StateOfPlay state, Scope scope) {
    Map<Integer, List<Citation>> citations =
        citations(state, scope).stream().collect(Collectors.groupingBy(Citation::source));
    List<ReportText> reports =
        state.sources().all().stream()
            .map(s -> ReportText.of(s, citations.getOrDefault(s.number(), List.of())))
            .toList();
    return new PageView(state, TimelineLayout.of(state, Timeline.Choice.ALL), reports, scope);
  }

  /** The same, with what is chosen of the timeline. */
  public PageView with(Timeline.Choice choice) {
    return choice.equals(Timeline.Choice.ALL)
        ? this
        : new PageView(state, TimelineLayout.of(state, choice), reports, scope);
  }

  /** Whether there are so many reports that their texts had better be fetched one by one. */
  public boolean isLong() {
    return reports.size() > SENT;
  }

  /** The columns of the matrix. */
  public List<String> columns() {
    List<String> parties = state.parties();
    if (parties.size() <= COLUMNS + 1) {
      return parties;
    }
    List<String> columns = new ArrayList<>(parties.subList(0, COLUMNS));
    columns.add(OTHERS);
    return columns;
  }

  /** What stands in a cell of the matrix. */
  public List<Stand> cell(Issue issue, String column) {
    if (!column.equals(OTHERS) || state.parties().contains(OTHERS)) {
      return issue.of(column);
    }
    List<String> named = state.parties().subList(0, COLUMNS);
    return issue.stands().stream().filter(stand -> !named.contains(stand.party())).toList();
  }

  /** Whether a cell must say whose position it is. */
  public boolean names(Stand stand, String column) {
    return !stand.actor().equals(column);
  }

  /** What the quotations can be chosen by. */
  public Facets facets() {
    return Facets.of(state);
  }

  /** Whether what is doubtful is shown too. */
  public boolean showsDoubts() {
    return scope == Scope.ALL;
  }

  /** The text of the report with an id; empty when there is none. */
  public Optional<ReportText> report(String id) {
    return reports.stream().filter(text -> text.source().report().id().equals(id)).findFirst();
  }

  private static List<Citation> citations(StateOfPlay state, Scope scope) {
    TreeSet<Citation> all = new TreeSet<>();
    if (scope == Scope.ALL) {
      state.doubts().forEach(doubt -> all.addAll(doubt.citations()));
    }
    List<Entry> entries = new ArrayList<>(state.roles());
    entries.addAll(state.agenda().all());
    state.delegations().forEach(d -> d.benches().forEach(bench -> entries.addAll(bench.seats())));
    state.issues().forEach(issue -> issue.stands().forEach(stand -> entries.add(stand.entry())));
    entries.addAll(state.statements());
    entries.addAll(state.instruments());
    entries.addAll(state.incidents());
    state.measures().stream().map(Measure::figures).forEach(entries::addAll);
    entries.forEach(
        entry ->
            entry.slots().values().forEach(v -> v.forEach(shown -> all.addAll(shown.citations()))));
    return List.copyOf(all);
  }
}
