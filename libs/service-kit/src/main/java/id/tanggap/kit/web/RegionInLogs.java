package id.tanggap.kit.web;

import id.tanggap.kit.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the region of the caller into every line of the log; of the person nothing. */
@ApplicationScoped
public class RegionInLogs {

  private final CurrentUser user;

  RegionInLogs(CurrentUser user) {
    this.user = user;
  }

  /** Notes the region before the operation begins. */
  @ServerRequestFilter
  public void note() {
    user.regionIfAny().ifPresent(region -> MDC.put("region", region));
  }
}
