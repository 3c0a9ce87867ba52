package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.RuleBook;

/** Statements: who said what, through which channel, on which day. */
public final class SpeechExtractor implements Extractor {

  private static final double CHANNEL = 0.85;
  private static final double DAY = 0.85;
  private static final double CARRIED = 0.7;

  /** Sentences over which a channel or a day holds on while one speaker goes on speaking. */
  private static final int REACH = 8;

  private final RuleBook book;
  private final SpeechReader reader;

  public SpeechExtractor(RuleBook book) {
    this.book = book;
    this.reader = new SpeechReader(book);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    ChannelReader channels = new ChannelReader(scene.annotated(), book);
    List<Claim> claims = new ArrayList<>();
    Setting setting = new Setting();
    for (Utterance utterance : reader.read(scene).all()) {
      setting.follow(scene, utterance, channels);
      claims.add(claim(scene, utterance, setting));
    }
    return claims;
  }

  /** Channel and day of the speech that is going on, until somebody else speaks. */
  private static final class Setting {
    private @Nullable String speaker;
    private int sentence;
    private @Nullable Span channel;
    private @Nullable TimeMention day;
    private boolean ownChannel;
    private boolean ownDay;

    void follow(Scene scene, Utterance utterance, ChannelReader channels) {
      Mention mention = utterance.speaker();
      String key = mention == null ? null : mention.actor();
      if (key == null || !key.equals(speaker) || utterance.sentence() - sentence > REACH) {
        channel = null;
        day = null;
      }
      speaker = key;
      sentence = utterance.sentence();
      Sentence attributing = scene.annotated().sentences().get(utterance.sentence());
      Optional<Span> named =
          utterance.cue() < 0 ? Optional.empty() : channels.channel(attributing, utterance.cue());
      ownChannel = named.isPresent();
      named.ifPresent(n -> channel = n);
      Optional<TimeMention> said =
          utterance.cue() < 0
              ? Optional.empty()
              : DayReader.day(scene.annotated(), attributing, utterance.cue());
      ownDay = said.isPresent();
      said.ifPresent(s -> day = s);
    }
  }

  private static Claim claim(Scene scene, Utterance utterance, Setting setting) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    Passage words = scene.passage(whole(utterance));
    slots.put(
        Slot.QUOTE,
        List.of(Cited.of(new Value.Words(text(utterance, scene)), utterance.confidence(), words)));
    slots.put(
        Slot.MODE,
        List.of(Cited.of(new Value.Term(utterance.direct() ? "direct" : "indirect"), 1.0, words)));
    List<Cited> speakers = new ArrayList<>();
    for (Mention speaker : utterance.speakers()) {
      speakers.add(
          Cited.of(
              new Value.Party(speaker.actor()),
              utterance.confidence(),
              scene.passage(speaker.span())));
    }
    if (!speakers.isEmpty()) {
      slots.put(Slot.SPEAKER, speakers);
    }
    Span channel = setting.channel;
    if (channel != null) {
      slots.put(
          Slot.CHANNEL,
          List.of(
              Cited.of(
                  new Value.Words(scene.annotated().text(channel)),
                  setting.ownChannel ? CHANNEL : CARRIED,
                  scene.passage(channel))));
    }
    TimeMention day = setting.day;
    if (day != null && day.resolved() != null) {
      slots.put(
          Slot.SAID_ON,
          List.of(
              Cited.of(
                  new Value.Time(day.resolved()),
                  setting.ownDay ? DAY : CARRIED,
                  scene.passage(day.span()))));
    }
    return Claim.of(scene.report().id(), Kind.STATEMENT, slots, null);
  }

  /** From the first word to the last, with an attribution that stands in between. */
  private static Span whole(Utterance utterance) {
    return utterance.words().getFirst().cover(utterance.words().getLast());
  }

  private static String text(Utterance utterance, Scene scene) {
    StringBuilder text = new StringBuilder();
    for (Span span : utterance.words()) {
      text.append(text.isEmpty() ? "" : " ").append(scene.annotated().text(span).strip());
    }
    return text.toString().replaceFirst("(?<=[\\p{L}\\p{N}”’\"]),$", "");
  }
}
