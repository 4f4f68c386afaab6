package id.tanggap.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A citizen spoke to us: comment, message, call or form. No text and no identity leave the
 * complaint service.
 *
 * @param id the interaction
 * @param region Kemendagri code of the region, the tenant
 * @param threadId thread of the interaction; its order is kept
 * @param channelId channel it came in by, null when entered by hand
 * @param accountId our account it was made on, null for channels without one
 * @param unitId unit that owes the answer, null until known
 * @param platform platform or channel kind
 * @param interactionClass QUESTION, COMPLAINT, REQUEST, PRAISE, ABUSE, SPAM or OTHER
 * @param wantsAnswer true when an answer is owed
 * @param occurredAt time of the platform, or the stated time of receipt
 * @param answerDueAt end of the response target in working time, null when none is owed
 */
public record InteractionReceivedV1(
    UUID id,
    String region,
    UUID threadId,
    UUID channelId,
    UUID accountId,
    UUID unitId,
    String platform,
    String interactionClass,
    boolean wantsAnswer,
    Instant occurredAt,
    Instant answerDueAt) {}
