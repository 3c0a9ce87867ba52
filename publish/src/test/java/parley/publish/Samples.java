package parley.publish;

import static parley.domain.ActorType.COUNTRY;
import static parley.domain.ActorType.ORGANIZATION;
import static parley.domain.ActorType.PERSON;
import static parley.publish.DossierBuilder.meeting;
import static parley.publish.DossierBuilder.number;
import static parley.publish.DossierBuilder.party;
import static parley.publish.DossierBuilder.term;
import static parley.publish.DossierBuilder.time;
import static parley.publish.DossierBuilder.words;

import java.time.LocalDate;
import java.util.List;
import parley.domain.Disagreement;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Kind;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.State;

/** Dossiers made by hand, of negotiations that never were. */
public final class Samples {

  private static final String FIRST =
      """
      BERGEN, Norway — Canada and Iceland ended their first round of talks on the Harrow Bank on Friday without an agreement, but the Norwegian mediators said the two delegations would return to Bergen on March 18 for a second round.

      The two-day meeting on Thursday and Friday was the first since Icelandic patrol vessels seized the Canadian trawler Avalon Pride last November.

      "Nobody slammed a door, and after this winter that is worth something," Norway's special envoy Ingrid Solheim told reporters.

      Canada's delegation was led by chief negotiator Joanne Pelletier and included Deputy Fisheries Minister Marc Doucet. Iceland sent Ambassador Sigrún Hallsdóttir and the director of its fisheries directorate, Einar Thorlaksson.

      Reykjavik demands that Canadian vessels leave the northern half of the bank. Ottawa has rejected a withdrawal and insists that the maritime boundary be settled first. Pelletier said Canada was ready to accept joint inspections at sea, provided that Iceland releases the crew of the Avalon Pride.

      Iceland says the Canadian landing ban has cost its exporters about $60 million. The foreign ministers of both countries met in Oslo last autumn.
      """;

  private static final String MOVED =
      """
      Home News Harbour Weather Log in
      The second round of fisheries talks between Canada and Iceland, originally planned for March 18, will now be held on March 20 and 21 in Bergen, the Norwegian Foreign Ministry announced on Friday.

      The meeting had been postponed because the Icelandic parliament is to debate the quotas. “It is a question of the calendar and of nothing else,” Norwegian Foreign Minister Henrik Aasland said.

      The negotiators are to discuss a nine-point draft, known as the Harrow Bank framework. It still has to be approved by the Canadian cabinet and by the Althing.

      Iceland supports joint patrols but opposes an international panel on the boundary. The Canadian Coast Guard counted 31 Canadian vessels on the bank this week.
      """;

  private static final String RELEASE =
      """
      REYKJAVIK: Iceland released the 14 fishermen of the Avalon Pride on Wednesday, March 19, a day before the talks.

      "This is not a payment in advance," Ambassador Sigrun Hallsdottir told the broadcaster RUV. Canada's chief negotiator wrote on X that it "removes one stone from the road".
      """;

  private static final String COLLISION =
      """
      BERGEN (AFP) — Canadian and Icelandic negotiators opened a second round of talks in Bergen on Thursday, hours after a coast guard ship and a trawler collided.

      The patrol vessel Thor and the trawler Northern Lass struck each other in fog. Iceland's coast guard said three fishermen were hurt. Canada said the Thor had rammed the trawler.

      "We are talking about fish, and this morning we nearly had to talk about the dead," Solheim told reporters.

      Canada has proposed a catch limit of 48,000 tonnes a year; Iceland has offered 30,000 tonnes. Joanne Pelletier heads the Canadian delegation.
      """;

  private static final String SECOND_DAY =
      """
      BERGEN — Canada and Iceland moved closer on Friday to an agreement on joint patrols.

      "Patrols we can do. Half an ocean we cannot," Joanne Pelletier said as she left. Canada would never accept a withdrawal from the northern half.

      "If the ban on our fish is lifted by the first of May, Iceland will sign the framework," Foreign Minister Birna Kristjansdottir told a news conference on Friday.

      The revised Harrow Bank framework must still be approved by the Canadian cabinet. Canada's Coast Guard said five fishermen were injured, two of them seriously.

      About 4,000 people marched to the harbour in St. John's, the police said. The technical teams will meet by video call on March 25. A third round could be held in Ottawa in April.
      """;

  private Samples() {}

  /** A negotiation with all eight kinds of fact and all states of a value. */
  public static Dossier bergen() {
    DossierBuilder d = new DossierBuilder("Canada and Iceland: the Harrow Bank", "2031-03-21");
    reports(d);
    actors(d);
    meetings(d);
    delegations(d);
    statements(d);
    positions(d);
    plan(d);
    ground(d);
    d.failure(
        "reports/scan.pdf", "read", "not a kind of file that Parley reads; export it as text");
    return d.build();
  }

  /** A dossier in which nothing was found. */
  public static Dossier empty() {
    return new DossierBuilder("Nothing yet", null)
        .report("silent", null, null, null, "The weather will be fine.\n")
        .build();
  }

  /** Words that would harm a page or a terminal, or are hard to set. */
  public static Dossier hostile() {
    String text =
        """
        <script>alert("text")</script> The ministry \u202Esaid\u202C \u001B[31mred\u001B[0m & "quoted".
        日本と韓国の代表団は東京で会談し、漁業協定の草案について協議を続けることで一致したと発表した。
        قال المتحدث إن الجولة الثانية ستعقد في مسقط.
        """;
    DossierBuilder d = new DossierBuilder("<script>alert('title')</script>", "2031-03-21");
    d.report(
        new Report(
            "evil\"id",
            "evil.html",
            "</script><script>alert(1)</script> \u202Eevil\u202C",
            "<b>Bold</b> \u001B[2J Post",
            null,
            "javascript:alert(document.domain)",
            Publication.stated(LocalDate.parse("2031-03-20")),
            text,
            List.of()),
        null);
    d.actor(
        "ministry", "The \u202EMinistry\u202C <img src=x onerror=alert(1)>", ORGANIZATION, null);
    Evidence all =
        d.cite("evil\"id", "<script>alert(\"text\")</script> The ministry \u202Esaid\u202C");
    Evidence wide = d.cite("evil\"id", "日本と韓国の代表団は東京で会談し、漁業協定の草案について協議を続けることで一致したと発表した。");
    Evidence arabic = d.cite("evil\"id", "قال المتحدث إن الجولة الثانية ستعقد في مسقط.");
    d.fact("statement-evil", Kind.STATEMENT, 1)
        .with(
            Slot.QUOTE,
            words("<script>alert(\"text\")</script> The ministry \u202Esaid\u202C"),
            all)
        .with(Slot.SPEAKER, party("ministry"), all)
        .with(Slot.MODE, term("direct"), all)
        .done();
    d.fact("position-wide", Kind.POSITION, 1)
        .with(Slot.ACTOR, party("ministry"), wide)
        .with(Slot.STANCE, term("demands"), wide)
        .with(Slot.ISSUE, term("trade"), wide)
        .with(Slot.CONTENT, words("日本と韓国の代表団は東京で会談し、漁業協定の草案について協議を続けることで一致したと発表した。"), wide)
        .done();
    d.fact("position-arabic", Kind.POSITION, 1)
        .with(Slot.ACTOR, party("ministry"), arabic)
        .with(Slot.STANCE, term("proposes"), arabic)
        .with(Slot.ISSUE, term("process"), arabic)
        .with(Slot.CONTENT, words("قال المتحدث إن الجولة الثانية ستعقد في مسقط."), arabic)
        .done();
    d.fact("meeting-evil\"x", Kind.MEETING, 1)
        .with(Slot.PLACE, words("Muscat\u001B]0;owned\u0007 <i>"), arabic)
        .with(Slot.STATUS, term("scheduled"), arabic)
        .done();
    return d.build();
  }

  private static void reports(DossierBuilder d) {
    d.report(
        "courier",
        "North Atlantic Courier",
        "2031-03-08",
        "Canada and Iceland leave Bergen without a deal",
        FIRST);
    int menu = MOVED.indexOf('\n') + 1;
    d.report(
        new Report(
            "fjord",
            "fjord.html",
            "Second Bergen round pushed back two days",
            "The Fjord Post",
            null,
            "https://fjordpost.example/second-round?a=1&b=2",
            Publication.stated(LocalDate.parse("2031-03-14")),
            MOVED,
            List.of(new Span(0, menu))),
        null);
    d.report("release", null, null, null, RELEASE);
    Report undated = d.report("release");
    Evidence day = d.cite("release", "on Wednesday, March 19");
    d.report(
        undated.withPublication(
            new Publication(
                LocalDate.parse("2031-03-19"), Publication.Basis.INFERRED, List.of(day.passage()))),
        null);
    d.report(
        "afp",
        "AFP",
        "2031-03-20",
        "Canada, Iceland open second round as vessels collide",
        COLLISION);
    d.report(d.report("afp").withWire("AFP"), null);
    d.report(
        "ledger",
        "Halifax Ledger",
        "2031-03-21",
        "Talks open in Bergen after collision at sea",
        COLLISION);
    d.report(d.report("ledger").withWire("AFP"), "afp");
    d.report(
        "review",
        "Skagerrak Review",
        "2031-03-21",
        "Negotiators edge towards joint patrols",
        SECOND_DAY);
  }

  private static void actors(DossierBuilder d) {
    d.actor("canada", "Canada", COUNTRY, null, "Ottawa", "Canadian")
        .actor("iceland", "Iceland", COUNTRY, null, "Reykjavik", "Icelandic")
        .actor("norway", "Norway", COUNTRY, null)
        .actor(
            "joanne-pelletier",
            "Joanne Pelletier",
            PERSON,
            "canada",
            "Pelletier",
            "office:chief negotiator")
        .actor("marc-doucet", "Marc Doucet", PERSON, "canada", "office:Deputy Fisheries Minister")
        .actor(
            "sigrun-hallsdottir",
            "Sigrún Hallsdóttir",
            PERSON,
            "iceland",
            "Sigrun Hallsdottir",
            "office:Ambassador")
        .actor("einar-thorlaksson", "Einar Thorlaksson", PERSON, "iceland")
        .actor(
            "birna-kristjansdottir",
            "Birna Kristjansdottir",
            PERSON,
            "iceland",
            "office:Foreign Minister")
        .actor(
            "ingrid-solheim", "Ingrid Solheim", PERSON, "norway", "Solheim", "office:special envoy")
        .actor("henrik-aasland", "Henrik Aasland", PERSON, "norway", "office:Foreign Minister")
        .actor("icelandic-coast-guard", "Iceland's coast guard", ORGANIZATION, "iceland")
        .actor("canadian-coast-guard", "Canada's Coast Guard", ORGANIZATION, "canada");
  }

  private static void meetings(DossierBuilder d) {
    Evidence first = d.cite("courier", "Canada and Iceland ended their first round of talks");
    Evidence friday = d.cite("courier", "on Thursday and Friday");
    d.fact("meeting-2031-03-06-bergen", Kind.MEETING, 1)
        .with(Slot.ORDINAL, number("1"), d.cite("courier", "first round"))
        .with(Slot.DATES, time("2031-03-06/2031-03-07"), friday)
        .with(Slot.PLACE, words("Bergen"), d.cite("courier", "BERGEN"))
        .with(Slot.PARTICIPANTS, party("canada"), first)
        .with(Slot.PARTICIPANTS, party("iceland"), first)
        .with(Slot.STATUS, term("concluded"), d.cite("courier", "ended"))
        .with(
            Slot.OUTCOME, words("without an agreement"), d.cite("courier", "without an agreement"))
        .done();
    Evidence now = d.cite("fjord", "on March 20 and 21");
    Evidence opened = d.cite("afp", "opened a second round of talks in Bergen on Thursday");
    Evidence copied = d.cite("ledger", "opened a second round of talks in Bergen on Thursday");
    d.fact("meeting-2031-03-20-bergen", Kind.MEETING, 3)
        .with(Slot.ORDINAL, number("2"), d.cite("fjord", "second round"), opened, copied)
        .with(Slot.DATES, time("2031-03-20/2031-03-21"), now, opened, copied)
        .former(
            Slot.DATES,
            time("2031-03-18"),
            "2031-03-14",
            d.cite("courier", "on March 18"),
            d.cite("fjord", "originally planned for March 18"))
        .with(Slot.PLACE, words("Bergen"), d.cite("fjord", "Bergen"), opened, copied)
        .with(
            Slot.PARTICIPANTS,
            party("canada"),
            d.cite("fjord", "Canada"),
            d.cite("afp", "Canadian"))
        .with(
            Slot.PARTICIPANTS,
            party("iceland"),
            d.cite("fjord", "Iceland"),
            d.cite("afp", "Icelandic"))
        .with(
            Slot.FORMAT,
            term("bilateral"),
            State.CURRENT,
            0.4,
            d.cite("fjord", "between Canada and Iceland"))
        .with(Slot.STATUS, term("under-way"), opened, copied)
        .former(Slot.STATUS, term("scheduled"), "2031-03-20", d.cite("fjord", "will now be held"))
        .with(
            Slot.REASON,
            words("the Icelandic parliament is to debate the quotas"),
            d.cite("fjord", "because the Icelandic parliament is to debate the quotas"))
        .done();
    Evidence call = d.cite("review", "The technical teams will meet by video call on March 25");
    d.fact("meeting-2031-03-25", Kind.MEETING, 1)
        .with(Slot.DATES, time("2031-03-25"), call)
        .with(Slot.MEDIUM, term("call"), call)
        .with(Slot.STATUS, term("scheduled"), call)
        .done();
    Evidence third = d.cite("review", "A third round could be held in Ottawa in April");
    d.fact("meeting-2031-04-ottawa", Kind.MEETING, 1)
        .with(Slot.ORDINAL, number("3"), third)
        .with(Slot.DATES, time("2031-04"), third)
        .with(Slot.PLACE, words("Ottawa"), third)
        .with(Slot.STATUS, term("proposed"), third)
        .done();
    Evidence oslo =
        d.cite("courier", "The foreign ministers of both countries met in Oslo last autumn");
    d.fact("meeting-2030-oslo", Kind.MEETING, 1)
        .with(Slot.DATES, time("2030-23"), oslo)
        .with(Slot.PLACE, words("Oslo"), oslo)
        .with(Slot.PARTICIPANTS, party("canada"), oslo)
        .with(Slot.PARTICIPANTS, party("iceland"), oslo)
        .with(Slot.STATUS, term("concluded"), oslo)
        .done();
  }

  private static void delegations(DossierBuilder d) {
    seat(
        d,
        "meeting-2031-03-06-bergen",
        "joanne-pelletier",
        "canada",
        "chief negotiator",
        "courier",
        "chief negotiator Joanne Pelletier");
    seat(
        d,
        "meeting-2031-03-06-bergen",
        "marc-doucet",
        "canada",
        "Deputy Fisheries Minister",
        "courier",
        "Deputy Fisheries Minister Marc Doucet");
    seat(
        d,
        "meeting-2031-03-06-bergen",
        "sigrun-hallsdottir",
        "iceland",
        "Ambassador",
        "courier",
        "Ambassador Sigrún Hallsdóttir");
    seat(
        d,
        "meeting-2031-03-06-bergen",
        "einar-thorlaksson",
        "iceland",
        "director of its fisheries directorate",
        "courier",
        "director of its fisheries directorate, Einar Thorlaksson");
    Evidence heads = d.cite("afp", "Joanne Pelletier heads the Canadian delegation");
    Evidence copied = d.cite("ledger", "Joanne Pelletier heads the Canadian delegation");
    d.fact("attendance-pelletier-2", Kind.ATTENDANCE, 1)
        .with(Slot.MEETING, meeting("meeting-2031-03-20-bergen"), heads, copied)
        .with(Slot.PERSON, party("joanne-pelletier"), heads, copied)
        .with(Slot.SIDE, party("canada"), heads, copied)
        .done();
  }

  private static void seat(
      DossierBuilder d,
      String meeting,
      String person,
      String side,
      String office,
      String report,
      String words) {
    Evidence cited = d.cite(report, words);
    d.fact("attendance-" + person, Kind.ATTENDANCE, 1)
        .with(Slot.MEETING, meeting(meeting), cited)
        .with(Slot.PERSON, party(person), cited)
        .with(Slot.SIDE, party(side), cited)
        .with(Slot.OFFICE, words(office), cited)
        .done();
  }

  private static void statements(DossierBuilder d) {
    quote(
        d,
        "door",
        "ingrid-solheim",
        "2031-03-07",
        "reporters",
        "courier",
        "Nobody slammed a door, and after this winter that is worth something,");
    quote(
        d,
        "calendar",
        "henrik-aasland",
        "2031-03-14",
        null,
        "fjord",
        "It is a question of the calendar and of nothing else,");
    quote(
        d,
        "advance",
        "sigrun-hallsdottir",
        "2031-03-19",
        "RUV",
        "release",
        "This is not a payment in advance,");
    quote(
        d,
        "patrols",
        "joanne-pelletier",
        "2031-03-21",
        null,
        "review",
        "Patrols we can do. Half an ocean we cannot,");
    quote(
        d,
        "ban",
        "birna-kristjansdottir",
        "2031-03-21",
        "news conference",
        "review",
        "If the ban on our fish is lifted by the first of May, Iceland will sign the framework,");
    Evidence dead =
        d.cite(
            "afp",
            "We are talking about fish, and this morning we nearly had to talk about the dead,");
    Evidence copied = d.cite("ledger", "this morning we nearly had to talk about the dead,");
    Evidence who = d.cite("afp", "Solheim");
    d.fact("statement-dead", Kind.STATEMENT, 1)
        .with(
            Slot.QUOTE,
            words(
                "We are talking about fish, and this morning we nearly had to talk about the dead"),
            dead)
        .with(Slot.QUOTE, words("this morning we nearly had to talk about the dead"), copied)
        .with(Slot.SPEAKER, party("ingrid-solheim"), who)
        .with(Slot.SAID_ON, time("2031-03-20"), d.cite("afp", "on Thursday"))
        .with(Slot.MODE, term("direct"), dead)
        .done();
    d.disagreement(
        "statement-dead",
        Slot.QUOTE,
        Disagreement.Nature.VARIANT,
        "The words are given in two wordings.",
        words("We are talking about fish, and this morning we nearly had to talk about the dead"),
        words("this morning we nearly had to talk about the dead"));
  }

  private static void quote(
      DossierBuilder d,
      String id,
      String speaker,
      String day,
      @org.jspecify.annotations.Nullable String channel,
      String report,
      String words) {
    Evidence cited = d.cite(report, words);
    DossierBuilder.FactBuilder fact =
        d.fact("statement-" + id, Kind.STATEMENT, 1)
            .with(Slot.QUOTE, words(words.replaceAll(",$", "")), cited)
            .with(Slot.SPEAKER, party(speaker), cited)
            .with(Slot.SAID_ON, time(day), cited)
            .with(Slot.MODE, term("direct"), cited);
    (channel == null ? fact : fact.with(Slot.CHANNEL, words(channel), d.cite(report, channel)))
        .done();
  }

  private static void positions(DossierBuilder d) {
    Evidence leave =
        d.cite(
            "courier",
            "Reykjavik demands that Canadian vessels leave the northern half of the bank");
    position(
        d,
        "iceland",
        "withdrawal",
        "demands",
        "Canadian vessels leave the northern half of the bank",
        leave);
    position(
        d,
        "canada",
        "withdrawal",
        "rejects",
        "a withdrawal",
        d.cite("courier", "Ottawa has rejected a withdrawal"),
        d.cite("review", "Canada would never accept a withdrawal from the northern half"));
    position(
        d,
        "canada",
        "borders",
        "demands",
        "the maritime boundary be settled first",
        d.cite("courier", "insists that the maritime boundary be settled first"));
    position(
        d,
        "iceland",
        "borders",
        "opposes",
        "an international panel on the boundary",
        d.cite("fjord", "opposes an international panel on the boundary"));
    position(
        d,
        "iceland",
        "verification",
        "supports",
        "joint patrols",
        d.cite("fjord", "Iceland supports joint patrols"));
    position(
        d,
        "joanne-pelletier",
        "verification",
        "conditions",
        "joint inspections at sea, provided that Iceland releases the crew",
        d.cite(
            "courier",
            "Pelletier said Canada was ready to accept joint inspections at sea, provided that Iceland releases the crew of the Avalon Pride",
            "joanne-pelletier"));
    position(
        d,
        "canada",
        "trade",
        "proposes",
        "a catch limit of 48,000 tonnes a year",
        d.cite("afp", "Canada has proposed a catch limit of 48,000 tonnes a year"),
        d.cite("ledger", "Canada has proposed a catch limit of 48,000 tonnes a year"));
    position(
        d,
        "iceland",
        "trade",
        "offers",
        "30,000 tonnes",
        d.cite("afp", "Iceland has offered 30,000 tonnes"),
        d.cite("ledger", "Iceland has offered 30,000 tonnes"));
    Evidence unlikely = d.cite("fjord", "the Icelandic parliament is to debate the quotas");
    d.fact("position-unlikely", Kind.POSITION, 1)
        .with(Slot.ACTOR, party("iceland"), State.CURRENT, 0.3, unlikely)
        .with(Slot.STANCE, term("proposes"), State.CURRENT, 0.3, unlikely)
        .with(Slot.CONTENT, words("debate the quotas"), State.CURRENT, 0.3, unlikely)
        .done();
    Evidence between = d.cite("courier", "Canada and Iceland");
    d.fact("role-canada", Kind.ROLE, 1)
        .with(Slot.ACTOR, party("canada"), between)
        .with(Slot.ROLE, term("party"), between)
        .done();
    d.fact("role-iceland", Kind.ROLE, 1)
        .with(Slot.ACTOR, party("iceland"), between)
        .with(Slot.ROLE, term("party"), between)
        .done();
    Evidence norwegian = d.cite("courier", "the Norwegian mediators");
    d.fact("role-norway", Kind.ROLE, 1)
        .with(Slot.ACTOR, party("norway"), norwegian)
        .with(Slot.ROLE, term("mediator"), norwegian)
        .done();
  }

  private static void position(
      DossierBuilder d,
      String actor,
      String issue,
      String stance,
      String content,
      Evidence... evidence) {
    long origins =
        List.of(evidence).stream().filter(e -> !e.passage().report().equals("ledger")).count();
    d.fact("position-" + actor + "-" + issue + "-" + stance, Kind.POSITION, (int) origins)
        .with(Slot.ACTOR, party(actor), evidence)
        .with(Slot.ISSUE, term(issue), evidence)
        .with(Slot.STANCE, term(stance), evidence)
        .with(Slot.CONTENT, words(content), evidence)
        .done();
  }

  private static void plan(DossierBuilder d) {
    Evidence draft = d.cite("fjord", "a nine-point draft, known as the Harrow Bank framework");
    Evidence revised = d.cite("review", "The revised Harrow Bank framework");
    d.fact("instrument-harrow-bank-framework", Kind.INSTRUMENT, 2)
        .with(Slot.NAME, words("Harrow Bank framework"), draft, revised)
        .with(Slot.TYPE, term("draft"), draft)
        .with(Slot.STATUS, term("revised"), revised)
        .former(Slot.STATUS, term("draft"), "2031-03-21", draft)
        .with(
            Slot.PENDING,
            words("approval by the Canadian cabinet"),
            d.cite("fjord", "approved by the Canadian cabinet"),
            d.cite("review", "must still be approved by the Canadian cabinet"))
        .with(Slot.PENDING, words("approval by the Althing"), d.cite("fjord", "by the Althing"))
        .with(Slot.PARTIES, party("canada"), draft)
        .with(Slot.PARTIES, party("iceland"), draft)
        .done();
  }

  private static void ground(DossierBuilder d) {
    Evidence struck =
        d.cite(
            "afp", "The patrol vessel Thor and the trawler Northern Lass struck each other in fog");
    Evidence copied =
        d.cite(
            "ledger",
            "The patrol vessel Thor and the trawler Northern Lass struck each other in fog");
    d.fact("incident-collision", Kind.INCIDENT, 1)
        .with(Slot.TYPE, term("clash"), struck, copied)
        .with(Slot.DATE, time("2031-03-20"), struck, copied)
        .with(
            Slot.DESCRIPTION,
            words("The patrol vessel Thor and the trawler Northern Lass struck each other in fog"),
            struck,
            copied)
        .done();
    Evidence rammed = d.cite("afp", "Canada said the Thor had rammed the trawler", "canada");
    d.fact("incident-rammed", Kind.INCIDENT, 1)
        .with(Slot.TYPE, term("attack"), rammed)
        .with(Slot.TARGET, words("the trawler"), rammed)
        .with(Slot.DATE, time("2031-03-20"), rammed)
        .with(Slot.DESCRIPTION, words("the Thor had rammed the trawler"), rammed)
        .done();
    Evidence freed = d.cite("release", "Iceland released the 14 fishermen of the Avalon Pride");
    d.fact("incident-release", Kind.INCIDENT, 1)
        .with(Slot.TYPE, term("release"), freed)
        .with(Slot.ACTOR, party("iceland"), freed)
        .with(Slot.DATE, time("2031-03-19"), freed)
        .with(Slot.DESCRIPTION, words("released the 14 fishermen of the Avalon Pride"), freed)
        .done();
    Evidence three = d.cite("afp", "three fishermen were hurt", "icelandic-coast-guard");
    Evidence threeAgain = d.cite("ledger", "three fishermen were hurt", "icelandic-coast-guard");
    Evidence five = d.cite("review", "five fishermen were injured", "canadian-coast-guard");
    d.fact("figure-injured", Kind.FIGURE, 2)
        .with(Slot.MEASURE, words("fishermen injured"), three, threeAgain, five)
        .with(Slot.VALUE, number("3"), State.DISPUTED, 0.9, three, threeAgain)
        .with(Slot.VALUE, number("5"), State.DISPUTED, 0.9, five)
        .with(Slot.UNIT, words("fishermen"), three, five)
        .with(
            Slot.ATTRIBUTED_TO,
            party("icelandic-coast-guard"),
            State.DISPUTED,
            0.9,
            three,
            threeAgain)
        .with(Slot.ATTRIBUTED_TO, party("canadian-coast-guard"), State.DISPUTED, 0.9, five)
        .done();
    d.disagreement(
        "figure-injured",
        Slot.VALUE,
        Disagreement.Nature.DISPUTED,
        "Two reports of the same standing differ.",
        number("3"),
        number("5"));
    d.disagreement(
        "meeting-2031-03-20-bergen",
        Slot.DATES,
        Disagreement.Nature.SUPERSEDED,
        "The meeting was moved.",
        time("2031-03-18"),
        time("2031-03-20/2031-03-21"));
    figure(
        d,
        "march",
        "people who marched",
        "4000",
        "people",
        "about",
        d.cite("review", "About 4,000 people marched to the harbour in St. John's"));
    figure(
        d,
        "cost",
        "cost of the landing ban to exporters",
        "60000000",
        "dollars",
        "about",
        d.cite("courier", "has cost its exporters about $60 million", "iceland"));
    figure(
        d,
        "vessels",
        "Canadian vessels on the bank",
        "31",
        "vessels",
        "exactly",
        d.cite("fjord", "31 Canadian vessels on the bank", "canadian-coast-guard"));
  }

  private static void figure(
      DossierBuilder d,
      String id,
      String measure,
      String value,
      String unit,
      String qualifier,
      Evidence cited) {
    DossierBuilder.FactBuilder fact =
        d.fact("figure-" + id, Kind.FIGURE, 1)
            .with(Slot.MEASURE, words(measure), cited)
            .with(Slot.VALUE, number(value), cited)
            .with(Slot.UNIT, words(unit), cited)
            .with(Slot.QUALIFIER, term(qualifier), cited);
    String teller = cited.attributedTo();
    (teller == null ? fact : fact.with(Slot.ATTRIBUTED_TO, party(teller), cited)).done();
  }
}
