package id.tanggap.account.domain.impersonation;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** One piece of evidence in a case. Only added, never changed. */
@Entity
@Table(name = "impersonation_evidence")
public class Evidence implements Regional {
  /** Most pieces of one case. */
  public static final int MOST = 50;

  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "case_id", nullable = false, updatable = false)
  private UUID caseId;

  @Column(name = "text", nullable = false, updatable = false)
  private String text;

  @Column(name = "url", updatable = false)
  private String url;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "added_by", nullable = false, updatable = false)
  private String addedBy;

  @Column(name = "added_at", nullable = false, updatable = false)
  private Instant addedAt;

  Evidence() {}

  /**
   * What somebody brings forward.
   *
   * @param text what was seen and where the proof is kept
   * @param url where it was seen, null when it cannot be linked
   * @param sha256 hash of the file that keeps it, in hexadecimal, null when there is none
   */
  public record Piece(String text, String url, String sha256) {}

  static Evidence of(ImpersonationCase of, Piece piece, String addedBy, Instant now) {
    Evidence evidence = new Evidence();
    evidence.id = Ids.next();
    evidence.region = of.region();
    evidence.caseId = of.id();
    evidence.text = piece.text().strip();
    evidence.url = piece.url() == null ? null : piece.url().strip();
    evidence.sha256 = piece.sha256() == null ? null : piece.sha256().toLowerCase(Locale.ROOT);
    evidence.addedBy = addedBy;
    evidence.addedAt = now;
    return evidence;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String text() {
    return text;
  }

  public String url() {
    return url;
  }

  public String sha256() {
    return sha256;
  }

  public String addedBy() {
    return addedBy;
  }

  public Instant addedAt() {
    return addedAt;
  }
}
