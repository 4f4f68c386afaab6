package id.tanggap.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.calendar.domain.roster.RosterUnit;
import id.tanggap.kit.domain.Ids;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  @ParameterizedTest
  @CsvSource({
    "DINKES,     true",
    "SETDA,      true",
    "PKM-SLAWI,  false",
    "DINKE,      false",
    "INKES,      false"
  })
  void servingAUnitMeansServingEverythingBelowIt(String served, boolean reaches) {
    Caller caller = caller("33.28", false, false, Set.of(served));

    assertThat(caller.reads(unit("/SETDA/DINKES/"))).isEqualTo(reaches);
    assertThat(caller.writes(unit("/SETDA/DINKES/"))).isEqualTo(reaches);
  }

  @Test
  void aUnitOfAnotherRegionIsNeverServed() {
    assertThat(caller("32.77", false, false, Set.of("DINKES")).reads(unit("/DINKES/"))).isFalse();
  }

  @Test
  void whoSeesTheRegionDoesNotActForIt() {
    Caller leader = caller("33.28", true, false, Set.of());

    assertThat(leader.reads(unit("/DINKES/"))).isTrue();
    assertThat(leader.writes(unit("/DINKES/"))).isFalse();
  }

  @Test
  void anUnknownUnitIsReachedByTheRegionOnly() {
    assertThat(caller("33.28", false, false, Set.of("DINKES")).writes(null)).isFalse();
    assertThat(caller("33.28", true, true, Set.of()).writes(null)).isTrue();
  }

  @Test
  void whoServesAUnitWithoutBeingItsAdminPostsNothing() {
    RosterUnit dinkes = unit("/SETDA/DINKES/");
    Actor actor = new Actor("seseorang", null);

    assertThat(new Caller(actor, "33.28", false, false, true, Set.of("SETDA")).postsFor(dinkes))
        .isTrue();
    assertThat(new Caller(actor, "33.28", false, false, true, Set.of("DINSOS")).postsFor(dinkes))
        .isFalse();
    assertThat(caller("33.28", false, false, Set.of("DINKES")).postsFor(dinkes)).isFalse();
  }

  private static Caller caller(String region, boolean reads, boolean writes, Set<String> units) {
    return new Caller(new Actor("seseorang", null), region, reads, writes, writes, units);
  }

  private static RosterUnit unit(String path) {
    return new RosterUnit(Ids.next(), "33.28", "Asia/Jakarta", "DINKES", "Dinas", path, 1);
  }
}
