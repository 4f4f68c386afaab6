package id.tanggap.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be set about the gateway, prefix {@code tanggap.gateway}. The prefix table is
 * fixed at start: no request adds to it and none chooses an address that is not written here.
 */
@ConfigMapping(prefix = "tanggap.gateway")
public interface GatewayConfig {

  /** The services behind the door, by short name ({@code account}, {@code calendar}, ...). */
  Map<String, Upstream> upstreams();

  /** How long each phase of a request may last. */
  Timeouts timeouts();

  /** Connections kept to each service. */
  Pool pool();

  /** How large a request body may be. */
  Body body();

  /** How large the head of a request may be. */
  Head head();

  /** Which other web sites may call from a browser. */
  Cors cors();

  /** What the access log leaves out. */
  AccessLog accessLog();

  /** How long answers made from several services are kept. */
  Cache cache();

  /**
   * Host names by which the gateway may be addressed, without port. Absent: every well-formed name,
   * which is right behind a load balancer that already checks it and on a developer's machine.
   */
  Optional<List<String>> hosts();

  /** Which proxies stand before the gateway. */
  Proxies proxies();

  /** How the gateway goes down. */
  Drain drain();

  /** One service. */
  interface Upstream {

    /** Addresses (URLs) of its instances: scheme, host and port only, tried in turn. */
    List<String> urls();

    /** Path prefixes it owns, whole segments, no slash at the end. The longest match wins. */
    List<String> prefixes();
  }

  /** How long each phase of a request may last. */
  interface Timeouts {

    /** To get a connection to an instance; afterwards the next instance is tried, or 502. */
    @WithDefault("1S")
    Duration connect();

    /** From the end of the request body to the head of the answer; afterwards 504. */
    @WithDefault("30S")
    Duration answer();

    /** Silence allowed inside a body: 408 while the client sends, a cut answer afterwards. */
    @WithDefault("30S")
    Duration body();

    /** Silence allowed inside a stream of events or lines. */
    @WithDefault("5M")
    Duration stream();

    /** How long an instance that refused a connection is passed over while another one works. */
    @WithDefault("5S")
    Duration restAfterFailure();

    /** For one look at the readiness or the OpenAPI document of a service. */
    @WithDefault("2S")
    Duration probe();

    /** How long the rest of a refused body is swallowed before the connection is closed. */
    @WithDefault("1S")
    Duration linger();
  }

  /** Connections kept to each service. */
  interface Pool {

    /** Most connections to one instance for ordinary requests. */
    @WithDefault("128")
    int size();

    /** Most connections to one instance for streams of events, each held as long as it is read. */
    @WithDefault("10000")
    int streams();

    /** Most requests that wait for a connection; the next one gets 503. */
    @WithDefault("1024")
    int waiting();
  }

  /** How large a request body may be. */
  interface Body {

    /** Limit of every path that no rule names. */
    @WithDefault("1M")
    MemorySize limit();

    /** Exceptions by name. When several match, the largest limit holds. */
    Map<String, Rule> rules();

    /** One exception. A rule matches when all of its given parts match. */
    interface Rule {

      /** Path prefix, whole segments. */
      Optional<String> prefix();

      /** Last segments of the path, beginning with a slash. */
      Optional<String> suffix();

      /** The limit for what matches. */
      MemorySize limit();
    }
  }

  /** How large the head of a request may be. */
  interface Head {

    /** All header names and values together; above it 431. */
    @WithDefault("16K")
    MemorySize size();

    /** Number of header lines; above it 431. */
    @WithDefault("100")
    int count();

    /** Path and query together; above it 414. */
    @WithDefault("8K")
    MemorySize uri();
  }

  /** Which other web sites may call from a browser. */
  interface Cors {

    /** Origins that may call every path, for example {@code https://portal.example.go.id}. */
    Optional<List<String>> origins();

    /** Path prefixes that every web site may read, without cookies. */
    @WithDefault("/public/v1,/open311,/.well-known,/openapi,/openapi.json,/status")
    List<String> publicPrefixes();

    /** How long a browser may remember a preflight answer. */
    @WithDefault("10M")
    Duration maxAge();
  }

  /** What the access log leaves out. */
  interface AccessLog {

    /** Prefixes whose remainder is a secret or leads to a person; it is written as an ellipsis. */
    @WithDefault("/public/v1/calendars,/public/v1/complaints")
    List<String> secretPaths();
  }

  /** How long answers made from several services are kept. */
  interface Cache {

    /** The state of the services. */
    @WithDefault("2S")
    Duration status();

    /** Their OpenAPI documents. */
    @WithDefault("60S")
    Duration openapi();
  }

  /** Which proxies stand before the gateway. */
  interface Proxies {

    /**
     * Addresses and networks of the proxies that are believed about the caller, for example {@code
     * 10.0.0.7,10.1.0.0/24}: the address is taken from {@code X-Forwarded-For}, read from its end,
     * and whether its line is encrypted from {@code X-Forwarded-Proto}. Of everybody else these
     * headers are ignored, and {@code Forwarded} always is.
     */
    Optional<List<String>> trusted();
  }

  /** How the gateway goes down. */
  interface Drain {

    /** How long it goes on taking requests after it said that it drains. */
    @WithDefault("500MS")
    Duration notice();

    /** How long requests on their way may take to finish afterwards. */
    @WithDefault("20S")
    Duration timeout();
  }
}
