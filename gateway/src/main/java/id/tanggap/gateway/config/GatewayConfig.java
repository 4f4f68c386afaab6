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

  /** How many requests a caller may send. */
  Rates rates();

  /**
   * Most connections from outside at the same time, each counted from its first request on; one
   * more is closed at once. Each stream of events holds one. Each replica counts for itself.
   */
  int connections();

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

    /**
     * For a whole request body, besides the time that the largest body of its path takes at {@code
     * tanggap.gateway.body.pace}; afterwards 408.
     */
    @WithDefault("1M")
    Duration sending();

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

    /** Bytes a second of the slowest sender whose largest body is still waited for. */
    @WithDefault("32K")
    MemorySize pace();

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

  /**
   * How many requests of a kind a caller may send in a minute, all of them at once if it likes;
   * above it 429. Each replica counts for itself, so that n replicas allow up to n times as much. 0
   * is no limit.
   */
  interface Rates {

    /** Reading without a token, by one address (IPv6: one /64). */
    @WithDefault("6000")
    int publicRead();

    /** Reports, ratings and whatever else is sent without a token, by one address. */
    @WithDefault("600")
    int publicWrite();

    /** Reading by one subject of a token at one address; without a token by one address. */
    @WithDefault("6000")
    int staffRead();

    /** Changes by one subject of a token at one address; without a token by one address. */
    @WithDefault("3000")
    int staffWrite();

    /** All subjects of tokens at one address together, for example an office. */
    @WithDefault("30000")
    int staffAddress();

    /** Pages of the gateway itself: start page, documents of the interfaces and their reader. */
    @WithDefault("600")
    int documents();

    /**
     * Path prefixes that are not counted. Balancers ask for the state without pause; platforms
     * deliver in bursts, and what they sign is checked by the service.
     */
    @WithDefault("/status,/webhooks")
    List<String> exemptPrefixes();

    /** Callers that are remembered, those seen last; each takes about half a kilobyte. */
    @WithDefault("20000")
    int callers();
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
