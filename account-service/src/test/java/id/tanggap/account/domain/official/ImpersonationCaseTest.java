package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImpersonationCaseTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final Actor ACTOR = new Actor("c-1", "Koordinator Contoh");

  private static ImpersonationCase reported() {
    return ImpersonationCase.report(
        "33.28",
        UrlTable.shipped().read(Platform.INSTAGRAM, "@dinkes.kabtegal_official"),
        null,
        "Meminta transfer dana",
        ACTOR,
        NOW);
  }

  @Test
  void aPersonConfirmsOrDismissesAReport() {
    ImpersonationCase confirmed = reported();
    confirmed.confirm("Bukan milik kami", ACTOR, NOW);
    assertThat(confirmed.state()).isEqualTo(ImpersonationState.CONFIRMED);
    assertThat(confirmed.decidedBy()).isEqualTo("Koordinator Contoh");

    ImpersonationCase dismissed = reported();
    dismissed.dismiss("Akun penggemar", ACTOR, NOW);
    assertThat(dismissed.state()).isEqualTo(ImpersonationState.DISMISSED);
  }

  @Test
  void aDecisionIsTakenOnce() {
    ImpersonationCase decided = reported();
    decided.dismiss("Akun penggemar", ACTOR, NOW);
    assertThatThrownBy(() -> decided.confirm("Ternyata palsu", ACTOR, NOW))
        .isInstanceOf(IllegalTransition.class);
  }
}
