package id.tanggap.complaint.application.channel;

import java.time.Instant;

/**
 * One thing that happened at a provider.
 *
 * @param kind COMMENT, or the provider's own word for what we do not handle yet
 * @param providerEventId the provider's id, or a digest where it has none
 * @param version tells two events of one id and verb apart, for instance the time of an edit
 * @param entryId the page or account that it happened on
 * @param comment null unless it is a comment
 * @param receipt null unless it tells how far an answer of ours came
 */
public record InboundChange(
    String kind,
    String providerEventId,
    Verb verb,
    String version,
    String entryId,
    Instant occurredAt,
    Comment comment,
    Receipt receipt) {

  /** Anything but a receipt. */
  public InboundChange(
      String kind,
      String providerEventId,
      Verb verb,
      String version,
      String entryId,
      Instant occurredAt,
      Comment comment) {
    this(kind, providerEventId, verb, version, entryId, occurredAt, comment, null);
  }

  /** How far an answer came, by the provider's word. */
  public enum Progress {
    DELIVERED,
    READ,
    FAILED
  }

  /**
   * What the provider says of an answer of ours.
   *
   * @param answerId the provider's id of the answer
   * @param failure the provider's code when it failed; null otherwise
   */
  public record Receipt(String answerId, Progress progress, String failure) {}

  /** The kind of a page comment. */
  public static final String COMMENT = "COMMENT";

  /** The kind of a receipt. */
  public static final String RECEIPT = "RECEIPT";

  /** What happened to the thing. */
  public enum Verb {
    ADD,
    EDIT,
    REMOVE,
    HIDE,
    UNHIDE,
    OTHER
  }

  /**
   * A comment on a page.
   *
   * @param parentId the comment it replies to; null at the top level
   * @param text null when it is media only
   * @param authorId null when the provider keeps the author back
   */
  public record Comment(
      String id, String postId, String parentId, String text, String authorId, String authorName) {}
}
