package id.tanggap.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;

/**
 * Passwords and keys of this machine's stack, made at the first start, readable by the owner only.
 */
final class Secrets {

  private static final int BYTES = 32;

  private final Path folder;

  Secrets(Layout layout) {
    this.folder = layout.secrets();
  }

  /** A password that needs no quoting anywhere. */
  String password(String name) {
    return read(name, Base64.getUrlEncoder().withoutPadding());
  }

  /** A key of 256 bits in Base64. */
  String key(String name) {
    return read(name, Base64.getEncoder());
  }

  /** A file with one named key of 256 bits, as the ring of account-service reads it. */
  Path keyRing(String name) {
    return keep(name, random -> "local-1 " + Base64.getEncoder().encodeToString(random) + "\n");
  }

  private String read(String name, Base64.Encoder encoder) {
    Path file = keep(name, encoder::encodeToString);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the secret " + name, e);
    }
  }

  private Path keep(String name, Function<byte[], String> content) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh =
            Files.createTempFile(
                folder,
                "." + name,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content.apply(random));
        Files.move(fresh, file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the secret " + name, e);
    }
  }
}
