package id.tanggap.kit.boot;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Runs every guard once, before the first thing with an effect outside of the process.
 *
 * <p>That first thing is the migration, which comes before the event of the start: a service with a
 * wrong address would have put its tables into somebody else's database by then. Being asked how to
 * migrate is the last moment before it. Where nothing is migrated the event of the start is early
 * enough.
 */
@ApplicationScoped
class BootGuards implements FlywayConfigurationCustomizer {

  private final List<BootGuard> guards;
  private final AtomicBoolean checked = new AtomicBoolean();

  BootGuards(@All List<BootGuard> guards) {
    this.guards = guards.stream().sorted(Comparator.comparingInt(BootGuard::order)).toList();
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    check();
  }

  void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    check();
  }

  private void check() {
    if (checked.getAndSet(true)) {
      return;
    }
    Boot boot =
        new Boot(
            LaunchMode.current() == LaunchMode.NORMAL,
            ConfigProvider.getConfig().unwrap(SmallRyeConfig.class),
            System.getenv());
    for (BootGuard guard : guards) {
      if (boot.packaged() || guard.everywhere()) {
        guard.check(boot);
      }
    }
  }
}
