package id.tanggap.complaint.domain.attachment;

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
import java.util.UUID;

/**
 * A file of a case; its bytes lie sealed elsewhere. The name that it had is not kept, because
 * people put names and numbers into it.
 */
@Entity
@Table(name = "attachment")
public class Attachment implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Enumerated(EnumType.STRING)
  private AttachmentPurpose purpose;

  @Column(name = "media_type")
  private String mediaType;

  private long bytes;

  @Column(name = "sha256_hash")
  private String sha256;

  private int chunks;

  @Column(name = "public_chunks")
  private int publicChunks;

  @Enumerated(EnumType.STRING)
  private ScanState scan;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Version private long version;

  Attachment() {}

  /** What was found out about a file. */
  public record File(
      String mediaType, long bytes, String sha256, int chunks, int publicChunks, ScanState scan) {}

  /** A file of a case. */
  public static Attachment add(
      String region,
      UUID complaintId,
      AttachmentPurpose purpose,
      File file,
      String uploadedBy,
      Instant at) {
    Attachment attachment = new Attachment();
    attachment.id = Ids.next();
    attachment.region = region;
    attachment.complaintId = complaintId;
    attachment.purpose = purpose;
    attachment.mediaType = file.mediaType();
    attachment.bytes = file.bytes();
    attachment.sha256 = file.sha256();
    attachment.chunks = file.chunks();
    attachment.publicChunks = file.publicChunks();
    attachment.scan = file.scan();
    attachment.uploadedBy = uploadedBy;
    attachment.uploadedAt = at;
    return attachment;
  }

  /** The copy for people who need not know what a camera knew; the original when there is none. */
  public FileCopy usualCopy() {
    return publicChunks > 0 ? FileCopy.PUBLIC : FileCopy.ORIGINAL;
  }

  /** In how many pieces a copy lies; none when there is no such copy. */
  public int chunksOf(FileCopy copy) {
    return switch (copy) {
      case ORIGINAL -> chunks;
      case PUBLIC -> publicChunks;
    };
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

  public AttachmentPurpose purpose() {
    return purpose;
  }

  public String mediaType() {
    return mediaType;
  }

  public long bytes() {
    return bytes;
  }

  public String sha256() {
    return sha256;
  }

  public ScanState scan() {
    return scan;
  }

  public String uploadedBy() {
    return uploadedBy;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }
}
