package id.tanggap.testkit;

/** A database server and a broker, wherever they come from. */
interface Servers extends AutoCloseable {

  /** {@code host:port/database}, without a scheme. */
  String databaseAddress();

  /** Password of the role that owns the database. */
  String databasePassword();

  /** {@code host:port} of the broker. */
  String bootstrapServers();

  @Override
  void close();
}
