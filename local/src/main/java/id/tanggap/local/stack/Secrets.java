package id.tanggap.local.stack;

import id.tanggap.local.compose.NewSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * Passwords and keys of this machine's stack, made at the first start, readable by the owner only.
 */
final class Secrets {

  private final Path folder;

  Secrets(Layout layout) {
    this.folder = layout.secrets();
  }

  /** A password that needs no quoting anywhere. */
  String password(String name) {
    return read(name, NewSecret::password);
  }

  /** A key of 256 bits in Base64. */
  String key(String name) {
    return read(name, NewSecret::key);
  }

  /** A file with one named key of 256 bits, as the ring of account-service reads it. */
  Path keyRing(String name) {
    return keep(name, () -> NewSecret.namedKey("local-1") + "\n");
  }

  /** The file of a JWK set with one private P-256 key, for signatures. */
  Path signingKeys(String name) {
    return keep(name, () -> NewSecret.signingKeys(name + "-1"));
  }

  private String read(String name, Supplier<String> content) {
    Path file = keep(name, content);
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the secret " + name, e);
    }
  }

  private Path keep(String name, Supplier<String> content) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh =
            Files.createTempFile(
                folder,
                "." + name,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content.get());
        Files.move(fresh, file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the secret " + name, e);
    }
  }
}
