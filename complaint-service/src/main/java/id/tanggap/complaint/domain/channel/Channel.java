package id.tanggap.complaint.domain.channel;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A page of a provider that is connected to an official account. Its secrets are sealed and never
 * leave this service; while one is rotated, both the new and the old one are valid.
 */
@Entity
@Table(name = "channel")
public class Channel implements Regional {

  /** Whose API stands behind the channel. */
  public enum Provider {
    META
  }

  /** Whether messages can flow. */
  public enum Health {
    HEALTHY,
    NEEDS_REAUTH
  }

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private Provider provider;

  private String name;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "app_secret_sealed")
  private byte[] appSecretSealed;

  @Column(name = "old_app_secret_sealed")
  private byte[] oldAppSecretSealed;

  @Column(name = "verify_token_sealed")
  private byte[] verifyTokenSealed;

  @Column(name = "access_token_sealed")
  private byte[] accessTokenSealed;

  @Enumerated(EnumType.STRING)
  private Health health;

  @Column(name = "created_at")
  private Instant createdAt;

  @Embedded private ReplyWindow replyWindow;

  @Version private long version;

  Channel() {}

  /** Secrets of a channel, sealed. */
  public record Secrets(byte[] appSecret, byte[] verifyToken, byte[] accessToken) {}

  /** Connects a page. */
  public static Channel connect(
      String region,
      Provider provider,
      String name,
      String externalId,
      UUID accountId,
      Secrets sealed,
      Instant at) {
    Channel channel = new Channel();
    channel.id = Ids.next();
    channel.region = region;
    channel.provider = provider;
    channel.name = name;
    channel.externalId = externalId;
    channel.accountId = accountId;
    channel.appSecretSealed = sealed.appSecret();
    channel.verifyTokenSealed = sealed.verifyToken();
    channel.accessTokenSealed = sealed.accessToken();
    channel.health = Health.HEALTHY;
    channel.createdAt = at;
    channel.replyWindow = ReplyWindow.of(null, ReplyWindow.Fallback.REFUSE, null);
    return channel;
  }

  /** Until when an answer is taken. */
  public ReplyWindow replyWindow() {
    return replyWindow;
  }

  /** The provider changed until when it takes answers. */
  public void changeReplyWindow(ReplyWindow window) {
    replyWindow = window;
  }

  /** Takes a new app secret into use; the one before stays valid until the next rotation. */
  public void rotateAppSecret(byte[] sealed) {
    oldAppSecretSealed = appSecretSealed;
    appSecretSealed = sealed;
  }

  /** Takes a fresh access token into use. */
  public void reauthorise(byte[] sealed) {
    accessTokenSealed = sealed;
    health = Health.HEALTHY;
  }

  /** The provider refused the access token. */
  public void needsReauthorisation() {
    health = Health.NEEDS_REAUTH;
  }

  /** The secrets by which a delivery may be signed, the newest first. */
  public List<byte[]> appSecretsSealed() {
    List<byte[]> secrets = new ArrayList<>();
    secrets.add(appSecretSealed);
    if (oldAppSecretSealed != null) {
      secrets.add(oldAppSecretSealed);
    }
    return secrets;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public Provider provider() {
    return provider;
  }

  public String name() {
    return name;
  }

  public String externalId() {
    return externalId;
  }

  public UUID accountId() {
    return accountId;
  }

  public byte[] verifyTokenSealed() {
    return verifyTokenSealed;
  }

  public byte[] accessTokenSealed() {
    return accessTokenSealed;
  }

  public Health health() {
    return health;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
