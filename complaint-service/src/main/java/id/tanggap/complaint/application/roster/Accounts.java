package id.tanggap.complaint.application.roster;

import id.tanggap.complaint.domain.roster.Account;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What is known of the official accounts of a region. */
public interface Accounts {

  /** The account; null when unknown or of another region. */
  Uni<Account> byId(String region, UUID id);

  /** The accounts of these platforms. */
  Uni<List<Account>> ofPlatforms(String region, List<String> platforms);

  /** Takes over a newer state; an older one changes nothing. */
  Uni<Void> project(ProjectAccount.Command state);
}
