package id.tanggap.local.stack;

import id.tanggap.local.Folders;
import id.tanggap.local.postgres.PostgresCluster;
import id.tanggap.local.postgres.ServerAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL with one database and one role per service, and one for Keycloak. */
final class PostgresPart implements Part {

  /** Databases; each belongs to the role of the same name, whose password is in the secrets. */
  static final List<String> DATABASES =
      List.of(
          "tanggap_account",
          "tanggap_calendar",
          "tanggap_complaint",
          "tanggap_monitoring",
          "keycloak");

  private final Layout layout;
  private final Secrets secrets;
  private final PostgresCluster cluster;

  PostgresPart(Layout layout, PortPlan ports, Secrets secrets) {
    this.layout = layout;
    this.secrets = secrets;
    this.cluster =
        new PostgresCluster(
            layout.data().resolve("postgres"),
            layout.home(),
            ports.of(Port.POSTGRES),
            secrets.password("postgres"),
            true,
            ServerAccount.find());
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.POSTGRES);
  }

  @Override
  public void prepare() {
    cluster.initialise();
  }

  @Override
  public Launch launch() {
    return new Launch(cluster.command(), Map.of(), layout.home());
  }

  @Override
  public boolean ready() {
    return cluster.ready();
  }

  @Override
  public void completed() {
    for (String database : DATABASES) {
      cluster.createDatabase(database, secrets.password(database));
    }
  }

  @Override
  public void forgetData() {
    Folders.delete(cluster.folder());
  }

  @Override
  public Optional<String> version() {
    return cluster.version();
  }

  /** Fast shutdown: open connections are ended, nothing is lost. */
  @Override
  public String stopSignal() {
    return "INT";
  }
}
