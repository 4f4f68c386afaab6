package id.tanggap.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images hold native code for their own platform only, and everything else of a library. */
class SlimJarsTest {

  @TempDir private Path folder;

  @Test
  void takesOutNativeCodeOfOtherPlatformsAndNothingElse() throws IOException {
    Path jar =
        jar(
            "codec.jar",
            "META-INF/MANIFEST.MF",
            "codec/Codec.class",
            "codec/win/notes.txt",
            "linux/amd64/libcodec.so",
            "linux/aarch64/libcodec.so",
            "win/amd64/codec.dll",
            "org/codec/native/Linux/x86_64/libcodec.so",
            "org/codec/native/Linux/x86_64-musl/libcodec.so",
            "org/codec/native/AIX/ppc64/libcodec.a");

    SlimJars.of("amd64").slim(folder);

    assertThat(names(jar))
        .containsExactly(
            "META-INF/MANIFEST.MF",
            "codec/Codec.class",
            "codec/win/notes.txt",
            "linux/amd64/libcodec.so",
            "org/codec/native/Linux/x86_64/libcodec.so");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.getInputStream(zip.getEntry("codec/Codec.class")).readAllBytes())
          .asString()
          .isEqualTo("codec/Codec.class");
    }
  }

  @Test
  void leavesALibraryWithoutForeignCodeAsItIs() throws IOException {
    Path jar = jar("plain.jar", "plain/Plain.class", "linux/amd64/libplain.so");
    byte[] before = Files.readAllBytes(jar);

    SlimJars.of("amd64").slim(folder);

    assertThat(jar).hasBinaryContent(before);
  }

  private Path jar(String name, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }

  private static List<String> names(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
