package id.tanggap.account.domain.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One entry of a region's history: who changed what and when, and how it stood before and after.
 * Entries form a chain: each carries the SHA-256 of its own content and of the entry before it, so
 * that none can be altered, taken out or put between without breaking every later hash.
 *
 * @param region the tenant; every region has a chain of its own
 * @param sequence place in the chain, from 1, without gaps
 * @param subjectType what kind of thing changed
 * @param subjectId the thing
 * @param action what was done, as a fact in upper snake case: {@code SUSPENDED}
 * @param actorId subject of the token of who did it
 * @param actorName name of who did it
 * @param at when, to the microsecond as the database keeps it
 * @param before canonical JSON of what is kept of the thing before, null for a beginning
 * @param after canonical JSON of what is kept of it afterwards, null for an end
 * @param previousHash hash of the entry before, {@link ChainHead#GENESIS} for the first
 * @param hash lower-case hexadecimal SHA-256
 */
public record HistoryEntry(
    String region,
    long sequence,
    SubjectType subjectType,
    UUID subjectId,
    String action,
    String actorId,
    String actorName,
    Instant at,
    String before,
    String after,
    String previousHash,
    String hash) {

  /** The same entry with the hash that its content has. */
  HistoryEntry sealed() {
    return new HistoryEntry(
        region,
        sequence,
        subjectType,
        subjectId,
        action,
        actorId,
        actorName,
        at,
        before,
        after,
        previousHash,
        digest());
  }

  /** Whether the entry is as it was written and stands right behind the given one. */
  public boolean follows(ChainHead head) {
    return sequence == head.sequence() + 1
        && previousHash.equals(head.hash())
        && hash.equals(digest());
  }

  /** The end of the chain once this entry is its last. */
  public ChainHead asHead() {
    return new ChainHead(sequence, hash);
  }

  private String digest() {
    MessageDigest digest = sha256();
    for (Object field :
        new Object[] {
          previousHash,
          region,
          sequence,
          subjectType.name(),
          subjectId,
          action,
          actorId,
          actorName,
          at,
          before,
          after
        }) {
      // lengths keep two neighbouring fields from passing for another pair with the same text
      byte[] text = field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8);
      digest.update(((text == null ? "-" : text.length) + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(text == null ? new byte[0] : text);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
