package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Claim;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.Rule;

/** Finds who sat in which meeting, for whom, in what office. */
final class AttendanceReader {

  private static final Set<String> NEGOTIATORS = Set.of("negotiator", "envoy", "representative");

  private final Lexicon lexicon;
  private final Parties parties;

  AttendanceReader(Lexicon lexicon, Parties parties) {
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /** The claims about who took part in the meetings that have a claim. */
  List<Claim> read(Scene scene, Map<MeetingThread, Claim> claims) {
    KnownMeetings meetings = new KnownMeetings(claims);
    List<Seat> seats = new ArrayList<>();
    for (Map.Entry<MeetingThread, Claim> meeting : claims.entrySet()) {
      participants(scene, meeting.getKey(), meeting.getValue(), seats);
    }
    Mention frame = null;
    int framed = -9;
    for (Sentence sentence : scene.annotated().sentences()) {
      Line line = new Line(scene, sentence);
      int before = seats.size();
      sentence(line, meetings, seats, sentence.index() - framed <= 1 ? frame : null);
      if (seats.size() > before) {
        frame = seats.getLast().side();
        framed = sentence.index();
      }
    }
    return AttendanceClaims.of(scene, meetings, seats);
  }

  /** Persons who met are those who attended. */
  private void participants(Scene scene, MeetingThread thread, Claim claim, List<Seat> seats) {
    String status =
        claim.values(Slot.STATUS).stream().map(c -> c.value().text()).findFirst().orElse("");
    boolean dated = claim.values(Slot.DATES).stream().anyMatch(c -> !c.former());
    boolean spokenOf = status.isEmpty() && (dated || claim.has(Slot.PLACE));
    if (!Set.of("concluded", "under-way").contains(status)
        && !(status.equals("scheduled") && dated)
        && !spokenOf) {
      return;
    }
    for (Sighting sighting : thread.sightings()) {
      for (Found<String> party : sighting.parties.values()) {
        Mention mention = mentionOf(sighting.line, party.span());
        if (mention != null
            && isNamedPerson(sighting.line, mention)
            && !isOwnerOfAnother(scene, sighting, mention)) {
          seats.add(
              new Seat(thread, mention, sighting.line, null, Math.min(0.85, party.confidence())));
        }
      }
    }
  }

  /** "Holm's spokesman met Rojas" is not Holm; "Holm's meeting with Rojas" is. */
  private static boolean isOwnerOfAnother(Scene scene, Sighting sighting, Mention mention) {
    Sentence sentence = sighting.line.sentence();
    return scene.cast().isPossessor(sentence, mention)
        && sentence.token(mention.head()).head() != sighting.anchor;
  }

  private static @Nullable Mention mentionOf(Line line, Span span) {
    return line.mentions().stream().filter(m -> m.span().equals(span)).findFirst().orElse(null);
  }

  private static boolean isNamedPerson(Line line, Mention mention) {
    ReportedActor actor = line.actor(mention);
    return actor.type() == ActorType.PERSON && !actor.unnamed();
  }

  private void sentence(
      Line line, KnownMeetings meetings, List<Seat> seats, @Nullable Mention frame) {
    for (int i = 0; i < line.size(); i++) {
      if (line.isVerb(i) && !Clause.auxiliary(line, i)) {
        for (Rule rule : lexicon.book().rules("attendance-verbs")) {
          if (rule.all("verbs").contains(line.lemma(i))) {
            verb(line, i, rule, meetings, seats);
          }
        }
      }
      present(line, i, meetings, seats, frame);
    }
    seated(line, meetings, seats);
  }

  private void verb(Line line, int verb, Rule rule, KnownMeetings meetings, List<Seat> seats) {
    boolean passive = line.tag(verb).equals("VBN") && line.find("by", verb, verb + 3).isPresent();
    if (rule.is("by") || rule.is("beside")) {
      if (passive && rule.is("by")) {
        ledBy(line, verb, meetings, seats);
      } else if (passive) {
        beside(line, verb, meetings, seats);
      }
      return;
    }
    if (passive || Tense.of(line, verb) == Tense.POSSIBLE || line.word(verb + 1).equals("to")) {
      return;
    }
    if (rule.is("appoints")) {
      appoints(line, verb, meetings, seats);
    } else if (rule.is("sends")) {
      sends(line, verb, meetings, seats);
    } else if (!rule.all("subject").isEmpty()) {
      includes(line, verb, rule, meetings, seats);
    } else if (!rule.all("object").isEmpty()) {
      leads(line, verb, rule, meetings, seats);
    } else {
      attends(line, verb, meetings, seats);
    }
  }

  /** "Holm and Rojas attended the meeting". */
  private void attends(Line line, int verb, KnownMeetings meetings, List<Seat> seats) {
    MeetingThread thread = meetings.inSentence(line, verb);
    int subject = Clause.subject(line, verb);
    if (thread == null || subject < 0) {
      return;
    }
    int[] range = Parties.phrase(line, subject, verb);
    Mention side = sideOf(line, verb, line.size() - 1);
    seat(line, parties.all(line, range[0], range[1]), thread, side, 0.85, seats);
  }

  /** "The Chilean delegation was led by Rojas", "Chile was represented by Rojas". */
  private void ledBy(Line line, int verb, KnownMeetings meetings, List<Seat> seats) {
    int by = line.find("by", verb, verb + 3).orElse(verb);
    int subject = Clause.subject(line, verb);
    int head = subject >= 0 ? subject : line.token(verb).head();
    boolean team =
        head >= 0 && head < verb && lexicon.has("meeting-delegates", "nouns", line.word(head));
    Mention named = head >= 0 ? line.mentionAt(head) : null;
    boolean country = named != null && !line.isPerson(named);
    if (!team && !country) {
      return;
    }
    MeetingThread thread = meetings.near(line, verb);
    if (thread != null) {
      int[] range = Parties.phrase(line, head, verb);
      Mention side = sideOf(line, range[0], Math.min(verb, range[1] + 1));
      seat(line, parties.listed(line, by + 1, line.size() - 1), thread, side, 0.85, seats);
    }
  }

  /** "Rojas, accompanied by Holm, met the mediator": in the sentence that tells of the meeting. */
  private void beside(Line line, int verb, KnownMeetings meetings, List<Seat> seats) {
    int by = line.find("by", verb, verb + 3).orElse(verb);
    MeetingThread thread = meetings.inSentence(line, verb);
    if (thread != null && !meetings.isToCome(thread)) {
      List<Mention> others = parties.listed(line, by + 1, line.size() - 1);
      seat(line, others.stream().limit(6).toList(), thread, null, 0.75, seats);
    }
  }

  /** "For the talks Norway appointed Holm as its chief negotiator". */
  private void appoints(Line line, int verb, KnownMeetings meetings, List<Seat> seats) {
    MeetingThread thread = meetings.inSentence(line, verb);
    int as = line.find("as", verb, verb + 12).orElse(-1);
    boolean delegate =
        as > 0
            && IntStream.rangeClosed(as + 1, Math.min(as + 6, line.size() - 1))
                .anyMatch(i -> NEGOTIATORS.contains(line.lemma(i)));
    if (thread != null && delegate && !meetings.isToCome(thread)) {
      int subject = Clause.subject(line, verb);
      Mention side = subject < 0 ? null : line.mentionAt(subject);
      List<Mention> named = parties.all(line, verb + 1, as - 1);
      seat(line, named.stream().limit(2).toList(), thread, side, 0.75, seats);
    }
  }

  /** "Holm led the Norwegian delegation". */
  private void leads(Line line, int verb, Rule rule, KnownMeetings meetings, List<Seat> seats) {
    boolean team = false;
    int object = verb;
    for (int i = verb + 1; i < Math.min(line.size(), verb + 7); i++) {
      if (rule.all("object").contains(line.word(i)) || lexicon.noun(line, i).isPresent()) {
        team = true;
        object = i;
        break;
      }
    }
    MeetingThread thread = team ? meetings.near(line, verb) : null;
    int subject = Clause.subject(line, verb);
    if (thread == null || subject < 0 || Tense.of(line, verb) == Tense.FUTURE) {
      return;
    }
    int[] range = Parties.phrase(line, subject, verb);
    Mention side = sideOf(line, verb, object);
    List<Mention> leaders = parties.all(line, range[0], range[1]);
    if (line.word(verb - 1).equals("who") && leaders.size() > 1) {
      leaders = List.of(leaders.getLast());
    }
    seat(line, leaders, thread, side, 0.85, seats);
    for (int i = object + 1; i < Math.min(line.size(), object + 3); i++) {
      if (line.word(i).equals("alongside")) {
        seat(line, parties.listed(line, i + 1, line.size() - 1), thread, side, 0.85, seats);
      }
    }
  }

  /** "Chile sent its foreign minister, Luis Rojas". */
  private void sends(Line line, int verb, KnownMeetings meetings, List<Seat> seats) {
    MeetingThread thread = meetings.near(line, verb);
    List<Mention> sent = parties.listed(line, verb + 1, line.size() - 1);
    boolean person = sent.stream().anyMatch(m -> isNamedPerson(line, m));
    if (thread != null && person && Tense.of(line, verb) != Tense.FUTURE) {
      int subject = Clause.subject(line, verb);
      Mention side = subject < 0 ? null : line.mentionAt(subject);
      seat(line, sent.stream().limit(6).toList(), thread, side, 0.8, seats);
    }
  }

  /** "Chile's delegation included Rojas". */
  private void includes(Line line, int verb, Rule rule, KnownMeetings meetings, List<Seat> seats) {
    int subject = Clause.subject(line, verb);
    if (subject < 0 || !rule.all("subject").contains(line.word(subject))) {
      return;
    }
    MeetingThread thread = meetings.near(line, verb);
    if (thread != null) {
      int[] range = Parties.phrase(line, subject, verb);
      seat(
          line,
          parties.listed(line, verb + 1, line.size() - 1),
          thread,
          sideOf(line, range[0], range[1]),
          0.8,
          seats);
    }
  }

  /** "Holm and Rojas were also present". */
  private void present(
      Line line, int at, KnownMeetings meetings, List<Seat> seats, @Nullable Mention frame) {
    boolean word =
        lexicon.words("attendance-present", "words").stream().anyMatch(w -> line.reads(at, w));
    if (!word || line.isVerb(at)) {
      return;
    }
    boolean predicate = isWas(line, at - 1) || isWas(line, at - 2);
    int subject = Clause.subject(line, at);
    MeetingThread thread = predicate && subject >= 0 ? meetings.near(line, at) : null;
    if (thread == null) {
      return;
    }
    int[] range = Parties.phrase(line, subject, at - 1);
    boolean also = line.find("also", 0, at).isPresent() || line.find("besides", 0, at).isPresent();
    Mention own = sideOf(line, 0, at);
    seat(
        line,
        parties.all(line, range[0], range[1]),
        thread,
        own != null ? own : also ? frame : null,
        0.85,
        seats);
  }

  private static boolean isWas(Line line, int at) {
    return line.isBe(at) && line.isVerb(at);
  }

  /**
   * Pictures of a table: "delegations seated ..., with US officials, including Holm and Rojas, at
   * the centre".
   */
  private void seated(Line line, KnownMeetings meetings, List<Seat> seats) {
    boolean table =
        List.of("seated", "sat around", "around a table", "around the table").stream()
            .anyMatch(w -> line.find(w, 0, line.size()).isPresent());
    int including = line.find("including", 0, line.size()).orElse(-1);
    if (!table || including < 0) {
      return;
    }
    MeetingThread thread = meetings.near(line, including);
    if (thread != null) {
      seat(line, parties.listed(line, including + 1, line.size() - 1), thread, null, 0.85, seats);
    }
  }

  private void seat(
      Line line,
      List<Mention> persons,
      MeetingThread thread,
      @Nullable Mention side,
      double confidence,
      List<Seat> seats) {
    for (Mention person : persons) {
      if (isNamedPerson(line, person)
          && !line.scene().cast().isPossessor(line.sentence(), person)) {
        seats.add(new Seat(thread, person, line, side, confidence));
      }
    }
  }

  /** A country or organisation named in a stretch, that is no part of a person's title. */
  private static @Nullable Mention sideOf(Line line, int from, int to) {
    for (Mention mention : line.mentions()) {
      if (mention.first() >= from
          && mention.last() <= to
          && !line.isPerson(mention)
          && !PartyList.modifiesPerson(line, mention)) {
        return mention;
      }
    }
    return null;
  }
}
