package parley.domain;

/** The slots of all kinds; {@link Kind#slots()} says which kind has which. */
public enum Slot {
  ACTOR("actor"),
  ROLE("role"),
  ORDINAL("ordinal"),
  DATES("dates"),
  PLACE("place"),
  PARTICIPANTS("participants"),
  FORMAT("format"),
  MEDIUM("medium"),
  STATUS("status"),
  OUTCOME("outcome"),
  REASON("reason"),
  MEETING("meeting"),
  PERSON("person"),
  SIDE("side"),
  OFFICE("office"),
  QUOTE("quote"),
  SPEAKER("speaker"),
  CHANNEL("channel"),
  SAID_ON("saidOn"),
  MODE("mode"),
  ISSUE("issue"),
  STANCE("stance"),
  CONTENT("content"),
  NAME("name"),
  TYPE("type"),
  PENDING("pending"),
  PARTIES("parties"),
  TARGET("target"),
  DATE("date"),
  DESCRIPTION("description"),
  MEASURE("measure"),
  VALUE("value"),
  UNIT("unit"),
  QUALIFIER("qualifier"),
  ATTRIBUTED_TO("attributedTo");

  private final String label;

  Slot(String label) {
    this.label = label;
  }

  /** The name in the dossier's JSON. */
  public String label() {
    return label;
  }
}
