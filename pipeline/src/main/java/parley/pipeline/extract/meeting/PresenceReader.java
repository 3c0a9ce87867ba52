package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.Rule;

/**
 * Reads who is told to be together in a place, with no word for a meeting: "In Lima, Norway's
 * labour minister will sit beside heads of the guild". By itself that is no meeting: see {@link
 * Presences}.
 */
final class PresenceReader {

  static final String FORM = "presence";

  private static final String SECTION = "meeting-presence";
  private static final double CONFIDENCE = 0.7;

  private final Lexicon lexicon;
  private final Reach reach;
  private final Parties parties;
  private final StandingReader standing;

  PresenceReader(Lexicon lexicon, Reach reach, Parties parties, StandingReader standing) {
    this.lexicon = lexicon;
    this.reach = reach;
    this.parties = parties;
    this.standing = standing;
  }

  /** In the order of the text. */
  List<Sighting> read(Scene scene) {
    List<Sighting> found = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      Line line = new Line(scene, sentence);
      for (int i = 0; i < line.size(); i++) {
        if (line.isVerb(i) && lexicon.has(SECTION, "verbs", line.lemma(i))) {
          read(line, i).ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private Optional<Sighting> read(Line line, int verb) {
    Tense tense = Tense.of(line, verb);
    int with = company(line, verb);
    int subject = Clause.subject(line, verb);
    boolean told = tense == Tense.FUTURE || tense == Tense.PAST;
    if (!told || with < 0 || subject < 0 || !isPeople(line, subject, subject)) {
      return Optional.empty();
    }
    Sighting sighting = new Sighting(line, verb, verb, verb, FORM);
    parties.subject(sighting, verb, CONFIDENCE);
    int end = parties.listed(sighting, with, line.size() - 1, CONFIDENCE);
    if (!isPeople(line, with, end)) {
      return Optional.empty();
    }
    reach.before(sighting, verb);
    reach.after(sighting, Math.max(end, verb) + 1);
    standing.read(sighting, List.of(new Clause(verb, Clause.Bond.SUBJECT)));
    boolean placed = sighting.places.stream().map(Found::value).distinct().count() == 1;
    return placed && sighting.parties.size() >= 2 ? Optional.of(sighting) : Optional.empty();
  }

  /** Where those begin with whom somebody stands; -1 when nobody is told of. */
  private int company(Line line, int verb) {
    for (Rule rule : lexicon.book().rules(SECTION)) {
      if (!rule.all("verbs").contains(line.lemma(verb))) {
        continue;
      }
      if (rule.all("links").isEmpty()) {
        return verb + 1;
      }
      for (String link : rule.all("links")) {
        if (line.reads(verb + 1, link)) {
          return verb + 1 + link.split(" ").length;
        }
      }
    }
    return -1;
  }

  /** Whether persons stand there, and not a country that backs another. */
  private boolean isPeople(Line line, int from, int to) {
    for (int i = from; i <= to; i++) {
      Mention named = line.namedAt(i);
      boolean delegates = lexicon.has("meeting-delegates", "nouns", line.word(i));
      if (delegates || named != null && line.isPerson(named)) {
        return true;
      }
    }
    return false;
  }
}
