package id.tanggap.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines of the JVMs of the stack: small, quick to start, in UTC. The first orderly end of a
 * program leaves an archive of its loaded classes, from which the next start gains; the archive is
 * tied to the program's files and to the JVM.
 */
final class Jvm {

  private static final String FRESH = ".new";

  private final Layout layout;

  Jvm(Layout layout) {
    this.layout = layout;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Options of a part.
   *
   * @param heapMiB largest heap
   * @param program folder of the program
   */
  List<String> options(String part, int heapMiB, Path program) {
    List<String> options = new ArrayList<>();
    options.add("-XX:+UseSerialGC");
    // the first compiler alone: less start-up work and less memory on a small machine
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:ReservedCodeCacheSize=64m");
    options.add("-Xmx" + heapMiB + "m");
    options.add("-Xss512k");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Duser.timezone=UTC");
    options.add("-Dfile.encoding=UTF-8");
    Path archive = archive(part, program);
    if (Files.exists(archive)) {
      options.add("-XX:SharedArchiveFile=" + archive);
    } else {
      options.add("-XX:ArchiveClassesAtExit=" + archive + FRESH);
      options.add("-Xlog:cds=off");
      options.add("-Xlog:cds+dynamic=off");
    }
    options.add("-Xshare:auto");
    return options;
  }

  /** Takes over the archive that the program wrote when it ended. */
  void keepArchive(String part, Path program) {
    Path archive = archive(part, program);
    Path fresh = archive.resolveSibling(archive.getFileName() + FRESH);
    try {
      if (Files.exists(fresh)) {
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
        dropOthers(part, archive);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep " + archive, e);
    }
  }

  private void dropOthers(String part, Path archive) throws IOException {
    try (Stream<Path> files = Files.list(layout.archives())) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(part + "-") && !file.equals(archive)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path archive(String part, Path program) {
    StringBuilder key = new StringBuilder(System.getProperty("java.vm.version"));
    key.append(System.getProperty("java.home"));
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
        key.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + program, e);
    }
    return layout
        .archives()
        .resolve(part + "-" + Integer.toHexString(key.toString().hashCode()) + ".jsa");
  }
}
