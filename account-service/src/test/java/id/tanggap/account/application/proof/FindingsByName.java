package id.tanggap.account.application.proof;

import id.tanggap.account.application.official.ActivationBlockers;
import id.tanggap.account.domain.official.OfficialAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A compliance check that finds something about accounts with a certain word in their name. */
@ApplicationScoped
class FindingsByName implements ActivationBlockers {

  @Override
  public Uni<List<String>> of(OfficialAccount account) {
    boolean found = account.displayName().contains("temuan");
    return Uni.createFrom().item(found ? List.of("NAME_PATTERN") : List.of());
  }
}
