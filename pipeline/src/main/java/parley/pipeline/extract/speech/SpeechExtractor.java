package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.RuleBook;

/** Statements: who said what, through which channel, on which day. */
public final class SpeechExtractor implements Extractor {

  private final RuleBook book;
  private final SpeechReader reader;

  public SpeechExtractor(RuleBook book) {
    this.book = book;
    this.reader = new SpeechReader(book);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    SpeechReader.Speech speech = reader.speech(scene);
    Settings settings = new Settings(scene, speech, new ChannelReader(scene.annotated(), book));
    List<Claim> claims = new ArrayList<>();
    for (Utterance utterance : speech.utterances().all()) {
      claims.add(claim(scene, utterance, settings));
    }
    return claims;
  }

  private static Claim claim(Scene scene, Utterance utterance, Settings settings) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    Passage words = scene.passage(whole(utterance));
    slots.put(
        Slot.QUOTE,
        List.of(
            Cited.of(
                new Value.Words(text(utterance, scene)), Certainty.ofWords(utterance), words)));
    slots.put(
        Slot.MODE,
        List.of(Cited.of(new Value.Term(utterance.direct() ? "direct" : "indirect"), 1.0, words)));
    List<Cited> speakers = new ArrayList<>();
    for (Mention speaker : utterance.speakers()) {
      speakers.add(
          Cited.of(
              new Value.Party(speaker.actor()),
              Certainty.ofSpeaker(utterance, speaker, scene.cast()),
              scene.passage(speaker.span())));
    }
    if (!speakers.isEmpty()) {
      slots.put(Slot.SPEAKER, speakers);
    }
    settings.channel(utterance).ifPresent(c -> slots.put(Slot.CHANNEL, List.of(c)));
    settings.day(utterance).ifPresent(d -> slots.put(Slot.SAID_ON, List.of(d)));
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
