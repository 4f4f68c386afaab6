package id.tanggap.local.stack;

import id.tanggap.local.graph.FakeGraphMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stand-in of Meta's Graph API, where the demo's answers to citizens arrive. */
final class GraphPart implements Part {

  private static final int HEAP_MIB = 32;

  private final Layout layout;
  private final PortPlan ports;
  private final Jvm jvm;

  GraphPart(Layout layout, PortPlan ports, Jvm jvm) {
    this.layout = layout;
    this.ports = ports;
    this.jvm = jvm;
  }

  @Override
  public String name() {
    return "fake-graph";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.GRAPH);
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.addAll(jvm.options(name(), HEAP_MIB, program()));
    command.addAll(
        List.of(
            "-cp",
            ClassPath.of(program()),
            FakeGraphMain.class.getName(),
            Integer.toString(ports.of(Port.GRAPH)),
            layout.data().resolve("fake-graph/received.jsonl").toString()));
    return new Launch(command, Map.of(), layout.home());
  }

  @Override
  public boolean ready() {
    return Http.succeeds(ports.url(Port.GRAPH) + "/_received");
  }

  @Override
  public void ended() {
    jvm.keepArchive(name(), program());
  }

  @Override
  public Optional<String> version() {
    return Versions.ofJar(program(), "local");
  }

  private Path program() {
    return layout.programs().resolve("local");
  }
}
