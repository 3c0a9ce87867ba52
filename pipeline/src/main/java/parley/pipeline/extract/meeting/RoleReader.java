package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.Rule;

/** Finds who is what in the process: party, mediator, host, observer, guarantor. */
final class RoleReader {

  private final Lexicon lexicon;
  private final Parties parties;
  private final Threads threads;
  private final Reach reach;

  RoleReader(Lexicon lexicon, Parties parties, Threads threads, Reach reach) {
    this.lexicon = lexicon;
    this.parties = parties;
    this.threads = threads;
    this.reach = reach;
  }

  /** One claim for each actor and role. */
  List<Claim> read(Scene scene, Map<MeetingThread, Claim> meetings) {
    Map<String, Map<String, List<Found<String>>>> roles = new TreeMap<>();
    for (MeetingThread thread : meetings.keySet()) {
      if (isTalks(thread)) {
        mediators(thread, roles);
        hosts(scene, thread, meetings, roles);
      }
    }
    for (Sentence sentence : scene.annotated().sentences()) {
      said(new Line(scene, sentence), roles);
    }
    MeetingThread main = main(meetings);
    if (main != null) {
      parties(main, roles);
    }
    return claims(scene, roles);
  }

  private static boolean isTalks(MeetingThread thread) {
    return !thread.isCall()
        && thread.forms().stream()
            .anyMatch(f -> Set.of("talks", "round", "session", "conference").contains(f));
  }

  /** The talks that the report speaks of most. */
  private @Nullable MeetingThread main(Map<MeetingThread, Claim> meetings) {
    MeetingThread main = null;
    for (MeetingThread thread : meetings.keySet()) {
      boolean sides = threads.sides().sides(thread.parties().keySet()).size() >= 2;
      if (isTalks(thread)
          && sides
          && (main == null || thread.sightings().size() > main.sightings().size())) {
        main = thread;
      }
    }
    return main;
  }

  private static void note(
      Map<String, Map<String, List<Found<String>>>> roles,
      String role,
      String actor,
      Span span,
      double confidence) {
    roles
        .computeIfAbsent(role, r -> new TreeMap<>())
        .computeIfAbsent(actor, a -> new ArrayList<>())
        .add(new Found<>(actor, span, confidence));
  }

  private static void mediators(
      MeetingThread thread, Map<String, Map<String, List<Found<String>>>> roles) {
    for (Sighting sighting : thread.sightings()) {
      sighting.mediators.forEach(
          (key, found) -> note(roles, "mediator", key, found.span(), found.confidence()));
      sighting.hosts.forEach(
          (key, found) -> note(roles, "host", key, found.span(), found.confidence()));
    }
  }

  /** The country in which talks are held, when it is none of their parties. */
  private void hosts(
      Scene scene,
      MeetingThread thread,
      Map<MeetingThread, Claim> meetings,
      Map<String, Map<String, List<Found<String>>>> roles) {
    Claim claim = meetings.get(thread);
    boolean held =
        claim != null
            && claim.values(Slot.STATUS).stream()
                .anyMatch(
                    c -> Set.of("concluded", "under-way", "scheduled").contains(c.value().text()));
    Set<String> involved =
        new java.util.TreeSet<>(roles.getOrDefault("mediator", Map.of()).keySet());
    meetings
        .keySet()
        .forEach(other -> involved.addAll(threads.sides().sides(other.parties().keySet())));
    if (!held || threads.sides().sides(thread.parties().keySet()).size() < 2) {
      return;
    }
    for (Found<String> place : thread.places()) {
      String country = reach.countryOf(place.value());
      ReportedActor actor = country == null ? null : threads.sides().actor(country);
      if (actor != null && actor.type() == ActorType.COUNTRY && !involved.contains(actor.key())) {
        note(roles, "host", actor.key(), place.span(), thread.ordinal() != null ? 0.7 : 0.6);
      }
    }
  }

  private void parties(MeetingThread main, Map<String, Map<String, List<Found<String>>>> roles) {
    Set<String> mediators = roles.getOrDefault("mediator", Map.of()).keySet();
    Set<String> hosts = roles.getOrDefault("host", Map.of()).keySet();
    Set<String> observers = roles.getOrDefault("observer", Map.of()).keySet();
    main.parties()
        .forEach(
            (key, found) -> {
              ReportedActor actor = threads.sides().actor(key);
              String side = actor == null ? null : actor.side() == null ? key : actor.side();
              ReportedActor party = side == null ? null : threads.sides().actor(side);
              boolean fits =
                  party != null
                      && (party.type() == ActorType.COUNTRY || party.key().equals(key))
                      && party.type() != ActorType.PERSON
                      && !mediators.contains(party.key())
                      && !observers.contains(party.key())
                      && !hosts.contains(party.key());
              if (fits && party != null) {
                found.forEach(
                    f -> note(roles, "party", party.key(), f.span(), f.confidence() - 0.1));
              }
            });
  }

  private void said(Line line, Map<String, Map<String, List<Found<String>>>> roles) {
    for (int i = 0; i < line.size(); i++) {
      for (Rule rule : lexicon.book().rules("role-mediators")) {
        mediates(line, i, rule, roles);
      }
      noun(line, i, "role-mediators", "mediator", roles);
      noun(line, i, "role-observers", "observer", roles);
      noun(line, i, "role-guarantors", "guarantor", roles);
    }
  }

  private void mediates(
      Line line, int verb, Rule rule, Map<String, Map<String, List<Found<String>>>> roles) {
    if (!line.isVerb(verb) || !rule.all("verbs").contains(line.lemma(verb))) {
      return;
    }
    if (line.find("by", verb, verb + 2).isPresent() && line.tag(verb).equals("VBN")) {
      boolean talks = aboutTalks(line, 0, verb);
      int by = line.find("by", verb, verb + 2).orElse(verb);
      for (Mention mention : parties.listed(line, by + 1, line.size() - 1)) {
        if (talks && !line.isPerson(mention)) {
          note(roles, "mediator", mention.actor(), mention.span(), 0.8);
        }
      }
    } else if (aboutTalks(line, verb, Math.min(line.size(), verb + 9))
        && Tense.of(line, verb) != Tense.POSSIBLE) {
      int subject = Clause.subject(line, verb);
      Mention mention = subject < 0 ? null : line.mentionAt(subject);
      if (mention != null && !line.isPerson(mention)) {
        note(roles, "mediator", mention.actor(), mention.span(), 0.7);
      }
    }
  }

  private boolean aboutTalks(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.tag(i).startsWith("NN") && lexicon.noun(line, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Brazil acts as a mediator", "US officials acting as mediators", "Brazil, the guarantor". */
  private void noun(
      Line line,
      int at,
      String section,
      String role,
      Map<String, Map<String, List<Found<String>>>> roles) {
    String word = line.word(at);
    boolean mediating =
        role.equals("mediator")
            && line.word(at + 1).equals("role")
            && (word.equals("mediating") || word.equals("mediation") || word.equals("mediator"));
    if (!mediating && (!line.tag(at).startsWith("NN") || !lexicon.has(section, "nouns", word))) {
      return;
    }
    int start = at;
    while (start > 0
        && (line.tag(start - 1).startsWith("JJ")
            || line.tag(start - 1).equals("DT")
            || line.tag(start - 1).startsWith("NN") && line.mentionAt(start - 1) == null)) {
      start--;
    }
    boolean as = line.word(start - 1).equals("as");
    boolean plays = mediating && Set.of("play", "assume", "take").contains(line.lemma(start - 1));
    if (!as && !plays) {
      return;
    }
    int head = line.token(at).head();
    boolean far = as && head >= 0 && head < start && line.isVerb(head);
    int verb = plays ? start - 1 : far ? head : start - 2;
    for (int step = 0; step < 3 && verb > 0 && !line.isVerb(verb); step++) {
      verb--;
    }
    int subject = line.isVerb(verb) ? actingSubject(line, verb) : -1;
    if (subject >= 0 && !negatedOrWished(line, verb)) {
      int[] range = Parties.phrase(line, subject, verb);
      for (Mention mention : parties.listed(line, range[0], range[1])) {
        note(roles, role, Parties.key(line, mention), mention.span(), 0.75);
      }
    }
  }

  private static boolean negatedOrWished(Line line, int verb) {
    Tense tense = Tense.of(line, verb);
    return tense == Tense.POSSIBLE || line.word(verb - 1).equals("to");
  }

  private static int actingSubject(Line line, int verb) {
    int subject = Clause.subject(line, verb);
    if (subject >= 0) {
      return subject;
    }
    boolean acting = line.tag(verb).equals("VBG") && line.tag(verb - 1).startsWith("NN");
    return acting ? verb - 1 : -1;
  }

  private static List<Claim> claims(
      Scene scene, Map<String, Map<String, List<Found<String>>>> roles) {
    List<Claim> claims = new ArrayList<>();
    roles.forEach(
        (role, actors) ->
            actors.forEach(
                (actor, found) -> {
                  double confidence =
                      Math.max(
                          0.1, found.stream().mapToDouble(Found::confidence).max().orElse(0.5));
                  Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
                  List<parley.domain.Passage> passages =
                      found.stream().map(f -> scene.passage(f.span())).toList();
                  slots.put(
                      Slot.ACTOR,
                      List.of(new Cited(new Value.Party(actor), passages, confidence, false)));
                  slots.put(
                      Slot.ROLE,
                      List.of(new Cited(new Value.Term(role), passages, confidence, false)));
                  claims.add(
                      Claim.of(scene.report().id(), Kind.ROLE, new LinkedHashMap<>(slots), null));
                }));
    return claims;
  }
}
