package id.tanggap.account.application.impersonation;

import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.official.PublicRegistry;
import id.tanggap.account.domain.impersonation.Confusables;
import id.tanggap.account.domain.impersonation.LookAlikeScore;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.LookAlike;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Finds the official account that a suspect resembles most, and says how much. */
@ApplicationScoped
class ScoreLookAlike {
  private static final int CANDIDATES = 20;
  private static final int SHORTEST_STEM = 3;

  private final PublicRegistry registry;
  private final OfficialAccounts accounts;
  private final Confusables confusables;

  ScoreLookAlike(PublicRegistry registry, OfficialAccounts accounts, Confusables confusables) {
    this.registry = registry;
    this.accounts = accounts;
    this.confusables = confusables;
  }

  /**
   * The likeliest model of a suspect.
   *
   * @param region region of the model
   */
  record Likeness(String region, LookAlikeScore score) {}

  /** Compares with one account of the region. */
  Uni<LookAlikeScore> with(Address suspect, String region, UUID imitated) {
    return accounts
        .find(region, imitated)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", imitated))
        .map(OfficialAccount::handle)
        .map(handle -> LookAlikeScore.of(confusables, suspect.handle(), imitated, handle));
  }

  /**
   * Compares with the official accounts whose handles resemble.
   *
   * @param region only accounts of this region, null for any
   */
  Uni<Optional<Likeness>> nearest(Address suspect, String region) {
    String stem = LookAlike.stem(suspect.handle());
    if (stem.length() < SHORTEST_STEM) {
      return Uni.createFrom().item(Optional.empty());
    }
    return registry
        .similar(stem, CANDIDATES)
        .map(
            found ->
                found.stream()
                    .filter(entry -> region == null || entry.region().equals(region))
                    .map(
                        entry ->
                            new Likeness(
                                entry.region(),
                                LookAlikeScore.of(
                                    confusables, suspect.handle(), entry.id(), entry.handle())))
                    .max(Comparator.comparingInt(likeness -> likeness.score().total())));
  }
}
