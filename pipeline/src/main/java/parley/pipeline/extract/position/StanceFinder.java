package parley.pipeline.extract.position;

import java.util.List;
import parley.pipeline.annotate.Sentence;

/** Finds positions of one form of words in a sentence. */
interface StanceFinder {

  List<Candidate> find(Holders holders, Sentence sentence);
}
