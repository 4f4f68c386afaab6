package id.tanggap.account.domain.official;

import id.tanggap.account.domain.TransitionTable;
import id.tanggap.account.domain.TransitionTable.Step;
import id.tanggap.account.domain.credential.CredentialSignal;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every signal in every state of a credential. */
class CredentialHealthTest {
  private static final String TABLE =
      """
      UNKNOWN: WORKS>HEALTHY WEAKENED>DEGRADED EXPIRY_NEAR>EXPIRING EXPIRY_PASSED>EXPIRED \
      DENIED>REVOKED REVOKE>REVOKED REPLACE>UNKNOWN
      HEALTHY: WORKS>HEALTHY WEAKENED>DEGRADED EXPIRY_NEAR>EXPIRING EXPIRY_PASSED>EXPIRED \
      DENIED>REVOKED REVOKE>REVOKED REPLACE>HEALTHY
      EXPIRING: WORKS>EXPIRING WEAKENED>DEGRADED EXPIRY_NEAR>EXPIRING EXPIRY_PASSED>EXPIRED \
      DENIED>REVOKED REVOKE>REVOKED REPLACE>HEALTHY
      EXPIRED: EXPIRY_PASSED>EXPIRED DENIED>REVOKED REVOKE>REVOKED REPLACE>UNKNOWN
      DEGRADED: WORKS>HEALTHY WEAKENED>DEGRADED EXPIRY_NEAR>DEGRADED EXPIRY_PASSED>EXPIRED \
      DENIED>REVOKED REVOKE>REVOKED REPLACE>UNKNOWN
      REVOKED: REPLACE>RECONNECT_REQUIRED
      RECONNECT_REQUIRED: WORKS>HEALTHY WEAKENED>DEGRADED EXPIRY_NEAR>RECONNECT_REQUIRED \
      EXPIRY_PASSED>EXPIRED DENIED>REVOKED REVOKE>REVOKED REPLACE>RECONNECT_REQUIRED
      """;

  static Stream<Step<CredentialHealth, CredentialSignal>> everyStep() {
    return TransitionTable.steps(
        CredentialHealth.class,
        CredentialSignal.class,
        TABLE,
        Set.of(CredentialSignal.EXPIRY_NEAR));
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void aStepLeadsWhereTheTableSaysOrIsRefusedWithWhatIsAllowed(
      Step<CredentialHealth, CredentialSignal> step) {
    step.require(CredentialHealth::after);
  }
}
