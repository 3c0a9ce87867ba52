package parley.domain;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one report says: the report as cleaned and dated, its actors, its claims. It depends on
 * no other report; reconciling works on readings alone.
 */
public record Reading(Report report, List<ReportedActor> actors, List<Claim> claims)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when a claim is of another report
   */
  public Reading {
    actors = actors.stream().sorted(Comparator.comparing(ReportedActor::key)).toList();
    Map<String, Claim> byId = new LinkedHashMap<>();
    claims.stream()
        .sorted(Comparator.comparing(Claim::id))
        .forEach(c -> byId.putIfAbsent(c.id(), c));
    claims = List.copyOf(byId.values());
    for (Claim claim : claims) {
      if (!claim.report().equals(report.id())) {
        throw new IllegalArgumentException(claim.id() + " is no claim of " + report.id());
      }
    }
  }
}
