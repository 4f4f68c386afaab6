package id.tanggap.account.domain.history;

import id.tanggap.account.domain.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * What the history is told, before it has a place in the chain.
 *
 * @param before canonical JSON, null for a beginning
 * @param after canonical JSON, null for an end
 */
public record Deed(
    SubjectType subjectType,
    UUID subjectId,
    String action,
    Actor actor,
    Instant at,
    String before,
    String after) {}
