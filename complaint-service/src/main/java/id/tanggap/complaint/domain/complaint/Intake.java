package id.tanggap.complaint.domain.complaint;

import java.time.Instant;
import java.util.UUID;

/** What comes in, already masked and sealed. */
public record Intake(
    String region,
    TrackingCode code,
    byte[] pinHash,
    ComplaintClass complaintClass,
    String category,
    Urgency urgency,
    Visibility visibility,
    IntakeChannel channel,
    UUID interactionId,
    String titleMasked,
    String textMasked,
    byte[] originalSealed,
    byte[] reporterSealed,
    Double latitude,
    Double longitude,
    String addressMasked,
    UUID reportedUnitId,
    String reportedUnitPath,
    Instant receivedAt,
    Instant enteredAt) {}
