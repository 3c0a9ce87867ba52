package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scene;
import parley.pipeline.rules.RuleBook;

/** Finds all that a report attributes to somebody, quoted or told. */
public final class SpeechReader {

  private final SpeechWords words;

  public SpeechReader(RuleBook book) {
    words = new SpeechWords(book);
  }

  public Utterances read(Scene scene) {
    return speech(scene).utterances();
  }

  /** Utterances, the posts among them, and all words of speech by their sentence. */
  record Speech(Utterances utterances, Map<Integer, List<Cue>> cues, List<PostReader.Post> posts) {}

  Speech speech(Scene scene) {
    CueFinder finder = new CueFinder(scene.annotated(), scene.cast(), words);
    Map<Integer, List<Cue>> cues = new HashMap<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      cues.put(sentence.index(), finder.find(sentence));
    }
    List<Utterance> all =
        new ArrayList<>(new QuotationReader(scene.annotated(), scene.cast(), cues).read());
    List<PostReader.Post> posts = new PostReader(scene.annotated(), scene.cast()).read();
    posts.forEach(post -> all.add(post.utterance()));
    all.addAll(new ReportedSpeechReader(scene.annotated(), cues).read());
    return new Speech(new Utterances(all), cues, posts);
  }
}
