package id.tanggap.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Which port every part listens on. Remembered, so that later commands find a moved stack. */
final class PortPlan {

  private static final int LARGEST = 65535;

  private final Map<Port, Integer> ports;

  private PortPlan(Map<Port, Integer> ports) {
    this.ports = ports;
  }

  /**
   * The usual ports with what the environment moves.
   *
   * @throws CommandFailed when a variable is not a port, or two parts would share one
   */
  static PortPlan of(Map<String, String> environment) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    Map<Integer, Port> taken = new HashMap<>();
    for (Port port : Port.values()) {
      String moved = environment.get(port.variable());
      int number = moved == null || moved.isBlank() ? port.usual() : parse(port, moved);
      Port other = taken.put(number, port);
      if (other != null) {
        throw new CommandFailed(
            "Port "
                + number
                + " is wanted twice, by "
                + other.variable()
                + " and "
                + port.variable()
                + ".");
      }
      ports.put(port, number);
    }
    return new PortPlan(ports);
  }

  /** The plan of the last start, or the usual one. */
  static PortPlan remembered(Layout layout, Map<String, String> environment) {
    Path file = file(layout);
    if (!Files.exists(file)) {
      return of(environment);
    }
    Properties saved = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      saved.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    Map<String, String> values = new HashMap<>();
    saved.forEach((key, value) -> values.put((String) key, (String) value));
    return of(values);
  }

  void remember(Layout layout) {
    Properties saved = new Properties();
    ports.forEach((port, number) -> saved.setProperty(port.variable(), number.toString()));
    try (Writer writer = Files.newBufferedWriter(file(layout))) {
      saved.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(layout), e);
    }
  }

  int of(Port port) {
    return ports.get(port);
  }

  String url(Port port) {
    return "http://localhost:" + of(port);
  }

  /** Issuer of the tokens. */
  String issuer() {
    return url(Port.KEYCLOAK) + "/realms/tanggap";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PortPlan plan && plan.ports.equals(ports);
  }

  @Override
  public int hashCode() {
    return ports.hashCode();
  }

  private static Path file(Layout layout) {
    return layout.run().resolve("ports.properties");
  }

  private static int parse(Port port, String text) {
    try {
      int number = Integer.parseInt(text.trim());
      if (number > 0 && number <= LARGEST) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new CommandFailed(port.variable() + " is '" + text + "'; it must be a port, 1 to 65535.");
  }
}
