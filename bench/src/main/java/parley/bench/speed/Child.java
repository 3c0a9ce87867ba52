package parley.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts programs as processes of their own and watches what they cost. */
final class Child {

  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final Pattern COLLECTION = Pattern.compile("(?<heap>\\d+)M->(?<live>\\d+)M\\(");
  private static final long LOOK_EVERY_MILLISECONDS = 20;

  private final Path work;

  /**
   * @param work where the programs' output and logs go
   */
  Child(Path work) {
    this.work = work;
  }

  /**
   * A Java program on the JDK of this process.
   *
   * @param options for the Java machine
   * @param program class path, main class and arguments
   */
  Cost java(String name, List<String> options, String classPath, List<String> program) {
    Path collections = work.resolve(name + ".gc.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Xlog:gc:file=" + collections + "::filecount=0");
    command.addAll(List.of("-cp", classPath));
    command.addAll(program);
    Cost cost = run(name, command);
    return new Cost(
        cost.seconds(),
        cost.processorSeconds(),
        cost.memory(),
        most(collections, "heap"),
        most(collections, "live"));
  }

  /** Any program; what it prints goes to a file. */
  Cost run(String name, List<String> command) {
    Path printed = printed(name);
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      Duration processor = Duration.ZERO;
      long memory = 0;
      do {
        memory = Math.max(memory, resident(process));
        Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
        processor = now.compareTo(processor) > 0 ? now : processor;
      } while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " failed:\n" + Files.readString(printed));
      }
      return new Cost(seconds, processor.toMillis() / 1000.0, memory, 0, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Where a program's output stands. */
  Path printed(String name) {
    return work.resolve(name + ".out");
  }

  private static long resident(Process process) {
    try {
      Matcher line =
          RESIDENT.matcher(
              Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
      return line.find() ? Long.parseLong(line.group(1)) * 1024 : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static long most(Path collections, String when) {
    try (Stream<String> lines = Files.lines(collections)) {
      return lines
          .map(COLLECTION::matcher)
          .filter(Matcher::find)
          .mapToLong(collection -> Long.parseLong(collection.group(when)))
          .max()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
