package parley.pipeline.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;

/**
 * Finds what stands in quotation marks: typographic, straight, angular and single ones. A quotation
 * inside another is part of the outer one's words. One that is not closed ends with its paragraph.
 */
final class Quotations {

  /** What begins with an apostrophe and would look like the start of a quotation. */
  private static final Pattern ELISION =
      Pattern.compile("['‘’](?:\\d0s|em|til|tis|twas|cause|round|n)\\b.*", Pattern.DOTALL);

  private final String text;
  private final List<Quotation> found = new ArrayList<>();

  private Quotations(String text) {
    this.text = text;
  }

  static List<Quotation> find(String text, List<Paragraph> paragraphs) {
    Quotations finder = new Quotations(text);
    @Nullable Mark running = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      @Nullable Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      running = finder.read(paragraphs.get(i), next, running);
    }
    return List.copyOf(finder.found);
  }

  /** A mark that opened a quotation. */
  private record Mark(int offset, char character) {
    boolean isSingle() {
      return isSingleMark(character);
    }
  }

  /** Reads a paragraph; gives the mark of a quotation that goes on in the next one. */
  private @Nullable Mark read(
      Paragraph paragraph, @Nullable Paragraph next, @Nullable Mark running) {
    Span span = paragraph.span();
    Deque<Mark> open = new ArrayDeque<>();
    boolean continues = running != null && opens(span.start(), span) != null;
    for (int i = span.start(); i < span.end(); i++) {
      if (!isMark(text.charAt(i))) {
        continue;
      }
      if (closes(i, span, open)) {
        Mark opening = open.pop();
        if (open.isEmpty()) {
          add(
              opening.offset(),
              i + 1,
              opening.offset() + 1,
              i,
              paragraph,
              continues && opening.offset() == span.start());
        }
        continue;
      }
      Mark mark = opens(i, span);
      if (mark == null) {
        continue;
      }
      if (!open.isEmpty() && sameKind(open.peekLast().character(), mark.character())) {
        closeEarly(open.peekLast(), i, paragraph, continues);
        open.clear();
      }
      open.push(mark);
    }
    return open.isEmpty() ? null : atEnd(open.peekLast(), paragraph, next, continues);
  }

  /** A quotation that is open at the end of its paragraph. */
  private @Nullable Mark atEnd(
      Mark outer, Paragraph paragraph, @Nullable Paragraph next, boolean continues) {
    Span span = paragraph.span();
    Mark following = next == null ? null : opens(next.span().start(), next.span());
    boolean goesOn = following != null && sameKind(following.character(), outer.character());
    if (outer.isSingle() && !goesOn) {
      return null;
    }
    add(
        outer.offset(),
        span.end(),
        outer.offset() + 1,
        span.end(),
        paragraph,
        continues && outer.offset() == span.start());
    return goesOn ? outer : null;
  }

  /**
   * The closing mark is missing: the quotation ends with the last sentence before the next opens.
   */
  private void closeEarly(Mark opening, int before, Paragraph paragraph, boolean continues) {
    for (int end = before - 1; end > opening.offset() + 1; end--) {
      if (".!?,".indexOf(text.charAt(end)) >= 0 && Paragraphs.isBlank(at(end + 1))) {
        add(
            opening.offset(),
            end + 1,
            opening.offset() + 1,
            end + 1,
            paragraph,
            continues && opening.offset() == paragraph.span().start());
        return;
      }
    }
  }

  private void add(
      int start, int end, int first, int last, Paragraph paragraph, boolean continues) {
    while (first < last && Paragraphs.isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && Paragraphs.isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      found.add(
          new Quotation(new Span(start, end), new Span(first, last), paragraph.index(), continues));
    }
  }

  /** The mark at an offset when it can open a quotation there. */
  private @Nullable Mark opens(int offset, Span within) {
    char c = text.charAt(offset);
    boolean possible =
        switch (c) {
          case '“', '„', '‟', '«', '‹' -> true;
          case '"' -> isOpenSide(offset, within);
          case '‘', '\'' ->
              isOpenSide(offset, within) && !ELISION.matcher(rest(offset, within)).matches();
          default -> false;
        };
    if (!possible
        || (isSingleMark(c) && !closesLater(offset, within) && offset != within.start())) {
      return null;
    }
    return new Mark(offset, c);
  }

  private boolean isOpenSide(int offset, Span within) {
    char before = offset == within.start() ? ' ' : text.charAt(offset - 1);
    char after = offset + 1 >= within.end() ? ' ' : text.charAt(offset + 1);
    return (Paragraphs.isBlank(before) || "([{-–—/“‘\"'".indexOf(before) >= 0)
        && !Paragraphs.isBlank(after);
  }

  private boolean closes(int offset, Span within, Deque<Mark> open) {
    if (open.isEmpty()) {
      return false;
    }
    char c = text.charAt(offset);
    char inner = open.peek().character();
    if (isSingleMark(inner)
        && !isSingleMark(c)
        && open.size() > 1
        && isCloser(offset, c, open.peekLast().character(), within)) {
      while (open.size() > 1) {
        open.pop();
      }
      return true;
    }
    return isSingleMark(c)
        ? isSingleMark(inner) && c != '‘' && closesSingle(offset, within)
        : !isSingleMark(inner) && isCloser(offset, c, inner, within);
  }

  private boolean isCloser(int offset, char c, char opening, Span within) {
    return switch (opening) {
      case '"' ->
          (c == '"' || c == '”')
              && (c == '”' || !isOpenSide(offset, within) || offset + 1 == within.end());
      case '“' -> c == '”' || (c == '"' && !isOpenSide(offset, within));
      case '„', '‟' -> c == '“' || c == '”';
      case '«' -> c == '»';
      case '‹' -> c == '›';
      default -> false;
    };
  }

  /** Whether a single mark closes and is no apostrophe. */
  private boolean closesSingle(int offset, Span within) {
    char before = text.charAt(offset - 1);
    char after = offset + 1 >= within.end() ? ' ' : at(offset + 1);
    if (Paragraphs.isBlank(before) || Character.isLetterOrDigit(after)) {
      return false;
    }
    boolean possessive =
        before == 's'
            && after == ' '
            && offset + 2 < within.end()
            && Character.isLowerCase(at(offset + 2));
    return !possessive || !closesLater(offset, within);
  }

  /** Whether a later single mark of the paragraph closes before another opens. */
  private boolean closesLater(int offset, Span within) {
    for (int i = offset + 1; i < within.end(); i++) {
      char c = text.charAt(i);
      if (c == '‘' || (c == '\'' && isOpenSide(i, within) && i > offset + 1)) {
        return false;
      }
      if ((c == '’' || c == '\'') && closesSingle(i, within)) {
        return true;
      }
    }
    return false;
  }

  private String rest(int offset, Span within) {
    return text.substring(offset, Math.min(within.end(), offset + 12));
  }

  private char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : ' ';
  }

  private static boolean sameKind(char one, char other) {
    return kind(one) == kind(other);
  }

  private static char kind(char mark) {
    return switch (mark) {
      case '“', '”', '„', '‟', '"' -> '"';
      case '‘', '’', '\'', '‹', '›' -> '\'';
      default -> '«';
    };
  }

  private static boolean isSingleMark(char c) {
    return kind(c) == '\'' && "‘’'".indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return "“”„‟\"«»‹›‘’'".indexOf(c) >= 0;
  }
}
