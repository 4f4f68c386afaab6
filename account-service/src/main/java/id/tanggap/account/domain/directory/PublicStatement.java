package id.tanggap.account.domain.directory;

import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.VerifyStatus;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that the public was told about an account: that it is official and how it looks, or
 * that it no longer is. Statements are numbered without gaps in the order in which they became
 * visible, so that whoever has applied all up to a number has missed none.
 */
@Entity
@Table(name = "public_statement")
public class PublicStatement implements Regional {
  @Id
  @Column(name = "seq", nullable = false, updatable = false)
  private long seq;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false)
  private StatementKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", nullable = false, updatable = false)
  private Platform platform;

  @Column(name = "handle", nullable = false, updatable = false)
  private String handle;

  @Column(name = "handle_norm", nullable = false, updatable = false)
  private String handleNorm;

  @Column(name = "url", nullable = false, updatable = false)
  private String url;

  @Column(name = "display_name", nullable = false, updatable = false)
  private String displayName;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false, updatable = false)
  private AccountStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "control_level", nullable = false, updatable = false)
  private ControlLevel controlLevel;

  @Column(name = "since", updatable = false)
  private LocalDate since;

  @Column(name = "until", updatable = false)
  private LocalDate until;

  @Column(name = "attestation_overdue_since", updatable = false)
  private LocalDate attestationOverdueSince;

  @Column(name = "unit_code", nullable = false, updatable = false)
  private String unitCode;

  @Column(name = "unit_name", nullable = false, updatable = false)
  private String unitName;

  @Column(name = "stated_at", nullable = false, updatable = false)
  private Instant statedAt;

  /** Written by the statement that takes the place of this one. */
  @Column(name = "superseded_by", insertable = false, updatable = false)
  private Long supersededBy;

  PublicStatement() {}

  /**
   * The statement that an account needs now, if it needs one: an account that was never public
   * needs none before it is, and one that looks as stated needs none at all.
   *
   * @param last the last statement about the account, null when there is none
   * @param seq number of the statement if there is to be one
   */
  public static Optional<PublicStatement> next(
      PublicStatement last, long seq, String region, UUID accountId, PublicView view, Instant at) {
    boolean official = view.status().official();
    if (last == null ? !official : last.view().equals(view)) {
      return Optional.empty();
    }
    PublicStatement statement = new PublicStatement();
    statement.seq = seq;
    statement.region = region;
    statement.accountId = accountId;
    statement.kind = official ? StatementKind.PUBLISHED : StatementKind.WITHDRAWN;
    statement.platform = view.platform();
    statement.handle = view.handle();
    statement.handleNorm = view.handleNorm();
    statement.url = view.url();
    statement.displayName = view.displayName();
    statement.status = view.status();
    statement.controlLevel = view.controlLevel();
    statement.since = view.since();
    statement.until = view.until();
    statement.attestationOverdueSince = view.attestationOverdueSince();
    statement.unitCode = view.unitCode();
    statement.unitName = view.unitName();
    statement.statedAt = at;
    return Optional.of(statement);
  }

  /** What verify answers about its address: what is not public only for now was official before. */
  public VerifyStatus verdict() {
    return kind == StatementKind.WITHDRAWN && status == AccountStatus.APPROVED
        ? VerifyStatus.FORMERLY_OFFICIAL
        : VerifyStatus.of(status);
  }

  /** What it says. */
  public PublicView view() {
    return new PublicView(
        platform,
        handle,
        handleNorm,
        url,
        displayName,
        status,
        controlLevel,
        since,
        until,
        attestationOverdueSince,
        unitCode,
        unitName);
  }

  @Override
  public String region() {
    return region;
  }

  public long seq() {
    return seq;
  }

  public UUID accountId() {
    return accountId;
  }

  public StatementKind kind() {
    return kind;
  }

  public Instant statedAt() {
    return statedAt;
  }

  /** Number of the statement that took its place, null while it holds. */
  public Long supersededBy() {
    return supersededBy;
  }
}
