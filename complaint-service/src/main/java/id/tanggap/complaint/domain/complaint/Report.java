package id.tanggap.complaint.domain.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * What came in and how: the words behind their mask and sealed, the place, the reporter. Only its
 * class and category are ever corrected.
 */
@Embeddable
public class Report {

  @Enumerated(EnumType.STRING)
  @Column(name = "complaint_class")
  private ComplaintClass complaintClass;

  private String category;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  @Enumerated(EnumType.STRING)
  private IntakeChannel channel;

  @Column(name = "interaction_id")
  private UUID interactionId;

  @Column(name = "title_masked")
  private String titleMasked;

  @Column(name = "text_masked")
  private String textMasked;

  @Column(name = "original_sealed")
  private byte[] originalSealed;

  @Column(name = "reporter_sealed")
  private byte[] reporterSealed;

  private Double latitude;

  private Double longitude;

  @Column(name = "address_masked")
  private String addressMasked;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "entered_by")
  private String enteredBy;

  Report() {}

  Report(Intake intake, Actor actor) {
    complaintClass = intake.complaintClass();
    category = intake.category();
    urgency = intake.urgency();
    channel = intake.channel();
    interactionId = intake.interactionId();
    titleMasked = intake.titleMasked();
    textMasked = intake.textMasked();
    originalSealed = intake.originalSealed();
    reporterSealed = intake.reporterSealed();
    latitude = intake.latitude();
    longitude = intake.longitude();
    addressMasked = intake.addressMasked();
    receivedAt = intake.receivedAt();
    enteredAt = intake.enteredAt();
    enteredBy = actor.id();
  }

  /** Corrects what it is about; null keeps what is known. */
  void classify(ComplaintClass correctedClass, String correctedCategory) {
    complaintClass = correctedClass == null ? complaintClass : correctedClass;
    category = correctedCategory == null ? category : correctedCategory;
    if (category == null) {
      throw new CategoryMissing();
    }
  }

  /** The author took the words back; what was masked stays while the case is worked on. */
  void forgetOriginal() {
    originalSealed = null;
  }

  /** What the reporter says about the own identity replaces what was known. */
  void correctReporter(byte[] sealed) {
    reporterSealed = sealed;
  }

  public ComplaintClass complaintClass() {
    return complaintClass;
  }

  public String category() {
    return category;
  }

  public Urgency urgency() {
    return urgency;
  }

  public IntakeChannel channel() {
    return channel;
  }

  public UUID interactionId() {
    return interactionId;
  }

  public String titleMasked() {
    return titleMasked;
  }

  public String textMasked() {
    return textMasked;
  }

  public byte[] originalSealed() {
    return originalSealed;
  }

  public byte[] reporterSealed() {
    return reporterSealed;
  }

  public Double latitude() {
    return latitude;
  }

  public Double longitude() {
    return longitude;
  }

  public String addressMasked() {
    return addressMasked;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public String enteredBy() {
    return enteredBy;
  }
}
