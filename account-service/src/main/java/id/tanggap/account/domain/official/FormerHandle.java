package id.tanggap.account.domain.official;

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
 * A handle that an account had before. It is kept for ever, because somebody else may take it and
 * be mistaken for us.
 */
@Entity
@Table(name = "former_handle")
public class FormerHandle implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", nullable = false, updatable = false)
  private Platform platform;

  @Column(name = "handle", nullable = false, updatable = false)
  private String handle;

  @Column(name = "handle_norm", nullable = false, updatable = false)
  private String handleNorm;

  @Column(name = "url", nullable = false, updatable = false)
  private String url;

  @Column(name = "held_since", updatable = false)
  private Instant since;

  @Column(name = "held_until", nullable = false, updatable = false)
  private Instant until;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false)
  private HandleSource source;

  @Column(name = "reclaimed_by_other", nullable = false)
  private boolean reclaimedByOther;

  @Column(name = "reclaimed_noted_at")
  private Instant reclaimedNotedAt;

  FormerHandle() {}

  static FormerHandle of(OfficialAccount account, Instant until) {
    FormerHandle former = new FormerHandle();
    former.id = Ids.next();
    former.region = account.region();
    former.accountId = account.id();
    former.platform = account.platform();
    former.handle = account.handle();
    former.handleNorm = account.handleNorm();
    former.url = account.url();
    former.since = account.listing().since();
    former.until = until;
    former.source = account.listing().source();
    return former;
  }

  /** Notes whether somebody else goes by this handle now. */
  public void reclaimed(boolean byOther, Instant now) {
    reclaimedByOther = byOther;
    reclaimedNotedAt = now;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String handle() {
    return handle;
  }

  public String url() {
    return url;
  }

  public Instant since() {
    return since;
  }

  public Instant until() {
    return until;
  }

  public HandleSource source() {
    return source;
  }

  public boolean reclaimedByOther() {
    return reclaimedByOther;
  }

  public Instant reclaimedNotedAt() {
    return reclaimedNotedAt;
  }
}
