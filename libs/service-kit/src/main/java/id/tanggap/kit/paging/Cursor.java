package id.tanggap.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The place in a sorted list where the next page begins: the sort keys of the last item seen. To
 * the client it is an opaque word. It carries a digest of the keys together with the filter, so
 * that a cursor of another list, of other filters, or one changed by hand is refused and never
 * moves a reader to a wrong place. The digest protects against mistakes; it is no secret and need
 * not be one, because region and authority are checked on every page again.
 */
public final class Cursor {
  private static final char SEPARATOR = '\u0000';
  private static final int DIGEST_BYTES = 9;
  private static final int MAX_LENGTH = 2_000;

  private final List<String> keys;

  private Cursor(List<String> keys) {
    this.keys = keys;
  }

  /**
   * A cursor at the given sort keys, in the order of the sort.
   *
   * @param keys text, {@link Instant}, {@link LocalDate}, {@link UUID}, whole number, or null
   * @throws IllegalArgumentException for any other type
   */
  public static Cursor of(Object... keys) {
    List<String> written = new ArrayList<>(keys.length);
    for (Object key : keys) {
      written.add(write(key));
    }
    return new Cursor(written);
  }

  /**
   * One word that stands for a list and its filters; pages of one list must be asked with the same.
   *
   * @param parts name of the list, region, sort, then the value of each filter (null when unset)
   */
  public static String fingerprint(Object... parts) {
    StringBuilder words = new StringBuilder();
    for (Object part : parts) {
      String word = Objects.toString(part, "");
      words.append(part == null ? 'n' : 'v').append(word.length()).append(':').append(word);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(words.toString()));
  }

  /**
   * Reads a cursor that a client sends back.
   *
   * @throws ForeignCursor when it was not made by {@link #encode} with the same fingerprint
   */
  public static Cursor decode(String word, String filterFingerprint) {
    if (word.length() > MAX_LENGTH) {
      throw new ForeignCursor();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException notBase64) {
      throw new ForeignCursor();
    }
    if (bytes.length <= DIGEST_BYTES) {
      throw new ForeignCursor();
    }
    String payload = text(bytes);
    byte[] found = Arrays.copyOf(bytes, DIGEST_BYTES);
    if (!MessageDigest.isEqual(found, seal(payload, filterFingerprint))) {
      throw new ForeignCursor();
    }
    return new Cursor(Arrays.asList(payload.split(String.valueOf(SEPARATOR), -1)));
  }

  /** The opaque word for the client, bound to the list and filters it was made for. */
  public String encode(String filterFingerprint) {
    String payload = String.join(String.valueOf(SEPARATOR), keys);
    byte[] text = payload.getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(DIGEST_BYTES + text.length)
            .put(seal(payload, filterFingerprint))
            .put(text)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The i-th key as text; null when the item had none. */
  public String string(int i) {
    return read(i, 's');
  }

  /** The i-th key as an instant; null when the item had none. */
  public Instant instant(int i) {
    String key = read(i, 'i');
    return key == null ? null : Instant.parse(key);
  }

  /** The i-th key as a date; null when the item had none. */
  public LocalDate date(int i) {
    String key = read(i, 'd');
    return key == null ? null : LocalDate.parse(key);
  }

  /** The i-th key as an id; null when the item had none. */
  public UUID uuid(int i) {
    String key = read(i, 'u');
    return key == null ? null : UUID.fromString(key);
  }

  /**
   * The i-th key as a whole number.
   *
   * @throws ForeignCursor when the item had none: use a sentinel in such a sort
   */
  public long number(int i) {
    String key = read(i, 'n');
    if (key == null) {
      throw new ForeignCursor();
    }
    return Long.parseLong(key);
  }

  private String read(int i, char type) {
    if (i >= keys.size() || keys.get(i).isEmpty()) {
      throw new ForeignCursor();
    }
    String key = keys.get(i);
    if (key.equals("-")) {
      return null;
    }
    if (key.charAt(0) != type) {
      throw new ForeignCursor();
    }
    return key.substring(1);
  }

  private static String write(Object key) {
    if (key == null) {
      return "-";
    }
    if (key instanceof String text) {
      if (text.indexOf(SEPARATOR) >= 0) {
        throw new IllegalArgumentException("a sort key cannot hold the character NUL");
      }
      return "s" + text;
    }
    if (key instanceof Instant instant) {
      return "i" + instant;
    }
    if (key instanceof LocalDate date) {
      return "d" + date;
    }
    if (key instanceof UUID id) {
      return "u" + id;
    }
    if (key instanceof Long || key instanceof Integer || key instanceof Short) {
      return "n" + key;
    }
    throw new IllegalArgumentException("no cursor over " + key.getClass().getName());
  }

  private static byte[] seal(String payload, String filterFingerprint) {
    return digest(filterFingerprint.length() + ":" + filterFingerprint + payload);
  }

  private static byte[] digest(String text) {
    try {
      byte[] full =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(full, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES))
          .toString();
    } catch (CharacterCodingException notText) {
      throw new ForeignCursor();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cursor cursor && keys.equals(cursor.keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }

  @Override
  public String toString() {
    return "Cursor" + keys;
  }
}
