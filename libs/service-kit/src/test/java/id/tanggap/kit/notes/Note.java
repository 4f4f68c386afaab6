package id.tanggap.kit.notes;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The smallest aggregate that a test of the kit can store. */
@Entity
@Table(name = "note")
public class Note implements Regional {

  @Id private UUID id;
  private String region;
  private String text;
  private Instant written;
  @Version private long version;

  Note() {}

  /** A new note. */
  public Note(String region, String text, Instant written) {
    this.id = Ids.next();
    this.region = region;
    this.text = text;
    this.written = written;
  }

  /** Changes the text. */
  public void rewrite(String words) {
    text = words;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String text() {
    return text;
  }

  public Instant written() {
    return written;
  }

  public long version() {
    return version;
  }
}
