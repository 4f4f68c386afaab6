package id.tanggap.testkit;

import java.util.Locale;

/** Where the servers of the tests come from; setting {@code tanggap.infra}. */
enum InfraMode {
  /** Containers when Docker answers and the images can be had, otherwise embedded. */
  AUTO,
  /** Testcontainers; fails when Docker does not answer. */
  CONTAINERS,
  /** Programs from the class path. */
  EMBEDDED;

  static InfraMode chosen() {
    String value = System.getProperty("tanggap.infra", "auto");
    InfraMode wanted;
    try {
      wanted = valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "tanggap.infra is '" + value + "'; use auto, containers or embedded", e);
    }
    if (wanted != AUTO) {
      return wanted;
    }
    return ContainerServers.possible() ? CONTAINERS : EMBEDDED;
  }
}
