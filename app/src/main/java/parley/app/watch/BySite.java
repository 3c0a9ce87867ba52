package parley.app.watch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several sites side by side, and on what belongs to one site in its order. */
final class BySite {

  private static final int SITES = 8;

  private final Pauser pauser;

  /**
   * @param pauser tells when nothing more is to be begun
   */
  BySite(Pauser pauser) {
    this.pauser = pauser;
  }

  /** Works on each item; the results are in the order of the items, less those not begun. */
  <T, R> List<R> each(List<T> items, Function<T, URI> address, Function<T, R> work) {
    Map<String, List<Integer>> sites = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      sites
          .computeIfAbsent(Politeness.site(address.apply(items.get(i))), _ -> new ArrayList<>())
          .add(i);
    }
    Map<Integer, R> results = new TreeMap<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(SITES, Thread.ofVirtual().factory())) {
      List<Future<Map<Integer, R>>> futures = new ArrayList<>();
      for (List<Integer> site : sites.values()) {
        futures.add(workers.submit(() -> inOrder(site, items, work)));
      }
      for (Future<Map<Integer, R>> future : futures) {
        results.putAll(future.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(results.values());
  }

  private <T, R> Map<Integer, R> inOrder(List<Integer> site, List<T> items, Function<T, R> work) {
    Map<Integer, R> results = new TreeMap<>();
    for (int index : site) {
      if (!pauser.isEnded()) {
        results.put(index, work.apply(items.get(index)));
      }
    }
    return results;
  }
}
