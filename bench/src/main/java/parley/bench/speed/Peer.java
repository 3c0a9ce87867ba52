package parley.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Report;

/**
 * CoreNLP as it is published, with its default models and its own command line, as a process of its
 * own: what one would start from without Parley. It gives words, names, dates, dependencies, chains
 * of mentions and quotations with their speakers; no facts and no dossier.
 */
final class Peer {

  static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

  private static final Pattern STEP = Pattern.compile("(?m)^(\\w+Annotator): ([\\d.]+) sec\\.");

  private static final Pattern VERSION = Pattern.compile("stanford-corenlp-(\\d[\\d.]*\\d)\\.jar");

  private final Child child;
  private final Path work;
  private final String classPath;

  private Peer(Child child, Path work, String classPath) {
    this.child = child;
    this.work = work;
    this.classPath = classPath;
  }

  /**
   * @param file holds its class path; the profile "benchmarks" writes it
   */
  static Peer of(Path file, Child child, Path work) throws IOException {
    return new Peer(child, work, Files.readString(file).strip());
  }

  /** Its version, as its file says. */
  String version() {
    Matcher file = VERSION.matcher(classPath);
    if (!file.find()) {
      throw new IllegalStateException("CoreNLP is not on the peer's class path: " + classPath);
    }
    return file.group(1);
  }

  /** Reads reports and writes what it found as JSON. */
  Cost read(String name, List<Report> reports) throws IOException {
    Path list = Sample.list(reports, work.resolve(name));
    return child.java(
        name,
        List.of("-Xmx4g"),
        classPath,
        List.of(
            "edu.stanford.nlp.pipeline.StanfordCoreNLP",
            "-annotators",
            ANNOTATORS,
            "-threads",
            "2",
            "-filelist",
            list.toString(),
            "-outputFormat",
            "json",
            "-outputDirectory",
            Files.createDirectories(work.resolve(name + "-json")).toString()));
  }

  /**
   * How long each of its annotators took in a run, by its own account; seconds over all threads.
   */
  Map<String, Double> steps(String name) throws IOException {
    Map<String, Double> steps = new TreeMap<>();
    Matcher step = STEP.matcher(Files.readString(child.printed(name)));
    while (step.find()) {
      steps.put(step.group(1), Double.valueOf(step.group(2)));
    }
    return steps;
  }
}
