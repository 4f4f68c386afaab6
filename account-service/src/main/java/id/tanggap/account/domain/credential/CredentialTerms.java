package id.tanggap.account.domain.credential;

import java.time.Instant;
import java.util.List;

/**
 * What is known about a secret without knowing it.
 *
 * @param scopes what the platform granted
 * @param expiresAt end of the access token, null when it has none
 * @param dataAccessExpiresAt end of the whole grant, null when it has none
 */
public record CredentialTerms(List<String> scopes, Instant expiresAt, Instant dataAccessExpiresAt) {

  /** Sorts the scopes and drops repetitions; null means none. */
  public CredentialTerms {
    scopes =
        scopes == null
            ? List.of()
            : scopes.stream().map(String::strip).sorted().distinct().toList();
  }
}
