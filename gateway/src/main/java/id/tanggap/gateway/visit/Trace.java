package id.tanggap.gateway.visit;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The place of a request in a trace, W3C Trace Context: kept as it came when well-formed, started
 * here otherwise.
 *
 * @param traceId 32 hexadecimal digits
 * @param header the value of {@code traceparent}
 * @param kept whether the caller had started the trace, so that its {@code tracestate} stays valid
 */
public record Trace(String traceId, String header, boolean kept) {

  private static final Pattern WELL_FORMED =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /**
   * Keeps or starts a trace.
   *
   * @param received every {@code traceparent} of the request; more than one is a new trace
   */
  public static Trace continued(List<String> received) {
    if (received.size() == 1 && WELL_FORMED.matcher(received.get(0)).matches()) {
      String header = received.get(0);
      return new Trace(header.substring(3, 35), header, true);
    }
    HexFormat hex = HexFormat.of();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String traceId = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    String spanId = hex.toHexDigits(random.nextLong() | 1);
    return new Trace(traceId, "00-" + traceId + "-" + spanId + "-01", false);
  }
}
