package id.tanggap.kit.boot;

/**
 * A condition without which a service must not start. Guards are beans; they run before the
 * database is migrated, before anything is read from Kafka and before the port opens.
 */
public interface BootGuard {

  /** What looks only at this process. */
  int PROCESS = 10;

  /** What looks at the settings. */
  int SETTINGS = 20;

  /** What asks a server. */
  int SERVERS = 30;

  /**
   * Returns when the service may start.
   *
   * @throws io.quarkus.runtime.PreventFurtherStepsException made by {@link Refusal}, otherwise
   */
  void check(Boot boot);

  /** Lower ones run first, so that what is cheap to find out is told first. */
  default int order() {
    return SETTINGS;
  }

  /** Whether it also guards tests and the development mode; most guard production alone. */
  default boolean everywhere() {
    return false;
  }
}
