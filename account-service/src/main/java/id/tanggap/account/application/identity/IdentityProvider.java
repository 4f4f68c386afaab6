package id.tanggap.account.application.identity;

import id.tanggap.account.domain.identity.DesiredIdentity;
import id.tanggap.account.domain.identity.IdentitySync;
import io.smallrye.mutiny.Uni;

/** Port: the system that holds users and hands out tokens. */
public interface IdentityProvider {

  /**
   * One order.
   *
   * @param desired the user that the person shall have
   * @param linked the user known from earlier attempts, or null
   * @param granted what was given before, and may be taken away again
   */
  record Order(DesiredIdentity desired, IdentitySync.Linked linked, IdentitySync.Granted granted) {}

  /**
   * Makes the user equal to what is desired, whatever it looks like now. May be repeated at any
   * time. When anything is taken away, the sessions of the user end as well.
   *
   * @return the user; null when the person needs none and has none
   * @throws ProvisioningFailed as failure, when it is not certain that all of it was done
   */
  Uni<IdentitySync.Linked> bring(Order order);
}
