package parley.pipeline.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import parley.domain.Report;
import parley.domain.Span;
import parley.pipeline.annotate.time.Times;
import parley.pipeline.rules.RuleBook;

/** Annotates a report. Loading takes seconds; one instance serves all threads. */
public final class Annotator {

  private final StanfordCoreNLP language;
  private final Times times = new Times(RuleBook.standard());

  public Annotator() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty(
        "ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    language = new StanfordCoreNLP(properties);
  }

  public Annotated annotate(Report report) {
    Annotation annotation = new Annotation(kept(report));
    language.annotate(annotation);
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap map : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      sentences.add(sentence(sentences.size(), report.text(), map));
    }
    List<Quotation> quotations = List.of();
    Times.Result found = times.read(report, sentences, quotations);
    return new Annotated(
        report.withPublication(found.publication()), sentences, quotations, found.mentions());
  }

  private static String kept(Report report) {
    char[] text = report.text().toCharArray();
    report.dropped().forEach(span -> Arrays.fill(text, span.start(), span.end(), '\n'));
    return new String(text);
  }

  private static Sentence sentence(int index, String text, CoreMap map) {
    List<CoreLabel> labels = map.get(CoreAnnotations.TokensAnnotation.class);
    SemanticGraph graph = map.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    int[] heads = new int[labels.size()];
    Arrays.fill(heads, -1);
    String[] relations = new String[labels.size()];
    Arrays.fill(relations, "root");
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
      relations[edge.getDependent().index() - 1] =
          edge.getRelation().getShortName()
              + (edge.getRelation().getSpecific() == null
                  ? ""
                  : ":" + edge.getRelation().getSpecific());
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      tokens.add(
          new Token(
              new Span(label.beginPosition(), label.endPosition()),
              label.originalText(),
              label.lemma(),
              label.tag(),
              switch (label.ner()) {
                case "PERSON" -> Token.Entity.PERSON;
                case "ORGANIZATION" -> Token.Entity.ORGANIZATION;
                case "LOCATION" -> Token.Entity.LOCATION;
                default -> Token.Entity.NONE;
              },
              heads[i],
              relations[i]));
    }
    int start = tokens.getFirst().span().start();
    int paragraph = (int) text.substring(0, start).lines().count();
    return new Sentence(index, paragraph, new Span(start, tokens.getLast().span().end()), tokens);
  }
}
