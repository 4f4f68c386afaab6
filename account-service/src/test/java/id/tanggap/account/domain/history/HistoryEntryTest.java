package id.tanggap.account.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.domain.Actor;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {
  private static final Instant AT = Instant.parse("2026-02-19T03:00:00.123456789Z");

  private static Deed deed(String action, String before, String after) {
    return new Deed(
        SubjectType.ACCOUNT,
        UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
        action,
        new Actor("sub-1", "Contoh Koordinator"),
        AT,
        before,
        after);
  }

  @Test
  void anEntryStandsBehindTheOneItWasWrittenBehindAndNoOther() {
    HistoryEntry first = ChainHead.EMPTY.next("33.28", deed("REGISTERED", null, "{\"a\":1}"));
    HistoryEntry second = first.asHead().next("33.28", deed("CHANGED", "{\"a\":1}", "{\"a\":2}"));
    assertThat(first.follows(ChainHead.EMPTY)).isTrue();
    assertThat(second.follows(first.asHead())).isTrue();
    assertThat(second.follows(ChainHead.EMPTY)).isFalse();
    assertThat(first.follows(second.asHead())).isFalse();
  }

  @Test
  void theTimeIsKeptAsPreciselyAsTheDatabaseKeepsIt() {
    assertThat(ChainHead.EMPTY.next("33.28", deed("REGISTERED", null, null)).at())
        .isEqualTo(Instant.parse("2026-02-19T03:00:00.123456Z"));
  }

  @Test
  void textThatMovesFromOneFieldToTheNextChangesTheHash() {
    HistoryEntry one = ChainHead.EMPTY.next("33.28", deed("AB", "C", "D"));
    HistoryEntry other = ChainHead.EMPTY.next("33.28", deed("A", "BC", "D"));
    assertThat(one.hash()).isNotEqualTo(other.hash());
  }

  @Test
  void nothingIsNotTheSameAsAnEmptyText() {
    HistoryEntry nothing = ChainHead.EMPTY.next("33.28", deed("A", null, "D"));
    HistoryEntry empty = ChainHead.EMPTY.next("33.28", deed("A", "", "D"));
    assertThat(nothing.hash()).isNotEqualTo(empty.hash());
  }
}
