package id.tanggap.local.stack;

import id.tanggap.local.Ports;
import id.tanggap.local.kafka.KafkaMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.AppInfoParser;

/** The Kafka broker with the topics of the product. */
final class KafkaPart implements Part {

  private static final int HEAP_MIB = 256;

  private final Layout layout;
  private final PortPlan ports;
  private final Jvm jvm;

  KafkaPart(Layout layout, PortPlan ports, Jvm jvm) {
    this.layout = layout;
    this.ports = ports;
    this.jvm = jvm;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
  }

  @Override
  public void prepare() {
    try {
      Files.deleteIfExists(readyFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
            KafkaMain.class.getName(),
            layout.data().resolve("kafka").toString(),
            Integer.toString(ports.of(Port.KAFKA)),
            Integer.toString(ports.of(Port.KAFKA_CONTROLLER)),
            readyFile().toString()));
    return new Launch(command, Map.of(), layout.home());
  }

  @Override
  public boolean ready() {
    return Files.exists(readyFile()) && Ports.answers(ports.of(Port.KAFKA));
  }

  @Override
  public void ended() {
    jvm.keepArchive(name(), program());
  }

  @Override
  public Optional<String> version() {
    return Optional.of(AppInfoParser.getVersion());
  }

  private Path program() {
    return layout.programs().resolve("local");
  }

  private Path readyFile() {
    return layout.run().resolve("kafka.ready");
  }
}
