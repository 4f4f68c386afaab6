package id.tanggap.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One program of the stack. */
interface Part {

  /** What a person calls it on the command line. */
  String name();

  /** Ports it listens on, the one for clients first. */
  List<Port> ports();

  /** Everything that must be there before it starts; quick when it is. */
  default void prepare() {}

  /** How it is started. */
  Launch launch();

  /** True when it does its work. */
  boolean ready();

  /** What others need from it before they start, once it is ready. */
  default void completed() {}

  /** After it ended by itself or on request, not after a kill. */
  default void ended() {}

  /** Deletes data that the part keeps outside the stack's folder. */
  default void forgetData() {}

  /** Version that runs or would run. */
  Optional<String> version();

  /** How long it may take to be ready. */
  default Duration patience() {
    return Duration.ofMinutes(3);
  }

  /** Signal that asks it to stop in an orderly way. */
  default String stopSignal() {
    return "TERM";
  }

  /**
   * A program to start.
   *
   * @param command program and arguments
   * @param environment variables on top of those of the person who starts it
   * @param folder working folder
   */
  record Launch(List<String> command, Map<String, String> environment, Path folder) {}
}
