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
 */
public record InboundChange(
    String kind,
    String providerEventId,
    Verb verb,
    String version,
    String entryId,
    Instant occurredAt,
    Comment comment) {

  /** The kind of a page comment. */
  public static final String COMMENT = "COMMENT";

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
