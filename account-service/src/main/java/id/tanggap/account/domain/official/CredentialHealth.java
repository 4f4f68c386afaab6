package id.tanggap.account.domain.official;

import id.tanggap.account.domain.credential.CredentialSignal;
import id.tanggap.kit.domain.IllegalTransition;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Health of a credential, and of an account by its worst one; UNKNOWN while none is stored, or none
 * was tried yet. A revoked credential needs a new secret and then a connector that works with it.
 */
public enum CredentialHealth {
  UNKNOWN,
  HEALTHY,
  EXPIRING,
  EXPIRED,
  DEGRADED,
  REVOKED,
  RECONNECT_REQUIRED;

  private static final List<CredentialHealth> BEST_FIRST =
      List.of(HEALTHY, UNKNOWN, EXPIRING, DEGRADED, EXPIRED, RECONNECT_REQUIRED, REVOKED);

  private static final Map<CredentialHealth, Map<CredentialSignal, CredentialHealth>> TABLE =
      new EnumMap<>(CredentialHealth.class);

  static {
    edges(UNKNOWN, HEALTHY, EXPIRING, UNKNOWN);
    edges(HEALTHY, HEALTHY, EXPIRING, HEALTHY);
    edges(EXPIRING, EXPIRING, EXPIRING, HEALTHY);
    edges(DEGRADED, HEALTHY, DEGRADED, UNKNOWN);
    edges(RECONNECT_REQUIRED, HEALTHY, RECONNECT_REQUIRED, RECONNECT_REQUIRED);
    edge(EXPIRED, CredentialSignal.EXPIRY_PASSED, EXPIRED);
    edge(EXPIRED, CredentialSignal.DENIED, REVOKED);
    edge(EXPIRED, CredentialSignal.REVOKE, REVOKED);
    edge(EXPIRED, CredentialSignal.REPLACE, UNKNOWN);
    edge(REVOKED, CredentialSignal.REPLACE, RECONNECT_REQUIRED);
  }

  // what can happen to every credential that is in use
  private static void edges(
      CredentialHealth from,
      CredentialHealth works,
      CredentialHealth near,
      CredentialHealth replaced) {
    edge(from, CredentialSignal.WORKS, works);
    edge(from, CredentialSignal.WEAKENED, DEGRADED);
    edge(from, CredentialSignal.EXPIRY_NEAR, near);
    edge(from, CredentialSignal.EXPIRY_PASSED, EXPIRED);
    edge(from, CredentialSignal.DENIED, REVOKED);
    edge(from, CredentialSignal.REVOKE, REVOKED);
    edge(from, CredentialSignal.REPLACE, replaced);
  }

  private static void edge(CredentialHealth from, CredentialSignal signal, CredentialHealth to) {
    TABLE.computeIfAbsent(from, health -> new EnumMap<>(CredentialSignal.class)).put(signal, to);
  }

  /** What somebody can make happen to a credential in this state. */
  public List<CredentialSignal> allowed() {
    return TABLE.get(this).keySet().stream().filter(CredentialSignal::commanded).toList();
  }

  /** Whether this can happen to a credential in this state. */
  public boolean allows(CredentialSignal signal) {
    return TABLE.get(this).containsKey(signal);
  }

  /**
   * The health after something happened.
   *
   * @throws IllegalTransition when it cannot happen now
   */
  public CredentialHealth after(CredentialSignal signal) {
    CredentialHealth next = TABLE.get(this).get(signal);
    if (next == null) {
      throw new IllegalTransition("credential", this, signal.name(), allowed());
    }
    return next;
  }

  /** The worst of several; UNKNOWN when there are none. */
  public static CredentialHealth worst(Collection<CredentialHealth> several) {
    return several.stream().max(Comparator.comparing(BEST_FIRST::indexOf)).orElse(UNKNOWN);
  }
}
