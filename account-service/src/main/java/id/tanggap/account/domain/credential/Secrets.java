package id.tanggap.account.domain.credential;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The secret values of one credential while they are in memory. Held as characters that can be
 * wiped, never as text; printing it shows nothing. Whoever made it wipes it.
 */
public final class Secrets {
  private final Map<SecretPart, char[]> values = new EnumMap<>(SecretPart.class);

  private Secrets() {}

  /**
   * Takes over values; the arrays now belong to this object. A null value is a part that is absent.
   *
   * @throws SecretBlank when a part is there but empty
   */
  public static Secrets of(Map<SecretPart, char[]> given) {
    Secrets secrets = new Secrets();
    given.forEach(
        (part, value) -> {
          if (value != null) {
            requireContent(part, value);
            secrets.values.put(part, value);
          }
        });
    return secrets;
  }

  /** Reads what {@link #bytes()} wrote. */
  public static Secrets read(byte[] written) {
    Secrets secrets = new Secrets();
    ByteBuffer buffer = ByteBuffer.wrap(written);
    int count = buffer.get();
    for (int i = 0; i < count; i++) {
      SecretPart part = SecretPart.values()[buffer.get()];
      ByteBuffer value = buffer.slice(buffer.position() + Integer.BYTES, buffer.getInt());
      buffer.position(buffer.position() + value.remaining());
      CharBuffer decoded = StandardCharsets.UTF_8.decode(value);
      char[] characters = new char[decoded.remaining()];
      decoded.get(characters);
      Arrays.fill(decoded.array(), '\0');
      secrets.values.put(part, characters);
    }
    return secrets;
  }

  /** All values in a form of their own, for sealing; the caller wipes the array. */
  public byte[] bytes() {
    Map<SecretPart, byte[]> encoded = new EnumMap<>(SecretPart.class);
    int size = 1;
    for (Map.Entry<SecretPart, char[]> value : values.entrySet()) {
      byte[] utf8 = utf8(value.getValue());
      encoded.put(value.getKey(), utf8);
      size += 1 + Integer.BYTES + utf8.length;
    }
    ByteBuffer buffer = ByteBuffer.allocate(size).put((byte) encoded.size());
    encoded.forEach(
        (part, utf8) -> {
          buffer.put((byte) part.ordinal()).putInt(utf8.length).put(utf8);
          Arrays.fill(utf8, (byte) 0);
        });
    return buffer.array();
  }

  /** Which parts there are. */
  public Set<SecretPart> parts() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Shows each part to somebody who needs the plain value; the arrays stay property of this. */
  public void forEach(BiConsumer<SecretPart, char[]> reader) {
    values.forEach(reader);
  }

  /** Overwrites every value. */
  public void wipe() {
    values.values().forEach(value -> Arrays.fill(value, '\0'));
    values.clear();
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Secrets[hidden]";
  }

  private static void requireContent(SecretPart part, char[] value) {
    for (char character : value) {
      if (!Character.isWhitespace(character)) {
        return;
      }
    }
    throw new SecretBlank(part);
  }

  private static byte[] utf8(char[] value) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
