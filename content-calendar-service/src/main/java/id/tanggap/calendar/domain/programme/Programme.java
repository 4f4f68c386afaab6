package id.tanggap.calendar.domain.programme;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A flagship programme of the region that units have to make visible. */
@Entity
@Table(name = "programme")
public class Programme implements Regional {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String[] hashtags;

  @Column(nullable = false)
  private String[] keywords;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Version private long version;

  Programme() {}

  /**
   * What a programme is.
   *
   * @param hashtags with or without #, kept without and in lower case, no repetitions
   * @param keywords words that suggest it, no repetitions
   * @param validFrom first day, null when it has always been
   * @param validTo last day, null when it has no end
   */
  public record Terms(
      String name,
      List<String> hashtags,
      List<String> keywords,
      LocalDate validFrom,
      LocalDate validTo) {

    /**
     * Brings the words to one form.
     *
     * @throws PeriodReversed when it would end before it begins
     */
    public Terms {
      name = name.strip();
      hashtags =
          hashtags == null
              ? List.of()
              : hashtags.stream()
                  .map(tag -> tag.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT))
                  .filter(tag -> !tag.isEmpty())
                  .distinct()
                  .toList();
      keywords =
          keywords == null
              ? List.of()
              : keywords.stream()
                  .map(String::strip)
                  .filter(word -> !word.isEmpty())
                  .distinct()
                  .toList();
      if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
        throw new PeriodReversed(validFrom, validTo);
      }
    }
  }

  /** A new programme of a region. */
  public static Programme of(String region, Terms terms, Instant at) {
    Programme programme = new Programme();
    programme.id = Ids.next();
    programme.region = region;
    programme.createdAt = at;
    programme.change(terms, at);
    return programme;
  }

  /**
   * Replaces its terms.
   *
   * @return false when they were the same already
   */
  public boolean change(Terms terms, Instant at) {
    if (hashtags != null && terms.equals(terms())) {
      return false;
    }
    name = terms.name();
    hashtags = terms.hashtags().toArray(String[]::new);
    keywords = terms.keywords().toArray(String[]::new);
    validFrom = terms.validFrom();
    validTo = terms.validTo();
    updatedAt = at;
    return true;
  }

  /** What it is now. */
  public Terms terms() {
    return new Terms(name, List.of(hashtags), List.of(keywords), validFrom, validTo);
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Number of the row for optimistic checks (the ETag) and for the state event. */
  public long version() {
    return version;
  }
}
