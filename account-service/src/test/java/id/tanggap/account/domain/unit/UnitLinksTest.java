package id.tanggap.account.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitLinksTest {
  private static final ExternalCode CODE = new ExternalCode("SIPD", " 1.02 ");

  @Test
  void aPredecessorNamedTwiceCountsOnceAndACodeNamedTwiceIsRefused() {
    UUID one = UUID.randomUUID();
    assertThat(new UnitLinks(List.of(one, one), List.of()).successorOf()).containsExactly(one);
    List<ExternalCode> twice = List.of(CODE, new ExternalCode("SIPD", "1.02"));
    assertThatThrownBy(() -> new UnitLinks(List.of(), twice))
        .isInstanceOf(ExternalCodeRepeated.class);
  }

  @Test
  void theOrderOfLinksSaysNothing() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    UnitLinks links = new UnitLinks(List.of(one, two), List.of(CODE));
    assertThat(links.sameAs(new UnitLinks(List.of(two, one), List.of(CODE)))).isTrue();
    assertThat(links.sameAs(UnitLinks.NONE)).isFalse();
  }
}
