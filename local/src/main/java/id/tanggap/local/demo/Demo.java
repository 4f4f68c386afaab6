package id.tanggap.local.demo;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The main job of the product, told by the running system: units and their people, one content item
 * from draft to published, one citizen from comment to answer, and the figures of the month. Loads
 * everything through the gateway with real tokens and prints only what the system answered. Told
 * again, or after an interruption, it goes on where it stopped.
 *
 * <p>Options: {@code --gateway URL --issuer URL --graph URL --data FOLDER --out FOLDER [--region
 * CODE] [--users SUFFIX] [--as-of DATE]}.
 */
public final class Demo {

  private Demo() {}

  /** Exit code 0 when the story came to its end, 1 when it stopped, 2 on a wrong option. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, String> options = options(args);
    try {
      tell(options, out);
    } catch (StoryStopped stopped) {
      out.println();
      out.println("The story stopped: " + stopped.getMessage());
      System.exit(1);
    }
  }

  private static void tell(Map<String, String> options, PrintStream out) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    Logins logins = new Logins(http, options.get("issuer"), options.get("users"));
    Api api = new Api(http, options.get("gateway"), logins);
    String region = options.get("region");
    Story story =
        new Story(
            api,
            new DemoFiles(Path.of(options.get("data")), region),
            region,
            LocalDate.parse(options.get("as-of")),
            options.get("graph"),
            Path.of(options.get("out")),
            out);
    new RegistryChapter(story).tell();
    new ContentChapter(story).tell();
    new CitizenChapter(story).tell();
    new FiguresChapter(story).tell();
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    options.put("gateway", "http://localhost:8080");
    options.put("issuer", "http://localhost:8180/realms/tanggap");
    options.put("graph", "http://localhost:8190");
    options.put("data", "local/demo");
    options.put("out", ".tanggap/demo");
    options.put("region", DemoFiles.HOME);
    options.put("users", "");
    options.put("as-of", "2024-02-19");
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i].startsWith("--") ? args[i].substring(2) : "";
      if (!options.containsKey(name) || i + 1 == args.length) {
        System.err.println(
            "Unknown or incomplete option " + args[i] + "; known: " + options.keySet());
        System.exit(2);
      }
      options.put(name, args[i + 1]);
    }
    return options;
  }
}
