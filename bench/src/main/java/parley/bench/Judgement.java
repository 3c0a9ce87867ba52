package parley.bench;

/**
 * A value of a dossier that gold can judge.
 *
 * @param story where it stands
 * @param kind of fact, as the dossier names it
 * @param slot as the dossier names it
 * @param confidence 0 (exclusive) to 1
 * @param right whether gold holds it right
 */
record Judgement(String story, String kind, String slot, double confidence, boolean right) {}
