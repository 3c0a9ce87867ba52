package parley.pipeline.extract.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.ActorType;
import parley.domain.ReportedActor;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scenes;

/** Who is who in invented reports. */
class CastReaderTest {

  private static final CastReader READER = new CastReader();

  private static Annotated annotated(String text) {
    return Scenes.of(text).annotated();
  }

  private static Cast cast(String text) {
    return READER.read(annotated(text));
  }

  private static List<String> meant(Cast cast, Annotated report, String words) {
    return cast.mentions().stream()
        .filter(m -> report.text(m.span()).equals(words))
        .map(Mention::actor)
        .distinct()
        .toList();
  }

  @Test
  void surnameAloneIsThePersonNamedInFull() {
    Annotated report =
        annotated("Norwegian Foreign Minister Ingrid Solberg met the press. Solberg said little.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Solberg")).containsExactly("ingrid-solberg");
    ReportedActor solberg = cast.actor("ingrid-solberg");
    assertThat(solberg.side()).isEqualTo("norway");
    assertThat(solberg.offices())
        .extracting(o -> o.value().text())
        .containsExactly("Foreign Minister");
    assertThat(solberg.aliases()).containsExactly("Solberg");
  }

  @Test
  void aNameGoesOnBehindAHyphenAndItsFamilyNameStandsFirst() {
    String report =
        "Foreign Minister Paek Nam-sun met Rita Paek in Lima. Paek Nam Sun smiled. The"
            + " Paek Nam-led team left.";
    Cast cast = Scenes.of(report).cast();
    assertThat(cast.actors()).extracting(a -> a.key()).contains("paek-nam-sun");
    assertThat(cast.actors()).extracting(a -> a.key()).doesNotContain("paek-nam-led");
  }

  @Test
  void officesStandBeforeAndBehindTheName() {
    Cast cast =
        cast(
            "Peru's chief negotiator, Carla Quispe, arrived on Monday. Tomas Rivera, a senior"
                + " Chilean representative, followed.");
    assertThat(cast.actor("carla-quispe").side()).isEqualTo("peru");
    assertThat(cast.actor("carla-quispe").offices())
        .extracting(o -> o.value().text())
        .containsExactly("chief negotiator");
    assertThat(cast.actor("tomas-rivera").side()).isEqualTo("chile");
  }

  @Test
  void whatAMinisterIsMinisterOfIsNoPartyOfItsOwn() {
    Cast cast =
        cast(
            "U.S. Defense Secretary Paul Reed met Chilean Commerce Minister Ana Rojas in Lima on"
                + " Monday. Secretary of State Carla Quispe was not there.");
    assertThat(cast.actor("paul-reed").side()).isEqualTo("united-states");
    assertThat(cast.actor("ana-rojas").side()).isEqualTo("chile");
    assertThat(cast.actor("carla-quispe").side()).isNull();
    assertThat(cast.actor("carla-quispe").offices())
        .extracting(o -> o.value().text())
        .containsExactly("Secretary of State");
  }

  @Test
  void whoseAFundIsMakesItNoPerson() {
    Cast cast =
        cast(
            "The team included Luis Rojas, the chief executive of the Chilean Direct Investment"
                + " Fund, and Ana Soto, the head of the navy.");
    assertThat(cast.actors())
        .filteredOn(a -> a.type() == ActorType.PERSON)
        .extracting(ReportedActor::name)
        .contains("Luis Rojas", "Ana Soto")
        .noneMatch(name -> name.contains("Fund"));
  }

  @Test
  void aPluralTitleHoldsForTheWholeList() {
    Cast cast =
        cast("French envoys Paul Girard, Marie Laurent and Luc Petit were present on Friday.");
    assertThat(List.of("paul-girard", "marie-laurent", "luc-petit"))
        .allSatisfy(key -> assertThat(cast.actor(key).side()).isEqualTo("france"));
  }

  @Test
  void aVerbTellsForWhomSomebodyStands() {
    Cast cast =
        cast(
            "Sweden was represented by Anna Lindgren and Karl Berg, while Denmark sent senior"
                + " diplomat Mette Holm.");
    assertThat(cast.actor("anna-lindgren").side()).isEqualTo("sweden");
    assertThat(cast.actor("karl-berg").side()).isEqualTo("sweden");
    assertThat(cast.actor("mette-holm").side()).isEqualTo("denmark");
  }

  @Test
  void aCapitalIsAGovernmentWhenItActsAndAPlaceAfterIn() {
    Annotated report = annotated("Oslo rejected the plan. Officials met in Oslo on Friday.");
    Cast cast = READER.read(report);
    assertThat(cast.mentions())
        .filteredOn(m -> m.form() == Mention.Form.SEAT)
        .singleElement()
        .satisfies(m -> assertThat(m.actor()).isEqualTo("norway"))
        .satisfies(m -> assertThat(m.sentence()).isZero());
  }

  @Test
  void unnamedOfficialsHaveASide() {
    Cast cast = cast("One senior Kenyan official said the talks went well.");
    ReportedActor official = cast.actor("senior-kenyan-official");
    assertThat(official.unnamed()).isTrue();
    assertThat(official.type()).isEqualTo(ActorType.PERSON);
    assertThat(official.side()).isEqualTo("kenya");
  }

  @Test
  void theTitleAloneMeansTheLastWhoHoldsIt() {
    Annotated report =
        annotated(
            "Polish President Jan Kowalski spoke first. Then Czech President Petr Dvorak"
                + " answered. The Polish president was not amused.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "The Polish president")).containsExactly("jan-kowalski");
  }

  @Test
  void aPronounMeansTheOneWhoSpeaks() {
    Annotated report =
        annotated(
            "Foreign Minister Petr Dvorak criticised Anton Weber on Monday. He said the offer"
                + " was too low.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "He")).containsExactly("petr-dvorak");
  }

  @Test
  void aMinistryHasItsCountry() {
    Annotated report =
        annotated("Egypt's Ministry of Trade confirmed the date. The ministry gave no reason.");
    Cast cast = READER.read(report);
    ReportedActor ministry = cast.actor("egypt-ministry-of-trade");
    assertThat(ministry.side()).isEqualTo("egypt");
    assertThat(meant(cast, report, "The ministry")).containsExactly("egypt-ministry-of-trade");
  }

  @Test
  void placesAndNetworksAreNoPersons() {
    Cast cast = cast("The delegation posted the text on Telegram after its night in Marseille.");
    assertThat(cast.actors()).noneMatch(a -> a.type() == ActorType.PERSON);
  }

  @Test
  void theAgentOfAPassiveStandsBehindBy() {
    Annotated report = annotated("The plan was rejected by Kenya and Ethiopia.");
    assertThat(agents(report, "rejected")).containsExactly("kenya", "ethiopia");
  }

  @Test
  void aVerbInheritsItsSubject() {
    Annotated report = annotated("Kenya rejected the plan and proposed a new date.");
    assertThat(agents(report, "proposed")).containsExactly("kenya");
  }

  @Test
  void aRelativeClauseIsDoneByTheNounBeforeIt() {
    Annotated report = annotated("Petr Dvorak, who led the talks, left early.");
    assertThat(agents(report, "led")).containsExactly("petr-dvorak");
  }

  @Test
  void aGroupOfSeveralSidesIsItsSides() {
    Annotated report = annotated("Kenyan and Ethiopian negotiators opened the second round.");
    assertThat(agents(report, "opened")).containsExactly("kenya", "ethiopia");
  }

  @Test
  void aSurnameIsTheLastNameAndNoHalfOfAGivenName() {
    Annotated report =
        annotated(
            "Abdul Karim Nasser met reporters in Lima. Finance Minister Omar Karim said the loan"
                + " was late. Karim said the bank would wait.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Karim")).containsExactly("omar-karim");
    Annotated alone =
        annotated(
            "Abdul Karim Nasser met reporters in Lima. President Karim said the bank would wait.");
    assertThat(meant(READER.read(alone), alone, "Karim")).doesNotContain("abdul-karim-nasser");
  }

  @Test
  void aSpouseDoesNotTakeTheSurnameOfAMainFigure() {
    Annotated report =
        annotated(
            "President Oscar Lindgren opened the talks in Lima. His wife, Helena Lindgren, came"
                + " with him. Lindgren said the offer was fair.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Lindgren")).containsExactly("oscar-lindgren");
  }

  @Test
  void somebodyKnownByTheSurnameIsNoRelativeNamedLaterOn() {
    Annotated report =
        annotated(
            "President Quispe met the envoys in Lima on Monday. Quispe told reporters that the"
                + " talks were hard. The first lady, Carla Quispe, joined the dinner. Quispe left"
                + " early.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Quispe")).containsExactly("quispe");
    assertThat(meant(cast, report, "Carla Quispe")).containsExactly("carla-quispe");
  }

  @Test
  void aHeadlineMayGiveTheSurnameFirst() {
    Annotated report =
        annotated(
            "Quispe meets envoys in Lima\n\nForeign Minister Carla Quispe met the envoys in Lima on"
                + " Monday. Quispe told reporters that the talks were hard.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Quispe")).containsExactly("carla-quispe");
  }

  @Test
  void aBodyIsTheOneWhoseNameSaysWhatItIs() {
    Annotated report =
        annotated(
            "Fjord Ferries met the Dockers Union on Monday. The Dockers Union accused Fjord Ferries"
                + " of delay. The union called a strike, and the company hired a lawyer.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "The union")).containsExactly("dockers-union");
    assertThat(meant(cast, report, "the company")).containsExactly("fjord-ferries");
  }

  @Test
  void aPossessorIsNotTheOneMeant() {
    Annotated report = annotated("President Oscar Lindgren's spokesman, Karl Berg, came to Lima.");
    Cast cast = READER.read(report);
    Sentence sentence = report.sentences().getFirst();
    assertThat(cast.in(sentence))
        .filteredOn(m -> cast.isPossessor(sentence, m))
        .extracting(Mention::actor)
        .containsExactly("oscar-lindgren");
  }

  @Test
  void aUnionsNameIsOneAndTheUnionIsNotTheEmployer() {
    Annotated report =
        annotated(
            "The Dock and Ferry Workers Union rejected an offer from Harbour Lines on Monday."
                + " Harbour Lines raised its offer on Tuesday. The union said it would not"
                + " accept. The union's president, Marta Vidal, called a strike. The company said"
                + " it was ready to talk.");
    Cast cast = READER.read(report);
    assertThat(cast.actors()).noneMatch(a -> a.name().equals("Ferry Workers Union"));
    assertThat(meant(cast, report, "The union")).containsExactly("dock-and-ferry-workers-union");
    assertThat(meant(cast, report, "The company")).containsExactly("harbour-lines");
    assertThat(cast.actor("marta-vidal").side()).isEqualTo("dock-and-ferry-workers-union");
  }

  @Test
  void theUnionIsNoEmployersAssociation() {
    Annotated report =
        annotated(
            "The Glass Workers Union met the Port Employers Association in Lima. The Port"
                + " Employers Association offered two percent. The union said no.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "The union")).containsExactly("glass-workers-union");
  }

  @Test
  void managementIsTheOneCompanyKnown() {
    Annotated report =
        annotated(
            "The Glass Workers Union rejected an offer from Harbour Lines on Monday. Harbour Lines"
                + " raised its offer on Tuesday. The company said it was ready to talk."
                + " Management said the offer was final.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Management")).containsExactly("harbour-lines");
    Annotated unknown = annotated("Management is an art. Employers like it in Lima.");
    assertThat(meant(READER.read(unknown), unknown, "Management")).isEmpty();
    assertThat(meant(READER.read(unknown), unknown, "Employers")).isEmpty();
  }

  @Test
  void employersAreTheirOneAssociation() {
    Annotated report =
        annotated(
            "The Glass Workers Union met the Port Employers Association in Lima. Employers said"
                + " they had offered two percent.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "Employers")).containsExactly("port-employers-association");
  }

  private static List<String> agents(Annotated report, String verb) {
    Cast cast = READER.read(report);
    Sentence sentence = report.sentences().getFirst();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).word().equals(verb)) {
        return new Agents(cast).agents(sentence, i).stream().map(Mention::actor).toList();
      }
    }
    throw new IllegalArgumentException("no such verb: " + verb);
  }

  @Test
  void anAbbreviationIsTheBodyOfThatName() {
    Annotated report =
        annotated(
            "The Dock Workers Guild (DWG) went on strike on Monday. The DWG wants higher pay,"
                + " and the Dock Workers Guild said so.");
    Cast cast = READER.read(report);
    assertThat(meant(cast, report, "DWG")).containsExactly("dock-workers-guild");
    assertThat(cast.actor("dock-workers-guild").aliases()).contains("DWG");
  }

  @Test
  void anAdjectiveOfAPartyMeansTheParty() {
    Annotated report =
        annotated(
            "Democratic senators rejected the budget. Democrats want more money for schools.");
    Cast cast = READER.read(report);
    assertThat(cast.actors())
        .filteredOn(a -> !a.unnamed())
        .extracting(ReportedActor::key)
        .containsExactly("democratic-party");
  }

  @Test
  void givenNamesGoOnAfterAHyphen() {
    Cast cast =
        cast(
            "South Korean President Moon Ha-rin met Foreign Minister Kang Yun-seo. Moon said the"
                + " Ada Holm-era treaty stands.");
    assertThat(cast.actor("moon-ha-rin").side()).isEqualTo("south-korea");
    assertThat(cast.actor("kang-yun-seo").aliases()).doesNotContain("Kang Yun");
    assertThat(cast.actor("ada-holm").name()).isEqualTo("Ada Holm");
  }

  @Test
  void whoStudiesACountryDoesNotStandForIt() {
    Cast cast =
        cast(
            "Ada Holm, a Peru expert at the Harbour Institute, doubted it. Ola Ness, a longtime"
                + " critic of the Peruvian government, agreed. Carla Quispe, a Chilean analyst,"
                + " shrugged.");
    assertThat(cast.actor("ada-holm").side()).isNotEqualTo("peru");
    assertThat(cast.actor("ola-ness").side()).isNull();
    assertThat(cast.actor("carla-quispe").side()).isEqualTo("chile");
  }
}
