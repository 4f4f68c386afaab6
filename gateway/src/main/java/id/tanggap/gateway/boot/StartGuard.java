package id.tanggap.gateway.boot;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.routing.Instance;
import id.tanggap.gateway.routing.RouteTable;
import id.tanggap.gateway.visit.Callers;
import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What must be right before the gateway opens its port. The first thing that looks at the settings
 * is the making of the routes, so this comes just before it.
 */
@ApplicationScoped
class StartGuard {

  /** Files inside the program stay at or below this, and the environment is looked at by itself. */
  private static final int SHIPPED = 250;

  private static final int ENVIRONMENT = 300;

  private final GatewayConfig settings;
  private final Config config;

  StartGuard(GatewayConfig settings, Config config) {
    this.settings = settings;
    this.config = config;
  }

  void onRoutes(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Router router) {
    // tests have settings of their own, and the build sees to the zone
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      requireUtc(ZoneId.systemDefault());
      SettingNames names = new SettingNames();
      names.checkVariables(System.getenv());
      names.checkProperties(given());
      check(settings);
    }
  }

  private Set<String> given() {
    Set<String> names = new TreeSet<>();
    for (ConfigSource source : config.getConfigSources()) {
      if (source.getOrdinal() > SHIPPED && source.getOrdinal() != ENVIRONMENT) {
        names.addAll(source.getPropertyNames());
      }
    }
    return names;
  }

  /** The times in logs and certificates are compared with those of the services. */
  static void requireUtc(ZoneId zone) {
    if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
      throw NoStart.because("the JVM runs in zone " + zone, "Start it with -Duser.timezone=UTC");
    }
  }

  /** Looks at what could be read and can not be used. */
  static void check(GatewayConfig settings) {
    settings.upstreams().forEach(StartGuard::checkUpstream);
    unless(
        () -> new Callers(settings),
        "Set TANGGAP_TRUSTED_PROXIES to the proxies before the gateway, with commas between them");
    unless(() -> new RouteTable(settings), "Correct tanggap.gateway.upstreams.*.prefixes");
  }

  private static void checkUpstream(String name, GatewayConfig.Upstream upstream) {
    String cure =
        "Set TANGGAP_%s_URL to the addresses of its instances, with commas between them"
            .formatted(name.toUpperCase(Locale.ROOT));
    for (String url : upstream.urls()) {
      unless(() -> new Instance(url), cure);
    }
  }

  private static void unless(Runnable reading, String cure) {
    try {
      reading.run();
    } catch (IllegalStateException unusable) {
      throw NoStart.because(unusable.getMessage(), cure);
    }
  }
}
