package id.tanggap.account.config;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Refuses to boot where every new user would get the same known password, or where an attempt could
 * still be on its way when another one takes over.
 */
@ApplicationScoped
class IdentityGuard {
  private final IdentityConfig config;

  IdentityGuard(IdentityConfig config) {
    this.config = config;
  }

  void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    require(config, LaunchMode.current() == LaunchMode.NORMAL);
  }

  static void require(IdentityConfig config, boolean packaged) {
    if (config.devInitialPassword().isPresent() && packaged && !config.developersMachine()) {
      throw new IllegalStateException(
          "tanggap.identity.dev-initial-password gives every new user a password that others know;"
              + " it is for a developer's machine only. Remove it, and set"
              + " tanggap.identity.send-mail=true so that people choose their own.");
    }
    if (config.lease().compareTo(config.budget().multipliedBy(2)) < 0) {
      throw new IllegalStateException(
          "tanggap.identity.lease must be at least twice tanggap.identity.budget");
    }
  }
}
