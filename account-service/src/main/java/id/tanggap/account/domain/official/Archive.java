package id.tanggap.account.domain.official;

import id.tanggap.account.domain.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where what was published on an account is kept after its end, or why it is not kept; with who
 * said so.
 */
@Embeddable
public class Archive {
  @Column(name = "archive_location")
  private String location;

  @Column(name = "archive_exported_on")
  private LocalDate exportedOn;

  @Column(name = "archive_exported_by")
  private String exportedBy;

  @Column(name = "archive_waiver")
  private String waiver;

  @Column(name = "archive_stated_by")
  private String statedBy;

  @Column(name = "archive_stated_at")
  private Instant statedAt;

  Archive() {}

  /**
   * What is known after a statement; a silent one changes nothing.
   *
   * @param known what was said before, null when nothing was
   */
  static Archive after(Archive known, ArchiveStatement said, Actor actor, Instant now) {
    if (said.silent()) {
      return known;
    }
    Archive archive = new Archive();
    archive.location = stripped(said.location());
    archive.exportedOn = said.exportedOn();
    archive.exportedBy = stripped(said.exportedBy());
    archive.waiver = stripped(said.waiver());
    archive.statedBy = actor.name();
    archive.statedAt = now;
    return archive;
  }

  private static String stripped(String text) {
    return text == null ? null : text.strip();
  }

  public String location() {
    return location;
  }

  public LocalDate exportedOn() {
    return exportedOn;
  }

  public String exportedBy() {
    return exportedBy;
  }

  public String waiver() {
    return waiver;
  }

  public String statedBy() {
    return statedBy;
  }

  public Instant statedAt() {
    return statedAt;
  }
}
