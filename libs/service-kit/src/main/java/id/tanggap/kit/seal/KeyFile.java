package id.tanggap.kit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys of a file, one per line as {@code name base64}; the first one is the primary. Empty
 * lines and lines that begin with # say nothing. Never prints a key.
 */
public final class KeyFile {
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9._-]{1,64})\\s+([A-Za-z0-9+/=]+)");
  private static final Set<PosixFilePermission> FORBIDDEN =
      Set.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Map<String, byte[]> keys;

  private KeyFile(Map<String, byte[]> keys) {
    this.keys = keys;
  }

  /**
   * Reads a file.
   *
   * @param reserved names that mean another key to the reader and may not stand in the file
   * @throws IllegalStateException with one line that says what is wrong with the file
   */
  public static KeyFile read(Path file, Set<String> reserved) {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    try {
      requirePrivate(file);
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          read(file, number, line.strip(), keys);
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("the key file " + file + " cannot be read", unreadable);
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException("the key file " + file + " holds no key");
    }
    for (String name : reserved) {
      if (keys.containsKey(name)) {
        throw new IllegalStateException("the key file " + file + " may not name a key " + name);
      }
    }
    return new KeyFile(keys);
  }

  /** Name of the key that seals; the others only open. */
  public String primary() {
    return keys.keySet().iterator().next();
  }

  /** The key that is in the ring for the longest time. */
  public byte[] oldest() {
    byte[] last = null;
    for (byte[] key : keys.values()) {
      last = key;
    }
    return last;
  }

  /** The names of all keys. */
  public Set<String> names() {
    return Set.copyOf(keys.keySet());
  }

  /** The key of this name, or null. */
  public byte[] key(String name) {
    return keys.get(name);
  }

  private static void read(Path file, int number, String line, Map<String, byte[]> keys) {
    Matcher matcher = LINE.matcher(line);
    byte[] key = matcher.matches() ? decoded(matcher.group(2)) : new byte[0];
    if (key.length != AesGcm.KEY_BYTES) {
      throw new IllegalStateException(
          "line " + number + " of the key file " + file + " is not a name and 32 bytes in Base64");
    }
    if (keys.putIfAbsent(matcher.group(1), key) != null) {
      throw new IllegalStateException(
          "the key file " + file + " names " + matcher.group(1) + " twice");
    }
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  // A secret mounted by an orchestrator is often readable for the group of the process; what the
  // rest of the machine can read is no secret.
  private static void requirePrivate(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, new LinkOption[0]);
    if (view == null) {
      return;
    }
    for (PosixFilePermission permission : view.readAttributes().permissions()) {
      if (FORBIDDEN.contains(permission)) {
        throw new IllegalStateException(
            "the key file " + file + " is open to others: chmod 600 it (440 at most)");
      }
    }
  }
}
