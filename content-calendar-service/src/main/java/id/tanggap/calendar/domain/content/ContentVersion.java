package id.tanggap.calendar.domain.content;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One immutable state of a content item: body, brief, and who wrote it. Never updated. */
@Entity
@Table(name = "content_version")
public class ContentVersion implements Regional {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(name = "content_id", nullable = false, updatable = false)
  private UUID contentId;

  @Column(nullable = false, updatable = false)
  private int number;

  @Column(nullable = false, updatable = false)
  private ContentBody body;

  @Column(name = "content_hash", nullable = false, updatable = false)
  private String contentHash;

  @Embedded private Brief brief;

  @Column(name = "edited_by", nullable = false, updatable = false)
  private String editedBy;

  @Column(name = "edited_by_name", nullable = false, updatable = false)
  private String editedByName;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  ContentVersion() {}

  ContentVersion(
      ContentItem item, int number, ContentBody body, Brief brief, Actor editor, Instant at) {
    this.id = Ids.next();
    this.region = item.region();
    this.contentId = item.id();
    this.number = number;
    this.body = body;
    this.contentHash = body.hash();
    this.brief = brief;
    this.editedBy = editor.id();
    this.editedByName = editor.name();
    this.createdAt = at;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID contentId() {
    return contentId;
  }

  public int number() {
    return number;
  }

  public ContentBody body() {
    return body;
  }

  public String contentHash() {
    return contentHash;
  }

  public Brief brief() {
    return brief;
  }

  public String editedBy() {
    return editedBy;
  }

  public String editedByName() {
    return editedByName;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
