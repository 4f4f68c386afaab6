package id.tanggap.local.postgres;

import id.tanggap.local.Folders;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of the class path, unpacked once per machine and version. */
public final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int OWNER_EXECUTES = 0100;

  private PostgresBinaries() {}

  /**
   * Unpacks the programs below {@code parent} unless they are there already. Safe when several
   * processes do it at the same time: the first rename wins.
   *
   * @return the folder that holds {@code bin}, {@code lib} and {@code share}
   */
  public static Path unpackedBelow(Path parent) {
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IOException(ARCHIVE + " is not on the class path; only Linux on x86-64 is known");
      }
      byte[] bytes = archive.readAllBytes();
      Path home = parent.resolve("postgresql-" + Integer.toHexString(Arrays.hashCode(bytes)));
      if (!Files.isExecutable(home.resolve("bin/postgres"))) {
        Files.createDirectories(parent);
        unpackBeside(home, bytes);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack PostgreSQL", e);
    }
  }

  private static void unpackBeside(Path home, byte[] archive) throws IOException {
    Path unpacked = Files.createTempDirectory(home.getParent(), "unpacking");
    try {
      unpack(archive, unpacked);
      Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
      Folders.delete(unpacked);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path place = target.resolve(entry.getName()).normalize();
        if (!place.startsWith(target)) {
          throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        write(tar, entry, place);
        entry = tar.getNextEntry();
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path place)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
    boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
    Files.setPosixFilePermissions(
        place, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
