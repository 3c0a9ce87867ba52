package parley.publish.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.publish.view.StateOfPlay;

/**
 * A dossier as a zip of tables (RFC 4180, UTF-8): one for each kind of fact, then values,
 * citations, disagreements, actors, sources and failures, with {@code codebook.md}, which says what
 * each column means.
 */
public final class TableArchive {

  /** The earliest time that a zip can hold. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * The bytes of the zip. Equal dossiers give equal bytes: the entries have a fixed order and time,
   * and are stored, as deflating differs from one machine to another.
   */
  public byte[] write(Dossier dossier) {
    List<Table> tables = tables(dossier);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "codebook.md", new Codebook().write(tables));
      for (Table table : tables) {
        put(zip, table.file(), table.csv());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written", e);
    }
    return bytes.toByteArray();
  }

  static List<Table> tables(Dossier dossier) {
    StateOfPlay state = StateOfPlay.of(dossier);
    Names names = new Names(dossier, state.sources());
    FactTables facts = new FactTables(dossier, names, state);
    List<Table> tables = new ArrayList<>(Arrays.stream(Kind.values()).map(facts::of).toList());
    tables.addAll(new CommonTables(dossier, names, state.sources()).all());
    return tables;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
