package id.tanggap.account.domain.compliance;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.OfficialAccount;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was seen of a profile and how it was judged, by the rules of that day. Never changed; only
 * the newest of an account counts.
 */
@Entity
@Table(name = "compliance_check")
public class ComplianceCheck implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Column(name = "display_name", nullable = false, updatable = false)
  private String displayName;

  @Column(name = "bio", nullable = false, updatable = false)
  private String bio;

  @Column(name = "links", nullable = false, updatable = false)
  private String[] links;

  @Column(name = "evidence", nullable = false, updatable = false)
  private String evidence;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false)
  private ObservationSource source;

  @Column(name = "observed_at", nullable = false, updatable = false)
  private Instant observedAt;

  @Column(name = "score", nullable = false, updatable = false)
  private int score;

  @Column(name = "blocking", nullable = false, updatable = false)
  private int blocking;

  @Column(name = "latest", nullable = false)
  private boolean latest;

  @Column(name = "checked_by_id", nullable = false, updatable = false)
  private String checkedById;

  @Column(name = "checked_by", nullable = false, updatable = false)
  private String checkedBy;

  @Column(name = "checked_at", nullable = false, updatable = false)
  private Instant checkedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  ComplianceCheck() {}

  /** Keeps how an account was judged. */
  public static ComplianceCheck of(
      OfficialAccount account, Observation seen, List<Verdict> verdicts, Actor actor, Instant now) {
    ComplianceCheck check = new ComplianceCheck();
    check.id = Ids.next();
    check.region = account.region();
    check.accountId = account.id();
    check.displayName = seen.displayName();
    check.bio = seen.bio();
    check.links = seen.links().toArray(String[]::new);
    check.evidence = seen.evidence();
    check.source = seen.source();
    check.observedAt = seen.observedAt();
    check.score = ProfileLint.score(verdicts);
    check.blocking =
        (int)
            verdicts.stream()
                .filter(verdict -> !verdict.passed() && verdict.severity() == Severity.BLOCKER)
                .count();
    check.latest = true;
    check.checkedById = actor.id();
    check.checkedBy = actor.name();
    check.checkedAt = now;
    return check;
  }

  /** What was seen. */
  public Observation observation() {
    return new Observation(displayName, bio, List.of(links), evidence, source, observedAt);
  }

  /** What the history keeps of it. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("checkId", id.toString());
    facts.put("displayName", displayName);
    facts.put("evidence", evidence);
    facts.put("source", source.name());
    facts.put("score", score);
    facts.put("blocking", blocking);
    return facts;
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

  public int score() {
    return score;
  }

  public String checkedBy() {
    return checkedBy;
  }

  public Instant checkedAt() {
    return checkedAt;
  }
}
