package id.tanggap.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A packaged program of ours: one of the four services, or the gateway. */
final class ServicePart implements Part {

  private static final int HEAP_MIB = 192;

  private final String name;
  private final String artifact;
  private final List<Port> listens;
  private final String readiness;
  private final Layout layout;
  private final PortPlan ports;
  private final Jvm jvm;
  private final Map<String, String> environment;

  /**
   * A program.
   *
   * @param listens its ports, the one for clients first
   * @param artifact name of its module
   * @param readiness path that answers with success when it does its work
   */
  ServicePart(
      List<Port> listens,
      String artifact,
      String readiness,
      Layout layout,
      PortPlan ports,
      Jvm jvm,
      Map<String, String> environment) {
    this.name = listens.get(0).part();
    this.artifact = artifact;
    this.listens = listens;
    this.readiness = readiness;
    this.layout = layout;
    this.ports = ports;
    this.jvm = jvm;
    this.environment = environment;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Port> ports() {
    return listens;
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.addAll(jvm.options(name, HEAP_MIB, program()));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-jar");
    command.add(program().resolve("quarkus-run.jar").toString());
    return new Launch(command, environment, layout.home());
  }

  @Override
  public boolean ready() {
    return Http.succeeds(ports.url(listens.get(0)) + readiness);
  }

  @Override
  public void ended() {
    jvm.keepArchive(name, program());
  }

  @Override
  public Optional<String> version() {
    return Versions.ofJar(program().resolve("app"), artifact);
  }

  private Path program() {
    return layout.programs().resolve(name);
  }
}
