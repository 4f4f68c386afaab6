package id.tanggap.account.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AreaEditionTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final Actor ADMIN = new Actor("a1", "Admin Contoh");
  private static final String CHECKSUM = "ab".repeat(32);

  private static AreaEdition proposed(String label) {
    return AreaEdition.propose(
        new Imprint(label, null, " ", CHECKSUM),
        new AreaDifference.Counts(10, 3, 2, 1),
        ADMIN,
        NOW);
  }

  @Test
  void anEditionIsDecidedOnceAndSaysWhatElseWouldHaveBeenAllowed() {
    AreaEdition edition = proposed("Edisi 2026");
    edition.apply("sesuai", ADMIN, NOW);
    assertThat(edition.state()).isEqualTo(AreaEditionState.APPLIED);
    assertThat(edition.decidedBy()).isEqualTo("Admin Contoh");
    assertThatThrownBy(() -> edition.reject("tidak", ADMIN, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void anEditionWithoutANameIsNamedByItsContent() {
    assertThat(proposed(" ").label()).isEqualTo("sha256-" + "ab".repeat(8));
    assertThat(proposed(null).source()).isNull();
  }

  @Test
  void theSameFileUnderTheSameOrNoNameIsTheSameEdition() {
    AreaEdition edition = proposed("Edisi 2026");
    assertThat(edition.isOf(new Imprint("Edisi 2026", null, null, CHECKSUM))).isTrue();
    assertThat(edition.isOf(new Imprint(null, null, null, CHECKSUM))).isTrue();
    assertThat(edition.isOf(new Imprint("Edisi 2027", null, null, CHECKSUM))).isFalse();
    assertThat(edition.isOf(new Imprint("Edisi 2026", null, null, "cd".repeat(32)))).isFalse();
  }

  @Test
  void whatIsNeitherAddedNorRenamedStays() {
    assertThat(proposed("x").counts().unchanged()).isEqualTo(5);
    assertThat(new AreaDifference.Counts(10, 0, 0, 1).none()).isFalse();
    assertThat(new AreaDifference.Counts(10, 0, 0, 0).none()).isTrue();
  }
}
