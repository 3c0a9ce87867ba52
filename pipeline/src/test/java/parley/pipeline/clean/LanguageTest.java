package parley.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.domain.Report;

class LanguageTest {

  @Test
  void englishIsEnglish() {
    assertThat(
            isEnglish(
                "The board of the port said on Tuesday that it would make a better offer to the"
                    + " dockers, who have refused overtime since March. Their union was not at the"
                    + " table, but it will be asked again, a spokeswoman said after the vote."))
        .isTrue();
    assertThat(isEnglish("Talks end.")).isTrue();
  }

  @Test
  void otherLanguagesAreNot() {
    assertThat(
            isEnglish(
                "Die Hafenverwaltung teilte am Dienstag mit, sie werde den Arbeitern bis Ende der"
                    + " Woche ein besseres Angebot machen. Die Gewerkschaft lehnt seit März alle"
                    + " Überstunden ab, und elf Schiffe warten vor der Mole auf einen Platz. Der"
                    + " Schlichter bat beide Seiten, vor der nächsten Sitzung nicht mit der Presse"
                    + " zu sprechen."))
        .isFalse();
    assertThat(
            isEnglish(
                "La autoridad del puerto anunció el martes que haría una oferta mejor a los"
                    + " trabajadores antes del fin de semana. El sindicato rechaza desde marzo las"
                    + " horas extra y once barcos esperan fuera del rompeolas, dijo el capitán. La"
                    + " mediadora pidió a las partes que no hablaran con la prensa antes de la"
                    + " próxima sesión."))
        .isFalse();
    assertThat(isEnglish("港湾当局は火曜日、週末までに労働者に対してより良い提案を行うと発表した。組合は三月から残業を拒否しており、十一隻の船が防波堤の外で待っている。"))
        .isFalse();
  }

  private static boolean isEnglish(String text) {
    return Language.isEnglish(new Report("r", "r", null, null, null, null, null, text, List.of()));
  }
}
