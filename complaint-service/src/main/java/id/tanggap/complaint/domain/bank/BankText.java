package id.tanggap.complaint.domain.bank;

import id.tanggap.complaint.domain.reply.AnswerWords;
import id.tanggap.complaint.domain.reply.OwnAnswer;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A revision of the words of an entry: who wrote it, who approved it. The words never change. */
@Entity
@Table(name = "bank_text")
public class BankText implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "entry_id")
  private UUID entryId;

  private int revision;
  private String title;
  private String questions;

  @Column(name = "text_id")
  private String textId;

  @Column(name = "text_en")
  private String textEn;

  @Column(name = "hash_id")
  private String hashId;

  @Column(name = "hash_en")
  private String hashEn;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  BankText() {}

  /**
   * The words.
   *
   * @param questions ways in which citizens ask for it
   * @param english may be null
   */
  public record Words(String title, List<String> questions, String indonesian, String english) {

    public Words {
      questions = List.copyOf(questions);
    }
  }

  /** Writes a revision. */
  public static BankText write(
      BankEntry entry, int revision, Words words, String writtenBy, Instant at) {
    BankText text = new BankText();
    text.id = Ids.next();
    text.region = entry.region();
    text.entryId = entry.id();
    text.revision = revision;
    text.title = words.title();
    text.questions = String.join("\n", words.questions());
    text.textId = words.indonesian();
    text.textEn = words.english();
    text.hashId = AnswerWords.hash(words.indonesian());
    text.hashEn = words.english() == null ? null : AnswerWords.hash(words.english());
    text.writtenBy = writtenBy;
    text.writtenAt = at;
    return text;
  }

  /**
   * Somebody else agrees with the words.
   *
   * @throws OwnAnswer when the person wrote them
   */
  public void approve(String by, Instant at) {
    if (by.equals(writtenBy)) {
      throw new OwnAnswer();
    }
    approvedBy = by;
    approvedAt = at;
  }

  /** The words. */
  public Words words() {
    return new Words(
        title, questions.isEmpty() ? List.of() : List.of(questions.split("\n")), textId, textEn);
  }

  /** Whether the words are these. */
  public boolean says(Words other) {
    return title.equals(other.title())
        && questions.equals(String.join("\n", other.questions()))
        && textId.equals(other.indonesian())
        && Objects.equals(textEn, other.english());
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID entryId() {
    return entryId;
  }

  public int revision() {
    return revision;
  }

  public String writtenBy() {
    return writtenBy;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public String approvedBy() {
    return approvedBy;
  }

  public Instant approvedAt() {
    return approvedAt;
  }
}
