package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;

/**
 * Reads posts that a report embeds whole, without quotation marks: "We are ready. — Ada Holm
 * (@adaholm) May 2, 2026".
 */
final class PostReader {

  private static final Pattern POST =
      Pattern.compile(
          "(?m)^[ \\t]*(\\S.{15,1500}?)\\s{0,3}[—–―]\\s{0,3}([^—–―\\n"
              + "(]{3,60}?)\\s{0,3}(\\(@\\w{2,30}\\))[ \\t]*(.{0,30})$");

  /**
   * A post.
   *
   * @param handle the account, in its parentheses
   * @param day the day beside it, or null
   */
  record Post(Utterance utterance, Span handle, @Nullable TimeMention day) {}

  private final Annotated report;
  private final Cast cast;

  PostReader(Annotated report, Cast cast) {
    this.report = report;
    this.cast = cast;
  }

  List<Post> read() {
    List<Post> found = new ArrayList<>();
    Matcher post = POST.matcher(report.report().text());
    while (post.find()) {
      Span words = new Span(post.start(1), post.end(1));
      if (!report.report().drops(words)) {
        mention(post.start(2)).ifPresent(m -> found.add(post(post, words, m)));
      }
    }
    return found;
  }

  private Post post(Matcher post, Span words, Mention speaker) {
    int sentence =
        report.sentenceAt(words.end() - 1).map(Sentence::index).orElse(speaker.sentence());
    TimeMention day =
        report.times().stream()
            .filter(t -> t.resolved() != null)
            .filter(t -> post.start(4) <= t.span().start() && t.span().end() <= post.end(4))
            .findFirst()
            .orElse(null);
    Utterance utterance = new Utterance(List.of(words), List.of(speaker), sentence, -1, true, 0.9);
    return new Post(utterance, new Span(post.start(3) + 1, post.end(3) - 1), day);
  }

  private Optional<Mention> mention(int start) {
    return cast.mentions().stream()
        .filter(m -> m.span().start() == start && m.form() == Mention.Form.NAME)
        .filter(m -> cast.actor(m.actor()).type() == ActorType.PERSON)
        .findFirst();
  }
}
