package parley.domain;

import java.util.List;

/** The closed sets of values; those of a status in the order of its course. */
final class Terms {

  static final List<String> ISSUES =
      List.of(
          "territory",
          "ceasefire",
          "withdrawal",
          "troop-presence",
          "security-guarantees",
          "prisoners",
          "sanctions",
          "nuclear",
          "chemical-weapons",
          "missiles",
          "verification",
          "military-exercises",
          "reconstruction",
          "economy",
          "trade",
          "humanitarian-access",
          "political-status",
          "governance",
          "elections",
          "human-rights",
          "recognition",
          "terrorism",
          "energy",
          "wages",
          "working-conditions",
          "jobs",
          "budget",
          "borders",
          "technology",
          "process");

  private Terms() {}

  static List<String> of(Kind kind, Slot slot) {
    return switch (slot) {
      case ROLE -> List.of("party", "mediator", "host", "observer", "guarantor");
      case FORMAT -> List.of("bilateral", "trilateral", "multilateral");
      case MEDIUM -> List.of("in-person", "call", "indirect");
      case MODE -> List.of("direct", "indirect");
      case ISSUE -> ISSUES;
      case STANCE ->
          List.of(
              "demands",
              "proposes",
              "offers",
              "accepts",
              "rejects",
              "conditions",
              "supports",
              "opposes",
              "threatens");
      case QUALIFIER ->
          List.of("exactly", "about", "nearly", "at-least", "more-than", "at-most", "up-to");
      case STATUS ->
          kind == Kind.MEETING
              ? List.of("proposed", "scheduled", "postponed", "cancelled", "under-way", "concluded")
              : List.of(
                  "proposed",
                  "draft",
                  "under-discussion",
                  "revised",
                  "ready",
                  "agreed",
                  "signed",
                  "ratified",
                  "rejected",
                  "broken",
                  "withdrawn");
      case TYPE ->
          kind == Kind.INSTRUMENT
              ? List.of("plan", "agreement", "draft", "resolution", "letter")
              : List.of(
                  "strike",
                  "attack",
                  "clash",
                  "casualties",
                  "damage",
                  "outage",
                  "detention",
                  "release",
                  "exchange",
                  "test",
                  "deployment",
                  "violation",
                  "protest",
                  "sanction");
      default -> List.of();
    };
  }
}
