package id.tanggap.testkit;

/**
 * Where the running servers are. Kept in system properties because the servers live in another
 * class loader than the tests.
 */
final class Addresses {

  static final String PREFIX = "tanggap.testkit.";

  private Addresses() {}

  static String of(String setting) {
    String value = System.getProperty(PREFIX + setting);
    if (value != null) {
      return value;
    }
    return TanggapServers.settings().get(setting);
  }
}
