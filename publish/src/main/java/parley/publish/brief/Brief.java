package parley.publish.brief;

import java.time.LocalDate;
import java.util.List;
import parley.domain.Dossier;
import parley.domain.Failure;
import parley.domain.Slot;
import parley.publish.view.Entry;
import parley.publish.view.Plain;
import parley.publish.view.Scope;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Wording;

/**
 * The state of play as a desk officer reads it in the morning: what is on now and next, the last
 * round, who sat there, positions by issue, plans, the ground, where the reports disagree, the
 * sources. Each line that says something ends with the numbers of the reports that it rests on.
 */
public final class Brief {

  private static final int NARROWEST = 80;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 110;

  private final int width;
  private final boolean colour;

  /**
   * @param width columns of the terminal; fewer than 80 count as 80, more than 110 as 110
   * @param colour whether to write ANSI colours
   */
  public Brief(int width, boolean colour) {
    this.width = Math.clamp(width, NARROWEST, WIDEST);
    this.colour = colour;
  }

  /** The brief of a dossier, ending with a line feed. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    return write(dossier, Scope.LIKELY);
  }

  /** The same, in the scope that is asked for. */
  public String write(Dossier dossier, Scope scope) {
    Sheet sheet = new TerminalSheet(width, colour);
    write(StateOfPlay.of(dossier), scope, sheet);
    return sheet.toString();
  }

  /**
   * The same brief as Markdown (CommonMark), for pasting: the same lines with the same numbers,
   * each section under a heading. No words of a report can act as markup.
   */
  public static String markdown(Dossier dossier) {
    return markdown(dossier, Scope.LIKELY);
  }

  /** The same as Markdown, in the scope that is asked for. */
  public static String markdown(Dossier dossier, Scope scope) {
    Sheet sheet = new MarkdownSheet();
    write(StateOfPlay.of(dossier), scope, sheet);
    return sheet.toString();
  }

  private static void write(StateOfPlay state, Scope scope, Sheet sheet) {
    head(sheet, state);
    new MeetingSection(sheet, state).write();
    new PeopleSection(sheet, state).write();
    new PositionSection(sheet, state).write();
    new PlanSection(sheet, state).write();
    new GroundSection(sheet, state).write();
    new DisagreementSection(sheet, state).write();
    if (scope == Scope.ALL) {
      new DoubtSection(sheet, state).write();
    }
    sources(sheet, state);
    foot(sheet, state, scope);
  }

  private static void head(Sheet sheet, StateOfPlay state) {
    sheet.title(state.title());
    String period = state.sources().period();
    sheet.paragraph(
        Line.of(day(state))
            .plain(Wording.count(state.sources().reports(), "report"))
            .plain(" of " + Wording.count(state.sources().origins(), "origin"))
            .plain(period.isEmpty() ? "." : ", " + period + "."));
    roles(sheet, state.roles());
  }

  private static String day(StateOfPlay state) {
    LocalDate day = state.asOf();
    return day == null ? "From " : "As of " + Wording.day(day) + ", from ";
  }

  private static void roles(Sheet sheet, List<Entry> roles) {
    for (String role : List.of("party", "mediator", "host", "guarantor", "observer")) {
      List<Entry> those =
          roles.stream()
              .filter(
                  entry ->
                      entry.standing(Slot.ROLE).stream()
                          .anyMatch(r -> r.value().text().equals(role)))
              .toList();
      if (!those.isEmpty()) {
        Line line = Line.of(heading(role, those.size()) + ": ");
        line.plain(
            Wording.list(those.stream().map(entry -> entry.text(Slot.ACTOR)).distinct().toList()));
        those.forEach(entry -> line.citing(entry.citations()));
        sheet.paragraph(line);
      }
    }
  }

  private static String heading(String role, int count) {
    String one = Wording.capital(role);
    return count == 1 ? one : role.equals("party") ? "Parties" : one + "s";
  }

  private static void sources(Sheet sheet, StateOfPlay state) {
    sheet.heading("SOURCES");
    if (state.sources().all().isEmpty()) {
      sheet.none("No report was read.");
    }
    state.sources().all().forEach(sheet::source);
  }

  private static void foot(Sheet sheet, StateOfPlay state, Scope scope) {
    if (!state.failures().isEmpty()) {
      sheet.heading("NOT READ");
      for (Failure failure : state.failures()) {
        sheet.line(1, Line.of(Plain.line(failure.source()) + ": " + Plain.line(failure.message())));
      }
    }
    if (scope == Scope.LIKELY && !state.omission().isNone()) {
      sheet.gap();
      sheet.paragraph(
          new Line()
              .faint(
                  "Left out, as told in passing or more likely wrong than right: "
                      + state.omission().text()
                      + ". --all shows that too."));
    }
  }
}
