package parley.pipeline.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordToSentenceProcessor.NewlineIsSentenceBreak;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The language models: words, sentence ends, parts of speech, dictionary forms, names,
 * dependencies. They load on two threads, begun when the first report is awaited, and serve all
 * threads.
 */
final class Language {

  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

  private final TokenizerFactory<CoreLabel> words =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), "invertible,untokenizable=noneDelete");
  private final WordToSentenceProcessor<CoreLabel> sentences =
      new WordToSentenceProcessor<>(NewlineIsSentenceBreak.NEVER);
  private final CompletableFuture<NameTagger> names;
  private final CompletableFuture<PartOfSpeechTagger> tagger;
  private final CompletableFuture<TransitionParser> parser;

  private static final class Shared {
    static final Language LANGUAGE = new Language();
  }

  private Language() {
    RedwoodConfiguration.empty().apply();
    CompletableFuture<WordClusters> clusters =
        CompletableFuture.supplyAsync(Language::loadClusters, Language::onThread);
    names = clusters.thenApplyAsync(Language::loadNames, Language::onThread);
    tagger = clusters.thenApplyAsync(Language::loadTagger, Language::onThread);
    parser = tagger.thenApplyAsync(_ -> loadParser(), Language::onThread);
  }

  /**
   * The models, loaded once for all annotators; the first call starts loading and does not wait.
   */
  static Language shared() {
    return Shared.LANGUAGE;
  }

  private static void onThread(Runnable loading) {
    Thread.ofPlatform().daemon().name("parley-models").start(loading);
  }

  private static WordClusters loadClusters() {
    return packed(ModelFiles.CLUSTERS, WordClusters::read).orElseGet(() -> stockNames().clusters());
  }

  private static PartOfSpeechTagger loadTagger(WordClusters clusters) {
    return new PartOfSpeechTagger(
        packed(ModelFiles.TAGS, in -> TagModel.read(in, clusters))
            .orElseGet(() -> stockTags(clusters)));
  }

  private static NameTagger loadNames(WordClusters clusters) {
    return new NameTagger(
        packed(ModelFiles.NAMES, in -> NameModel.read(in, clusters))
            .orElseGet(Language::stockNames));
  }

  private static TransitionParser loadParser() {
    return new TransitionParser(
        packed(ModelFiles.PARSER, ParserModel::unpack).orElseGet(Language::stockParser));
  }

  private interface Unpacking<M> {
    M from(InputStream in) throws IOException;
  }

  /** A model that the build has packed; none when it has not. */
  private static <M> Optional<M> packed(String file, Unpacking<M> unpacking) {
    try (@Nullable InputStream in = Language.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(unpacking.from(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the packed model cannot be read: " + file, e);
    }
  }

  /** The model for parts of speech as the library ships it. */
  static TagModel stockTags(WordClusters clusters) {
    return TagModel.of(new MaxentTagger(TAGGER), clusters);
  }

  /** The model for names as the library ships it. */
  static NameModel stockNames() {
    try {
      return NameModel.of(CRFClassifier.getClassifier(NAMES));
    } catch (IOException e) {
      throw new UncheckedIOException("the model for names cannot be read: " + NAMES, e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the model for names does not fit the library: " + NAMES, e);
    }
  }

  /** The model for dependencies as the library ships it. */
  static ParserModel stockParser() {
    return ParserModel.read(PARSER);
  }

  /** The words of a stretch of text; offsets count from its start. */
  List<CoreLabel> words(String text) {
    return words.getTokenizer(new StringReader(text)).tokenize();
  }

  /** The words in sentences. */
  List<List<CoreLabel>> sentences(List<CoreLabel> words) {
    return words.isEmpty() ? List.of() : sentences.process(words);
  }

  /** Sets tag and dictionary form of each word of a sentence. */
  void tag(List<CoreLabel> sentence) {
    tagger.join().tag(sentence);
    Morphology morphology = new Morphology();
    for (CoreLabel word : sentence) {
      word.setLemma(morphology.lemma(word.word(), word.tag()));
    }
  }

  /** What name each word of a sentence belongs to. */
  List<Token.Entity> names(List<CoreLabel> sentence) {
    return names.join().entities(sentence);
  }

  TransitionParser.Tree parse(List<CoreLabel> sentence) {
    return parser
        .join()
        .parse(
            sentence.stream().map(CoreLabel::word).toList(),
            sentence.stream().map(CoreLabel::tag).toList());
  }
}
