package parley.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;
import parley.pipeline.reconcile.Reconciler;
import parley.publish.export.DossierJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. */
@Command(name = "parley", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

  @Parameters List<String> words = List.of();

  @Option(names = "-o")
  @Nullable Path output;

  @Option(names = "--format")
  String format = "json";

  @Option(names = "--as-of")
  @Nullable LocalDate asOf;

  @Option(names = "--title")
  String title = "Dossier";

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Reader.Result input = new Reader().read(words.stream().skip(1).map(Path::of).toList());
    Pipeline pipeline = new Pipeline();
    List<Reading> readings = new ArrayList<>();
    for (Report report : input.reports()) {
      readings.add(pipeline.read(report));
    }
    Dossier dossier = new Reconciler().reconcile(title, asOf, readings, input.failures());
    String json = new DossierJson().write(dossier);
    if (output == null) {
      System.out.print(json);
    } else {
      Files.writeString(output, json);
    }
    return 0;
  }
}
