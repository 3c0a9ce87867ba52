package parley.app;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.app.desk.Corrector;
import parley.app.desk.Desk;
import parley.app.desk.View;
import parley.domain.Correction;
import parley.domain.Dossier;
import parley.publish.brief.ChangeBrief;
import parley.publish.view.Changes;
import parley.publish.view.Plain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley correct}: the desk's corrections. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Corrects a dossier of a store, and prints what changes by it. A correction is kept beside"
          + " what the reports say, outranks it, is shown as the desk's, and can be taken back. It"
          + " holds for reports to come and after an upgrade.",
      ""
    },
    commandListHeading = "%nCorrections:%n",
    footer = {
      "",
      "Examples:",
      "  parley correct list --store talks.parley",
      "  parley correct merge-actors 'Ada Holm' 'A. Holm' --reason 'one envoy' --store"
          + " talks.parley",
      "  parley correct split-actor 'Ada Holm' --spelling Holm --as 'Eva Holm' --reason 'her"
          + " sister' --store talks.parley",
      "  parley correct set meeting-2031-03-20-bergen place Oslo --reason 'the ministry rang'"
          + " --store talks.parley",
      "  parley correct reject figure-injured-5 --reason 'another collision' --store talks.parley",
      "  parley correct undo 57 --reason 'a slip' --store talks.parley"
    })
final class CorrectCommand implements Runnable {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  CorrectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say which correction, such as 'set', or 'list' for those made");
  }

  /** Who corrects, why, and where. */
  static final class Signed {

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "Why, for the reader.")
    private String reason = "";

    @Option(
        names = "--author",
        paramLabel = "NAME",
        description = "Who corrects. Without it, the name of the user who is logged in.")
    private String author = System.getProperty("user.name", "");
  }

  private int record(
      CommandSpec command, Signed signed, Function<Corrector, Correction.Change> change) {
    try (Desk desk = signed.store.open(surroundings)) {
      String process = signed.store.process(desk).id();
      Dossier before = desk.dossier(View.of(process));
      Correction made =
          desk.correct(process, signed.author, signed.reason, change.apply(new Corrector(before)));
      PrintStream out = surroundings.out();
      out.println("Correction " + made.number() + " is recorded.");
      Dossier after = desk.dossier(View.of(process));
      out.print(
          new ChangeBrief(surroundings.width(), surroundings.colour(), 20)
              .write(Changes.between(before, after)));
      out.flush();
      return ExitCode.DONE;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          command.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the corrections of a process, also those that were taken back.")
  int list(@Mixin StoreOptions store) {
    try (Desk desk = store.open(surroundings)) {
      String process = store.process(desk).id();
      List<Correction> all = desk.journal().corrections(process);
      TreeSet<Long> standing = new TreeSet<>();
      Correction.standing(all).forEach(correction -> standing.add(correction.number()));
      for (Correction correction : all) {
        String state =
            correction.change() instanceof Correction.Undo || standing.contains(correction.number())
                ? desk.idle(View.of(process)).contains(correction.number())
                    ? " (applies to nothing now)"
                    : ""
                : " (taken back)";
        surroundings
            .out()
            .println(
                correction.number()
                    + "  "
                    + correction.recorded().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)
                    + "  "
                    + Plain.line(correction.author())
                    + ": "
                    + Plain.line(parley.pipeline.correct.Corrections.words(correction.change()))
                    + " "
                    + Plain.line(correction.reason())
                    + state);
      }
      if (all.isEmpty()) {
        surroundings.out().println("No corrections.");
      }
      surroundings.out().flush();
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "merge-actors",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Several actors are one: the first, by id, name or spelling.")
  int mergeActors(
      @Parameters(index = "0", paramLabel = "KEPT") String kept,
      @Parameters(index = "1", arity = "1..*", paramLabel = "OTHER") List<String> others,
      @Mixin Signed signed) {
    return record(sub("merge-actors"), signed, corrector -> corrector.mergeActors(kept, others));
  }

  @Command(
      name = "split-actor",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Some spellings of an actor, or what some reports say of it, mean another.")
  int splitActor(
      @Parameters(index = "0", paramLabel = "ACTOR") String actor,
      @Option(
              names = "--as",
              paramLabel = "NAME",
              required = true,
              description = "Who the other is.")
          String name,
      @Option(
              names = "--spelling",
              paramLabel = "NAME",
              description = "A spelling that means the other. May be given again.")
          @Nullable List<String> spellings,
      @Option(
              names = "--report",
              paramLabel = "ID",
              description = "A report that means the other. May be given again.")
          @Nullable List<String> reports,
      @Mixin Signed signed) {
    return record(
        sub("split-actor"),
        signed,
        corrector ->
            corrector.splitActor(
                actor,
                spellings == null ? List.of() : spellings,
                reports == null ? List.of() : reports,
                name));
  }

  @Command(
      name = "merge-facts",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Several facts, by id, are one: the first.")
  int mergeFacts(
      @Parameters(index = "0", paramLabel = "KEPT") String kept,
      @Parameters(index = "1", arity = "1..*", paramLabel = "OTHER") List<String> others,
      @Mixin Signed signed) {
    return record(sub("merge-facts"), signed, corrector -> corrector.mergeFacts(kept, others));
  }

  @Command(
      name = "split-fact",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "What some reports tell of a fact is another fact.")
  int splitFact(
      @Parameters(index = "0", paramLabel = "FACT") String fact,
      @Option(
              names = "--report",
              paramLabel = "ID",
              required = true,
              description = "A report that tells of the other. May be given again.")
          List<String> reports,
      @Mixin Signed signed) {
    return record(sub("split-fact"), signed, corrector -> corrector.splitFact(fact, reports));
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "A slot of a fact has a value. Where a slot has room for several, such as participants,"
              + " it is added; else it replaces those that stand.")
  int set(
      @Parameters(index = "0", paramLabel = "FACT") String fact,
      @Parameters(index = "1", paramLabel = "SLOT") String slot,
      @Parameters(index = "2", paramLabel = "VALUE") String value,
      @Option(names = "--report", paramLabel = "ID", description = "A report that says so.")
          @Nullable String report,
      @Option(
              names = "--words",
              paramLabel = "TEXT",
              description = "The report's words that say so, to the letter.")
          @Nullable String words,
      @Mixin Signed signed) {
    return record(sub("set"), signed, corrector -> corrector.set(fact, slot, value, report, words));
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "A fact is none; or, with SLOT and VALUE, one of its values does not hold.")
  int reject(
      @Parameters(index = "0", paramLabel = "FACT") String fact,
      @Parameters(index = "1", arity = "0..1", paramLabel = "SLOT") @Nullable String slot,
      @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE") @Nullable String value,
      @Mixin Signed signed) {
    if (slot != null && value == null) {
      throw new ParameterException(
          sub("reject").commandLine(), "say which value of " + slot + " does not hold");
    }
    return record(
        sub("reject"),
        signed,
        corrector ->
            slot == null || value == null
                ? corrector.reject(fact)
                : corrector.reject(fact, slot, value));
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Takes a correction back, by its number. Taking that back brings it back.")
  int undo(@Parameters(index = "0", paramLabel = "NUMBER") long number, @Mixin Signed signed) {
    return record(sub("undo"), signed, _ -> new Correction.Undo(number));
  }

  private CommandSpec sub(String name) {
    return Objects.requireNonNull(spec.subcommands().get(name)).getCommandSpec();
  }
}
