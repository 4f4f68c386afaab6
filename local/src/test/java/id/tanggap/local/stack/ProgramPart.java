package id.tanggap.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A part that is any program, for tests. */
record ProgramPart(
    String name, Path folder, List<String> command, List<Port> ports, BooleanSupplier readiness)
    implements Part {

  @Override
  public Launch launch() {
    return new Launch(command, Map.of(), folder);
  }

  @Override
  public boolean ready() {
    return readiness.getAsBoolean();
  }

  @Override
  public Optional<String> version() {
    return Optional.empty();
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(5);
  }
}
