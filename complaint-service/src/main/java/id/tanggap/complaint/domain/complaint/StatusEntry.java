package id.tanggap.complaint.domain.complaint;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One line of the history of a complaint. Lines are only ever added; each carries the hash of the
 * one before, so that a changed or missing line shows.
 */
@Entity
@Table(name = "complaint_log")
public class StatusEntry implements Regional {

  /** The hash before the first line. */
  public static final String GENESIS = "0".repeat(64);

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  private int sequence;
  private String event;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_state")
  private ComplaintState fromState;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_state")
  private ComplaintState toState;

  @Column(name = "actor_id")
  private String actorId;

  @Column(name = "actor_name")
  private String actorName;

  private String reason;
  private Instant at;

  @Column(name = "prev_hash")
  private String prevHash;

  private String hash;

  StatusEntry() {}

  static StatusEntry after(
      Complaint complaint,
      String event,
      ComplaintState from,
      ComplaintState to,
      Actor actor,
      String maskedReason,
      Instant at) {
    StatusEntry entry = new StatusEntry();
    entry.id = Ids.next();
    entry.region = complaint.region();
    entry.complaintId = complaint.id();
    entry.sequence = complaint.logLength() + 1;
    entry.event = event;
    entry.fromState = from;
    entry.toState = to;
    entry.actorId = actor.id();
    entry.actorName = actor.name();
    entry.reason = maskedReason;
    entry.at = at.truncatedTo(ChronoUnit.MICROS); // as the database keeps it, or the hash breaks
    entry.prevHash = complaint.logHash();
    entry.hash = entry.computeHash();
    return entry;
  }

  /** The hash over the content of this line and the hash of the line before. */
  public String computeHash() {
    String content =
        String.join(
            "\u001f",
            prevHash,
            complaintId.toString(),
            Integer.toString(sequence),
            event,
            fromState == null ? "" : fromState.name(),
            toState.name(),
            actorId,
            actorName,
            reason == null ? "" : reason,
            at.toString());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public int sequence() {
    return sequence;
  }

  public String event() {
    return event;
  }

  public ComplaintState fromState() {
    return fromState;
  }

  public ComplaintState toState() {
    return toState;
  }

  public String actorId() {
    return actorId;
  }

  public String actorName() {
    return actorName;
  }

  public String reason() {
    return reason;
  }

  public Instant at() {
    return at;
  }

  public String prevHash() {
    return prevHash;
  }

  public String hash() {
    return hash;
  }
}
