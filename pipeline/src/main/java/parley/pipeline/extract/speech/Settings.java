package parley.pipeline.extract.speech;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Edtf;
import parley.domain.Publication;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.annotate.time.VerbTimes;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;

/**
 * Channel and day of what is said. They stand beside the word of speech, or hold on from an earlier
 * sentence with the same speaker: the channel for some sentences, the day as long as the report
 * names but one for that speaker.
 */
final class Settings {

  /** See the decision on confidence. */
  private static final double BESIDE = 0.9;

  private static final double CARRIED_DAY = 0.85;
  private static final double CARRIED = 0.7;
  private static final double FAR = 0.65;

  /** A night may be of either of two days. */
  private static final double NIGHT = 0.6;

  /** Days after which a statement is background. */
  private static final int NEWS_DAYS = 7;

  /** Sentences over which a channel or a day holds on while somebody goes on speaking. */
  private static final int REACH = 8;

  /** What stands beside one word of speech. */
  private record Setting(
      int sentence, int cue, @Nullable Span channel, @Nullable TimeMention day) {}

  private final Scene scene;
  private final List<PostReader.Post> posts;
  private final Map<String, List<Setting>> bySpeaker = new HashMap<>();

  Settings(Scene scene, SpeechReader.Speech speech, ChannelReader channels) {
    this.posts = speech.posts();
    Map<Integer, List<Cue>> cues = speech.cues();
    this.scene = scene;
    VerbTimes times = new VerbTimes(scene.annotated());
    for (Sentence sentence : scene.annotated().sentences()) {
      for (Cue cue : cues.getOrDefault(sentence.index(), List.of())) {
        if (cue.frame() != SpeechWords.Frame.WEAK) {
          Setting setting = setting(cue, channels, times);
          cue.speakers().forEach(s -> add(s, setting));
        }
      }
    }
  }

  private static Setting setting(Cue cue, ChannelReader channels, VerbTimes times) {
    return new Setting(
        cue.sentence().index(),
        cue.token(),
        channels.channel(cue.sentence(), cue.token()).orElse(null),
        times
            .modifying(cue.sentence(), cue.token())
            .filter(t -> t.resolved() != null)
            .orElse(null));
  }

  private void add(Mention speaker, Setting setting) {
    bySpeaker.computeIfAbsent(speaker.actor(), _ -> new ArrayList<>()).add(setting);
  }

  Optional<Cited> channel(Utterance utterance) {
    Optional<PostReader.Post> post = post(utterance);
    if (post.isPresent()) {
      return Optional.of(channel(post.get().handle(), true));
    }
    return last(utterance, REACH, s -> s.channel() != null)
        .flatMap(s -> Optional.ofNullable(s.channel()).map(c -> channel(c, isOwn(s, utterance))));
  }

  private Cited channel(Span channel, boolean own) {
    return Cited.of(
        new Value.Words(scene.annotated().text(channel)),
        own ? BESIDE : CARRIED,
        scene.passage(channel));
  }

  private Optional<PostReader.Post> post(Utterance utterance) {
    return posts.stream().filter(p -> p.utterance().equals(utterance)).findFirst();
  }

  Optional<Cited> day(Utterance utterance) {
    Optional<PostReader.Post> post = post(utterance);
    if (post.isPresent()) {
      return day(post.get().day(), BESIDE);
    }
    Optional<Setting> near =
        last(utterance, REACH, s -> s.day() != null && (isOwn(s, utterance) || isNews(s.day())));
    if (near.isPresent()) {
      return day(near.get().day(), isOwn(near.get(), utterance) ? BESIDE : CARRIED_DAY);
    }
    return isOneDay(utterance)
        ? last(utterance, Integer.MAX_VALUE, s -> s.day() != null && isNews(s.day()))
            .flatMap(s -> day(s.day(), FAR))
        : Optional.empty();
  }

  private Optional<Cited> day(@Nullable TimeMention time, double confidence) {
    Edtf resolved = time == null ? null : time.resolved();
    if (time == null || resolved == null) {
      return Optional.empty();
    }
    boolean exact = time.expression().isExact();
    if (!exact && resolved.days() > 1) {
      return Optional.empty(); // "until 2033": the time of something else than of speaking
    }
    double sure = exact ? confidence : Math.min(confidence, NIGHT);
    return Optional.of(Cited.of(new Value.Time(resolved), sure, scene.passage(time.span())));
  }

  /** Whether a time is a day of the week before the report: others do not hold on. */
  private boolean isNews(TimeMention time) {
    Publication publication = scene.report().publication();
    Edtf day = time.resolved();
    if (publication == null || day == null || day.days() != 1) {
      return false;
    }
    long age = ChronoUnit.DAYS.between(day.earliest(), publication.day());
    return age >= 0 && age <= NEWS_DAYS;
  }

  /** Whether the report names but one day on which this speaker speaks. */
  private boolean isOneDay(Utterance utterance) {
    return settings(utterance).stream()
            .map(Setting::day)
            .filter(d -> d != null && d.resolved() != null)
            .map(d -> String.valueOf(d.resolved()))
            .distinct()
            .count()
        == 1;
  }

  private List<Setting> settings(Utterance utterance) {
    Mention speaker = utterance.speaker();
    return speaker == null ? List.of() : bySpeaker.getOrDefault(speaker.actor(), List.of());
  }

  /** The utterance's own setting, or the last one before it with the same speaker that fits. */
  private Optional<Setting> last(
      Utterance utterance, int reach, java.util.function.Predicate<Setting> fits) {
    List<Setting> fitting =
        settings(utterance).stream()
            .filter(fits)
            .filter(s -> s.sentence() <= utterance.sentence())
            .filter(s -> utterance.sentence() - s.sentence() <= reach)
            .toList();
    return fitting.stream()
        .filter(s -> isOwn(s, utterance))
        .findFirst()
        .or(() -> fitting.stream().reduce((a, b) -> b));
  }

  private static boolean isOwn(Setting setting, Utterance utterance) {
    return setting.sentence() == utterance.sentence() && setting.cue() == utterance.cue();
  }
}
