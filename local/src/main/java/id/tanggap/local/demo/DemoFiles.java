package id.tanggap.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CSV files of the demo. They are written for region 33.28; told for another region, the codes
 * in them are moved there, so that the same story can be told twice side by side.
 */
final class DemoFiles {

  static final String HOME = "33.28";

  private final Path folder;
  private final String region;

  DemoFiles(Path folder, String region) {
    this.folder = folder;
    this.region = region;
  }

  byte[] csv(String name) {
    return text(name).getBytes(StandardCharsets.UTF_8);
  }

  /** Rows below the header. */
  long rows(String name) {
    return text(name).lines().filter(line -> !line.isBlank()).count() - 1;
  }

  /** The values of a column that is the last one of its file. */
  Stream<String> column(String name, String last) {
    List<String> lines = text(name).lines().toList();
    if (!lines.get(0).endsWith("," + last)) {
      throw new StoryStopped(last + " is not the last column of " + name);
    }
    return lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1));
  }

  private String text(String name) {
    try {
      String text = Files.readString(folder.resolve(name));
      return region.equals(HOME)
          ? text
          : text.replace(HOME + ".", region + ".")
              .replace("contoh.tegal.", "contoh." + region.replace(".", "") + ".")
              .replace("TegalkabContoh.", "Contoh" + region.replace(".", "") + ".")
              .replace("tegalkab.example", "daerah" + region.replace(".", "") + ".example")
              .replace("demo-", "demo" + region.replace(".", "") + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("Can not read " + folder.resolve(name), e);
    }
  }
}
