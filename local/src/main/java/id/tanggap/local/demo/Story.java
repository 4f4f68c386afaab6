package id.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the chapters share.
 *
 * @param api the gateway
 * @param files the CSV files
 * @param region code of the region the story is told for
 * @param asOf date of the figures
 * @param graph address of the stand-in of Meta's Graph API, where answers to comments arrive
 * @param folder where reports are written
 * @param out where the story is printed
 */
record Story(
    Api api,
    DemoFiles files,
    String region,
    LocalDate asOf,
    String graph,
    Path folder,
    PrintStream out) {

  static final String OPS = "ops";
  static final String COORDINATOR = "diskominfo";
  static final String PIC = "pic-dinkes";
  static final String APPROVER = "kadis-dinkes";
  static final String LEADER = "bupati";

  /** How long one service may take to learn what another one knows. */
  static final Duration SPREAD = Duration.ofMinutes(4);

  void chapter(int number, String title) {
    out.println();
    out.println(number + ". " + title);
  }

  void line(String format, Object... values) {
    out.println("   " + String.format(Locale.ROOT, format, values));
  }

  /** The first item of a list, over all its pages, that satisfies {@code wanted}. */
  Optional<JsonNode> find(String user, String path, Predicate<JsonNode> wanted) {
    String cursor = null;
    do {
      String page =
          path
              + (path.contains("?") ? "&" : "?")
              + "limit=200"
              + (cursor == null ? "" : "&cursor=" + cursor);
      JsonNode answer = api.get(user, page);
      for (JsonNode item : answer.path("items")) {
        if (wanted.test(item)) {
          return Optional.of(item);
        }
      }
      cursor = answer.path("nextCursor").asText(null);
    } while (cursor != null && !cursor.isEmpty() && !"null".equals(cursor));
    return Optional.empty();
  }

  static Predicate<JsonNode> has(String field, String value) {
    return item -> value.equals(item.path(field).asText());
  }

  static String percent(JsonNode share) {
    return share.isNumber()
        ? String.format(Locale.ROOT, "%.2f %%", share.asDouble() * 100)
        : "not measurable";
  }
}
