package id.tanggap.local.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of libraries what an image of one platform can never load: native code for other
 * operating systems and processors. Classes and resources stay as they are.
 */
public final class SlimJars {

  /** What the JVM calls a processor, and how folders of native code call it. */
  private static final Map<String, List<String>> NAMES =
      Map.of("amd64", List.of("amd64", "x86_64"), "aarch64", List.of("aarch64"));

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

  private final List<String> processor;

  private SlimJars(List<String> processor) {
    this.processor = processor;
  }

  /**
   * For Linux on a processor.
   *
   * @param processor as the system property {@code os.arch} calls it
   */
  public static SlimJars of(String processor) {
    return new SlimJars(NAMES.getOrDefault(processor, List.of(processor)));
  }

  /** Rewrites the jars of a folder, and of those in it, that hold foreign native code. */
  public void slim(Path folder) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(folder)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      long before = Files.size(jar);
      if (slimmed(jar)) {
        System.out.println(jar.getFileName() + ": " + before + " -> " + Files.size(jar) + " bytes");
      }
    }
  }

  private boolean slimmed(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.stream().noneMatch(entry -> foreign(entry.getName()))) {
        return false;
      }
      Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
      try (OutputStream file = Files.newOutputStream(fresh);
          ZipOutputStream copy = new ZipOutputStream(file)) {
        copy.setLevel(Deflater.BEST_COMPRESSION);
        copy(zip, copy);
      }
      Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(jar));
      Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void copy(ZipFile from, ZipOutputStream to) throws IOException {
    Enumeration<? extends ZipEntry> entries = from.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!foreign(entry.getName())) {
        ZipEntry kept = new ZipEntry(entry.getName());
        kept.setTime(entry.getTime());
        to.putNextEntry(kept);
        try (InputStream content = from.getInputStream(entry)) {
          content.transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  /** A native file belongs to the platform that its folders name. */
  boolean foreign(String entry) {
    if (!NATIVE.matcher(entry).matches()) {
      return false;
    }
    List<String> folders = List.of(entry.toLowerCase(java.util.Locale.ROOT).split("/"));
    boolean ours = folders.contains("linux") && processor.stream().anyMatch(folders::contains);
    return !ours;
  }
}
