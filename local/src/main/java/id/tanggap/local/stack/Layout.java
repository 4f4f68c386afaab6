package id.tanggap.local.stack;

import java.nio.file.Path;

/**
 * Where the local stack keeps what: everything below {@code .tanggap} of the repository.
 *
 * @param root folder of the repository
 */
record Layout(Path root) {

  Path home() {
    return root.resolve(".tanggap");
  }

  Path run() {
    return home().resolve("run");
  }

  Path logs() {
    return home().resolve("logs");
  }

  Path data() {
    return home().resolve("data");
  }

  Path secrets() {
    return home().resolve("secrets");
  }

  /** Copies of the packaged programs, so that a build never changes a running one. */
  Path programs() {
    return home().resolve("programs");
  }

  /** Class data archives, which shorten the start of a JVM. */
  Path archives() {
    return home().resolve("cds");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }
}
