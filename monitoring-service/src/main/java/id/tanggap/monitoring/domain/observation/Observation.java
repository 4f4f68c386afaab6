package id.tanggap.monitoring.domain.observation;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing seen about an account. Append-only: an observation is never changed or deleted, and the
 * same thing seen twice is one observation (its natural key).
 */
@Entity
@Table(name = "observation")
public class Observation implements Regional {

  /** Longest external id and address that are kept. */
  public static final int MAX_TEXT = 500;

  @Id private UUID id;
  private String region;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private ObservationKind kind;

  @Column(name = "at")
  private Instant at;

  @Column(name = "until_at")
  private Instant until;

  @Column(name = "external_id")
  private String externalId;

  private String url;

  @Enumerated(EnumType.STRING)
  private ObservationSource source;

  /** Publication or import that it came by. */
  @Column(name = "source_ref")
  private String sourceRef;

  @Column(name = "natural_key")
  private String naturalKey;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For the persistence provider. */
  protected Observation() {}

  private Observation(Draft draft, String region, ObservationSource source, String sourceRef) {
    this.id = Ids.next();
    this.region = region;
    this.accountId = draft.accountId();
    this.kind = draft.kind();
    this.at = draft.at();
    this.until = draft.until();
    this.externalId = draft.externalId();
    this.url = draft.url();
    this.source = source;
    this.sourceRef = sourceRef;
    this.naturalKey = draft.naturalKey();
  }

  /** Records what was seen. */
  public static Observation of(
      Draft draft, String region, ObservationSource source, String sourceRef, Instant now) {
    Observation observation = new Observation(draft, region, source, sourceRef);
    observation.recordedAt = now;
    return observation;
  }

  /** The observation. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** The account. */
  public UUID accountId() {
    return accountId;
  }

  /** What it says. */
  public ObservationKind kind() {
    return kind;
  }

  /** When it was true, or began to be. */
  public Instant at() {
    return at;
  }

  /** End of a reading, null for the other kinds. */
  public Instant until() {
    return until;
  }

  /** Id of the post on its platform, null when unknown. */
  public String externalId() {
    return externalId;
  }

  /** Address of the post, null when unknown. */
  public String url() {
    return url;
  }

  /** Where it comes from. */
  public ObservationSource source() {
    return source;
  }

  /** Publication or import that it came by. */
  public String sourceRef() {
    return sourceRef;
  }

  /** What makes it the same as another one of the account. */
  public String naturalKey() {
    return naturalKey;
  }

  /** When it was recorded, which may be years after it was true. */
  public Instant recordedAt() {
    return recordedAt;
  }

  /**
   * What was seen, before it is recorded.
   *
   * @param accountId the account
   * @param kind what it says
   * @param at when it was true, or began to be
   * @param until end of a reading, null otherwise
   * @param externalId id of the post on its platform, null when unknown
   * @param url address of the post, null when unknown
   */
  public record Draft(
      UUID accountId,
      ObservationKind kind,
      Instant at,
      Instant until,
      String externalId,
      String url) {

    /**
     * What makes two sightings of one account the same: a post by its id on the platform, else by
     * its address, else by its instant; a reading by its stretch; a check by its instant.
     */
    public String naturalKey() {
      return switch (kind) {
        case POST -> post();
        case READ -> "read:" + at + "/" + until;
        case UNREACHABLE -> "unreachable:" + at;
      };
    }

    private String post() {
      if (externalId != null) {
        return "post:id:" + externalId;
      }
      return url != null ? "post:url:" + url : "post:at:" + at;
    }
  }
}
