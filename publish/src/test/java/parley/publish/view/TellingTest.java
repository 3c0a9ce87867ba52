package parley.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.domain.Dossier;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;
import parley.publish.DossierBuilder;
import parley.publish.Samples;

class TellingTest {

  @Test
  void aMeetingSaysOnceWhatItIs() {
    assertThat(telling("in-person", "bilateral"))
        .isEqualTo("Meeting Turku, no day known: bilateral; scheduled");
    assertThat(telling("in-person", "")).isEqualTo("Meeting Turku, no day known; scheduled");
    assertThat(telling("call", "bilateral"))
        .isEqualTo("Call Turku, no day known: bilateral; scheduled");
  }

  @Test
  void aRoundSaysWhichItIs() {
    assertThat(Entries.of(Samples.bergen()).of(Kind.MEETING))
        .extracting(Telling::of)
        .anyMatch(each -> each.startsWith("Meeting 20–21 March 2031, Bergen: second round"));
  }

  private static String telling(String medium, String format) {
    DossierBuilder d =
        new DossierBuilder("Ferry wages", "2031-05-02")
            .report("a", "Turku Daily", "2031-05-02", "A", "They will meet in Turku.");
    DossierBuilder.FactBuilder meeting =
        d.fact("meeting-turku", Kind.MEETING, 1)
            .with(Slot.PLACE, new Value.Words("Turku"), d.cite("a", "Turku"))
            .with(Slot.MEDIUM, new Value.Term(medium), d.cite("a", "meet"))
            .with(Slot.STATUS, new Value.Term("scheduled"), d.cite("a", "will"));
    if (!format.isEmpty()) {
      meeting.with(Slot.FORMAT, new Value.Term(format), d.cite("a", "They"));
    }
    Dossier dossier = meeting.done().build();
    return Telling.of(Entries.of(dossier).of(Kind.MEETING).getFirst());
  }
}
