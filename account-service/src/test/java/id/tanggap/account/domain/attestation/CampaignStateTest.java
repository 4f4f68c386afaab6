package id.tanggap.account.domain.attestation;

import id.tanggap.account.domain.TransitionTable;
import id.tanggap.account.domain.TransitionTable.Step;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every state of a campaign. */
class CampaignStateTest {
  private static final String TABLE =
      """
      DRAFT: START>OPEN CANCEL>CANCELLED
      OPEN: CLOSE>CLOSED
      CLOSED:
      CANCELLED:
      """;

  static Stream<Step<CampaignState, CampaignAction>> everyStep() {
    return TransitionTable.steps(CampaignState.class, CampaignAction.class, TABLE);
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      Step<CampaignState, CampaignAction> step) {
    step.require(CampaignState::after);
  }
}
