package id.tanggap.complaint.application.reply;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Hands an answer to the provider, once per call and never again by itself. */
public interface ReplyGateway {

  /**
   * Posts a comment below another.
   *
   * @param toExternalId the comment that is answered
   * @return how it ended; never fails
   */
  Uni<SendResult> send(String toExternalId, String text, String accessToken);

  /** How long an attempt may take at most. */
  Duration longest();

  /** How an attempt ended. */
  sealed interface SendResult {

    /** The provider took it and named it. */
    record Accepted(String externalId) implements SendResult {}

    /** It certainly did not arrive; trying again later is safe. */
    record NotSent(String why) implements SendResult {}

    /** The provider refused it for good. */
    record Refused(String why) implements SendResult {}

    /** The access token is no longer good. */
    record NeedsReauth(String why) implements SendResult {}

    /** It may or may not have arrived. */
    record Unclear(String why) implements SendResult {}
  }
}
