package parley.publish.export.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.publish.export.calendar.Identifiers;
import parley.publish.view.Change;
import parley.publish.view.Citation;
import parley.publish.view.History;
import parley.publish.view.Plain;
import parley.publish.view.Source;
import parley.publish.view.Sources;

/**
 * What changed in a dossier as an Atom feed (RFC 4287), newest first: new facts, moved meetings,
 * changed positions, each with the words that it rests on. An entry keeps its id when more reports
 * are read, so that a feed reader shows it once.
 */
public final class ChangeFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** The time of a feed in which nothing has a day. */
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final String name;
  private final @Nullable String self;
  private final @Nullable String page;
  private final int most;

  /**
   * @param name what the feed's id and those of its entries are made from; two feeds that a reader
   *     follows need different ones
   * @param self the address that the feed is served at, or null
   * @param page the address of the process's page on a desk, which has one for each fact below
   *     {@code /facts/}; or null
   * @param most the number of entries that it has room for; the newest go in
   */
  public ChangeFeed(String name, @Nullable String self, @Nullable String page, int most) {
    this.name = name;
    this.self = self;
    this.page = page;
    this.most = most;
  }

  /** The feed of a dossier in a file, with all changes. */
  public static ChangeFeed of(Dossier dossier) {
    return new ChangeFeed(dossier.title(), null, null, Integer.MAX_VALUE);
  }

  /** The feed as XML in UTF-8's characters. Equal dossiers give equal text. */
  public String write(Dossier dossier) {
    History history = History.of(dossier);
    Map<String, String> meetings = Identifiers.of(dossier.facts(Kind.MEETING));
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", id(""));
      element(xml, "title", dossier.title().isBlank() ? "Parley" : dossier.title());
      element(xml, "updated", instant(updated(dossier, history)));
      xml.writeStartElement("author");
      element(xml, "name", "Parley");
      xml.writeEndElement();
      element(xml, "generator", "Parley");
      if (self != null) {
        link(xml, "self", self, "application/atom+xml", null);
      }
      if (page != null) {
        link(xml, "alternate", page, "text/html", null);
      }
      for (History.Dated dated : history.all().subList(0, Math.min(most, history.all().size()))) {
        String fact = dated.change().entry().id();
        String lasting = meetings.getOrDefault(fact, fact);
        entry(xml, dated, lasting, dossier.fact(fact).isPresent(), history.sources());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes all that is written", e);
    }
    return text + "\n";
  }

  /**
   * @param fact what the entry's id is made from
   * @param isThere whether the dossier still has the fact under the id that it had then
   */
  private void entry(
      XMLStreamWriter xml, History.Dated dated, String fact, boolean isThere, Sources sources)
      throws XMLStreamException {
    Change change = dated.change();
    Slot slot = change.slot();
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    String what = change.nature() == Change.Nature.NEW ? "new" : "changed";
    element(
        xml, "id", id(fact + "|" + dated.day() + "|" + what + (slot == null ? "" : slot.label())));
    element(xml, "title", title(change));
    element(xml, "updated", instant(dated.day()));
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", change.entry().kind().label());
    if (page != null && isThere) {
      link(xml, "alternate", page + "/facts/" + change.entry().id(), "text/html", null);
    }
    List<Source> cited = cited(change, sources);
    for (Source source : cited) {
      if (source.link().isPresent()) {
        link(xml, "via", source.link().get(), "text/html", source.label());
      }
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(xmlSafe(content(change, cited)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String title(Change change) {
    String subject = change.subject();
    return switch (change.nature()) {
      case NEW -> "New: " + subject;
      case CHANGED -> subject + ": " + moved(change);
      case DISPUTED -> subject + ": reports differ: " + change.is();
      case GONE -> "No longer told: " + subject;
    };
  }

  private static String moved(Change change) {
    String was = change.was();
    String is = change.is();
    return was.isEmpty() ? is : is.isEmpty() ? "no longer " + was : is + " (was " + was + ")";
  }

  private static String content(Change change, List<Source> cited) {
    StringBuilder text = new StringBuilder(title(change));
    for (Source source : cited) {
      text.append("\n\n").append(source.label());
      for (Citation citation : change.citations()) {
        if (citation.source() == source.number()) {
          text.append("\n“").append(Plain.line(citation.passage().exact())).append('”');
          String teller = citation.saidBy();
          text.append(teller == null ? "" : " (according to " + teller + ")");
        }
      }
    }
    return text.toString();
  }

  private static List<Source> cited(Change change, Sources sources) {
    TreeSet<Integer> numbers = new TreeSet<>();
    change.citations().stream().map(Citation::source).forEach(numbers::add);
    return numbers.stream().map(sources::get).toList();
  }

  private static LocalDate updated(Dossier dossier, History history) {
    LocalDate asOf = dossier.asOf();
    if (asOf != null) {
      return asOf;
    }
    return history.all().isEmpty() ? NO_DAY : history.all().getFirst().day();
  }

  private String id(String entry) {
    byte[] content = ("parley|" + name + "|" + entry).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(content);
  }

  private static String instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(xmlSafe(Plain.line(text)));
    xml.writeEndElement();
  }

  private static void link(
      XMLStreamWriter xml, String relation, String address, String type, @Nullable String title)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", xmlSafe(address));
    xml.writeAttribute("type", type);
    if (title != null) {
      xml.writeAttribute("title", xmlSafe(title));
    }
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String xmlSafe(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
