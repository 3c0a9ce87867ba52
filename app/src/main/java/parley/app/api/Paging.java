package parley.app.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.app.serve.Refusal;

/**
 * One page of a list. A cursor names the last thing of its page, so that what is added meanwhile
 * shifts nothing.
 *
 * @param next the cursor of the next page; null for the last
 */
record Paging<T>(List<T> items, @Nullable String next) {

  static final Set<String> PARAMETERS = Set.of("limit", "cursor");

  private static final int USUAL = 100;
  private static final int MOST = 500;

  Paging {
    items = List.copyOf(items);
  }

  /**
   * @param all in their order
   * @param name names one of them and no other
   */
  static <T> Paging<T> of(List<T> all, Function<T, String> name, Question question) {
    return of(all, name, question, USUAL);
  }

  /**
   * @param all in their order
   * @param name names one of them and no other
   * @param usual how many to give when nothing is said of it
   */
  static <T> Paging<T> of(List<T> all, Function<T, String> name, Question question, int usual) {
    int limit = limit(question, usual);
    String cursor = question.text("cursor").orElse(null);
    int start = cursor == null ? 0 : after(all, name, decoded(cursor));
    int end = Math.min(all.size(), start + limit);
    List<T> items = all.subList(start, end);
    return new Paging<>(items, end < all.size() ? encoded(name.apply(items.getLast())) : null);
  }

  /** How many items of a page are asked for. */
  static int limit(Question question, int usual) {
    return question.number("limit", usual, 1, MOST);
  }

  private static <T> int after(List<T> all, Function<T, String> name, String last) {
    for (int i = 0; i < all.size(); i++) {
      if (name.apply(all.get(i)).equals(last)) {
        return i + 1;
      }
    }
    throw Refusal.of("cursor", "What the cursor points to is gone; ask for the first page again.");
  }

  static String encoded(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          "cursor", "This is no cursor; write the 'next' of the page before, or leave it out.");
    }
  }
}
