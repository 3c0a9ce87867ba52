package parley.app.hook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.domain.Ids;
import parley.publish.export.JsonText;
import parley.store.Entry;
import parley.store.Journal;
import parley.store.StoredProcess;
import parley.store.Told;

/**
 * What a receiver is told of a part of the log. The same part gives the same message, whenever it
 * is made: one that is sent again can be known by its id.
 *
 * @param id of this part and this receiver
 * @param body JSON; it holds no words of reports
 */
record Message(String id, String body) {

  /**
   * @param part after what the receiver has taken, up to what it is told now
   */
  static Message of(String receiver, Told part, Journal journal) {
    Journal then = journal.upTo(part.telling());
    Map<String, int[]> counts = new TreeMap<>();
    for (Entry entry : then.entries()) {
      if (entry.position() > part.position()) {
        count(then, entry, counts);
      }
    }
    ObjectNode body =
        JsonText.object()
            .put("type", "recorded")
            .put("after", part.position())
            .put("position", part.telling());
    ArrayNode processes = body.putArray("processes");
    for (StoredProcess process : then.processes()) {
      int[] count = counts.get(process.id());
      if (count != null) {
        processes
            .addObject()
            .put("id", process.id())
            .put("title", process.title())
            .put("reports", count[0])
            .put("corrections", count[1]);
      }
    }
    return new Message(
        "msg_" + Ids.digest(receiver + "|" + part.position() + "|" + part.telling()),
        JsonText.line(body));
  }

  private static void count(Journal journal, Entry entry, Map<String, int[]> counts) {
    switch (entry) {
      case Entry.Received received -> counted(journal.processOf(received.report().id()), 0, counts);
      case Entry.Corrected corrected ->
          counted(journal.process(corrected.correction().process()), 1, counts);
      case Entry.Read _, Entry.Failed _, Entry.Titled _, Entry.Placed _ -> {}
    }
  }

  private static void counted(
      Optional<StoredProcess> process, int what, Map<String, int[]> counts) {
    process.ifPresent(known -> counts.computeIfAbsent(known.id(), _ -> new int[2])[what]++);
  }
}
