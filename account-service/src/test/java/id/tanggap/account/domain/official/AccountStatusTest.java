package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.account.domain.TransitionTable;
import id.tanggap.account.domain.TransitionTable.Step;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.EventTypes;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action in every status of an account. */
class AccountStatusTest {
  private static final String TABLE =
      """
      DRAFT: SUBMIT>SUBMITTED TRANSFER>DRAFT CHANGE>DRAFT PROVE>DRAFT
      SUBMITTED: CLAIM>IN_REVIEW YIELD>REJECTED TRANSFER>SUBMITTED PROVE>SUBMITTED
      IN_REVIEW: CLAIM>IN_REVIEW REQUEST_CHANGES>CHANGES_REQUESTED REJECT>REJECTED \
      APPROVE>APPROVED DISPUTE>DISPUTED YIELD>REJECTED TRANSFER>IN_REVIEW PROVE>IN_REVIEW
      CHANGES_REQUESTED: SUBMIT>SUBMITTED TRANSFER>CHANGES_REQUESTED CHANGE>CHANGES_REQUESTED \
      PROVE>CHANGES_REQUESTED
      DISPUTED: KEEP>APPROVED YIELD>REJECTED TRANSFER>DISPUTED PROVE>DISPUTED
      APPROVED: RESUBMIT>SUBMITTED YIELD>REJECTED ACTIVATE>ACTIVE TRANSFER>APPROVED \
      CHANGE>APPROVED PROVE>APPROVED
      ACTIVE: YIELD>RETIRED SUSPEND>SUSPENDED REQUEST_RETIREMENT>RETIREMENT_REQUESTED \
      TRANSFER>ACTIVE CHANGE>ACTIVE PROVE>ACTIVE
      SUSPENDED: YIELD>RETIRED REINSTATE>ACTIVE REQUEST_RETIREMENT>RETIREMENT_REQUESTED \
      TRANSFER>SUSPENDED CHANGE>SUSPENDED PROVE>SUSPENDED
      RETIREMENT_REQUESTED: YIELD>RETIRED SUSPEND>SUSPENDED RETIRE>RETIRED \
      WITHDRAW_RETIREMENT>ACTIVE TRANSFER>RETIREMENT_REQUESTED \
      CHANGE>RETIREMENT_REQUESTED PROVE>RETIREMENT_REQUESTED
      REJECTED:
      RETIRED:
      """;

  static Stream<Step<AccountStatus, AccountAction>> everyStep() {
    return TransitionTable.steps(AccountStatus.class, AccountAction.class, TABLE);
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      Step<AccountStatus, AccountAction> step) {
    step.require(AccountStatus::after);
  }

  @Test
  void theContractOfTheStateEventNamesEveryStatus() throws IOException {
    String schema = EventCatalogue.ofType(EventTypes.ACCOUNT_STATE_V1).schema();
    try (InputStream stream = EventCatalogue.class.getResourceAsStream(schema)) {
      String told =
          new ObjectMapper().readTree(stream).at("/properties/status/description").asText();
      assertThat(Pattern.compile("[A-Z_]{3,}").matcher(told).results().map(MatchResult::group))
          .containsExactlyElementsOf(Stream.of(AccountStatus.values()).map(Enum::name).toList());
    }
  }
}
