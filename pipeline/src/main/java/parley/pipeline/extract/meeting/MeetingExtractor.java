package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.domain.Claim;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.rules.RuleBook;
import parley.pipeline.world.World;

/**
 * Claims about meetings, one for each meeting of a report however often it is spoken of there;
 * about who took part; and about who is what in the process.
 */
public final class MeetingExtractor implements Extractor {

  private final Lexicon lexicon;
  private final SightingReader reader;

  /** An extractor with the rules of a book. */
  public MeetingExtractor(RuleBook book) {
    lexicon = new Lexicon(book);
    reader = new SightingReader(lexicon, World.standard());
  }

  @Override
  public List<Claim> extract(Scene scene) {
    Threads threads = new Threads(scene, reader.reach());
    List<MeetingThread> all = threads.of(sightings(scene), reader.presences(scene));
    MeetingClaims claims = new MeetingClaims(scene, threads, reader.reach(), all);
    Map<MeetingThread, Claim> meetings = new LinkedHashMap<>();
    for (MeetingThread thread : all) {
      claims.claim(thread).ifPresent(claim -> meetings.put(thread, claim));
    }
    List<Claim> found = new ArrayList<>(meetings.values());
    found.addAll(new AttendanceReader(lexicon, reader.parties()).read(scene, meetings));
    found.addAll(
        new RoleReader(lexicon, reader.parties(), threads, reader.reach()).read(scene, meetings));
    return List.copyOf(found);
  }

  List<Sighting> sightings(Scene scene) {
    return reader.read(scene);
  }
}
