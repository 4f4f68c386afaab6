package id.tanggap.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Entry of the script {@code tanggap}: the commands that deal with running parts. */
public final class Tanggap {

  private static final int USAGE = 2;

  private Tanggap() {}

  /**
   * Runs one command.
   *
   * @param args folder of the repository, command, its options
   */
  public static void main(String[] args) {
    Console console = Console.standard();
    int code;
    try {
      code = run(args, console);
    } catch (CommandFailed failed) {
      console.error(failed.getMessage());
      code = failed.exitCode();
    }
    System.exit(code);
  }

  private static int run(String[] args, Console console) {
    List<String> options = new ArrayList<>(List.of(args).subList(2, args.length));
    Commands commands = new Commands(new Layout(Path.of(args[0])), console, System.getenv());
    return switch (args[1]) {
      case "up" -> {
        boolean detach = options.remove("--detach");
        boolean demo = options.remove("--demo");
        nothingElse(options);
        yield commands.up(detach, demo);
      }
      case "down" -> {
        nothingElse(options);
        yield commands.down();
      }
      case "status" -> {
        nothingElse(options);
        yield commands.status();
      }
      case "reset" -> {
        nothingElse(options);
        yield commands.reset();
      }
      case "start" -> commands.start(part(options));
      case "stop" -> commands.stop(part(options));
      case "kill" -> commands.kill(part(options));
      case "demo" -> commands.demo(options);
      case "env" -> {
        boolean demo = options.remove("--demo");
        nothingElse(options);
        yield commands.env(demo);
      }
      case "replay" -> {
        boolean dryRun = options.remove("--dry-run");
        yield commands.replay(
            one(options, "Name one topic, for example tanggap.unit.state.complaint.dlq."), dryRun);
      }
      default -> throw new CommandFailed("Unknown command '" + args[1] + "'.", USAGE);
    };
  }

  private static String part(List<String> options) {
    return one(options, "Name one part; ./tanggap status lists them.");
  }

  private static String one(List<String> options, String otherwise) {
    if (options.size() != 1) {
      throw new CommandFailed(otherwise, USAGE);
    }
    return options.get(0);
  }

  private static void nothingElse(List<String> options) {
    if (!options.isEmpty()) {
      throw new CommandFailed("Unknown option '" + options.get(0) + "'; see --help.", USAGE);
    }
  }
}
