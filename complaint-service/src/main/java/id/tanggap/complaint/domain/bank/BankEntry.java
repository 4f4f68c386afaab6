package id.tanggap.complaint.domain.bank;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An answer that is given often, with an owner and an end. Its words are revisions; the approved
 * one is in force while a newer one waits for somebody who did not write it.
 */
@Entity
@Table(name = "bank_entry")
public class BankEntry implements Regional {

  /** So many days before the end its owner is warned. */
  public static final int WARNING_DAYS = 30;

  /** What an entry is good for. */
  public enum Kind {
    /** Answers a question. */
    ANSWER,
    /** Says thank you and that somebody looks at it; never an answer by itself. */
    ACKNOWLEDGEMENT
  }

  /** Where an entry stands today. */
  public enum Standing {
    /** No revision was approved yet. */
    UNAPPROVED,
    IN_FORCE,
    /** In force, and within thirty days of its end. */
    EXPIRES_SOON,
    EXPIRED,
    RETIRED
  }

  @Id private UUID id;
  private String region;
  private String code;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "newest_revision")
  private int newestRevision;

  @Column(name = "approved_revision")
  private Integer approvedRevision;

  private boolean retired;

  // counted beside the version, so that using an entry disturbs nobody who edits it
  @Column(name = "usage_count", updatable = false)
  private long usageCount;

  @Column(name = "last_used_at", updatable = false)
  private Instant lastUsedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  BankEntry() {}

  /** Who owns an entry and until when it holds. */
  public record Terms(UUID unitId, String unitPath, Kind kind, LocalDate validUntil) {}

  /** Begins an entry; its words are the first revision. */
  public static BankEntry begin(
      String region, String code, Terms terms, LocalDate today, Instant at) {
    BankEntry entry = new BankEntry();
    entry.id = Ids.next();
    entry.region = region;
    entry.code = code;
    entry.createdAt = at;
    entry.newestRevision = 1;
    entry.take(terms, today);
    return entry;
  }

  private void take(Terms terms, LocalDate today) {
    if (!terms.validUntil().isAfter(today)) {
      throw new BankEntryEndsInPast(terms.validUntil());
    }
    unitId = terms.unitId();
    unitPath = terms.unitPath();
    kind = terms.kind();
    validUntil = terms.validUntil();
  }

  /** Whether these terms are the ones that hold. */
  public boolean has(Terms terms) {
    return unitId.equals(terms.unitId())
        && kind == terms.kind()
        && validUntil.equals(terms.validUntil());
  }

  /**
   * Changes owner, kind or end.
   *
   * @throws BankEntryEndsInPast when it would have ended already
   * @throws BankEntryRetired when it is no longer used
   */
  public void change(Terms terms, LocalDate today) {
    requireInUse();
    take(terms, today);
  }

  /** Another revision of the words; the approved one stays in force until it is approved. */
  public int revise() {
    requireInUse();
    return ++newestRevision;
  }

  /** The newest revision is approved. */
  public void approve() {
    requireInUse();
    approvedRevision = newestRevision;
  }

  /** Is not used any more; what was said with it stays. */
  public void retire() {
    requireInUse();
    retired = true;
  }

  private void requireInUse() {
    if (retired) {
      throw new BankEntryRetired();
    }
  }

  /** Where it stands on a day. */
  public Standing standing(LocalDate today) {
    if (retired) {
      return Standing.RETIRED;
    }
    if (validUntil.isBefore(today)) {
      return Standing.EXPIRED;
    }
    if (approvedRevision == null) {
      return Standing.UNAPPROVED;
    }
    return validUntil.isBefore(today.plusDays(WARNING_DAYS + 1L))
        ? Standing.EXPIRES_SOON
        : Standing.IN_FORCE;
  }

  /**
   * Only an entry in force may be used in an answer.
   *
   * @throws BankEntryNotInForce otherwise
   */
  public void requireUsable(LocalDate today) {
    Standing standing = standing(today);
    if (standing != Standing.IN_FORCE && standing != Standing.EXPIRES_SOON) {
      throw new BankEntryNotInForce(standing);
    }
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** Its name in files, unique in the region. */
  public String code() {
    return code;
  }

  public UUID unitId() {
    return unitId;
  }

  public String unitPath() {
    return unitPath;
  }

  public Kind kind() {
    return kind;
  }

  /** The last day on which it may be used. */
  public LocalDate validUntil() {
    return validUntil;
  }

  public int newestRevision() {
    return newestRevision;
  }

  /** The revision in force; null before the first approval. */
  public Integer approvedRevision() {
    return approvedRevision;
  }

  public boolean retired() {
    return retired;
  }

  public long usageCount() {
    return usageCount;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
