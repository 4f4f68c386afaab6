package id.tanggap.calendar.domain.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What an approver needs to know about a content item and the public does not see: where it belongs
 * and where its facts come from. Not part of the content hash, but a change of it voids an approval
 * as well, because the approver relied on it.
 */
@Embeddable
public class Brief {
  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private ContentKind kind;

  @Column(name = "pillar")
  private String pillar;

  @Column(name = "programme_ids", nullable = false)
  private UUID[] programmeIds;

  @Enumerated(EnumType.STRING)
  @Column(name = "information_class")
  private InformationClass informationClass;

  @Column(name = "fact_source")
  private String factSource;

  @Column(name = "fact_checked_by")
  private String factCheckedBy;

  @Column(name = "ai_assisted", nullable = false)
  private boolean aiAssisted;

  @Column(name = "ai_verified_by")
  private String aiVerifiedBy;

  Brief() {}

  /**
   * A brief; only the kind is needed to begin a draft, the rest is asked for at submission.
   *
   * @param pillar code of a pillar of the region
   * @param programmeIds flagship programmes the item counts for
   * @param factSource where the facts come from (a document, a dataset, a person in charge)
   * @param aiVerifiedBy the person who checked what a language model wrote
   */
  public Brief(
      ContentKind kind,
      String pillar,
      List<UUID> programmeIds,
      InformationClass informationClass,
      String factSource,
      String factCheckedBy,
      boolean aiAssisted,
      String aiVerifiedBy) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.pillar = blankToNull(pillar);
    this.programmeIds =
        programmeIds == null
            ? new UUID[0]
            : programmeIds.stream().distinct().sorted().toArray(UUID[]::new);
    this.informationClass = informationClass;
    this.factSource = blankToNull(factSource);
    this.factCheckedBy = blankToNull(factCheckedBy);
    this.aiAssisted = aiAssisted;
    this.aiVerifiedBy = blankToNull(aiVerifiedBy);
  }

  public ContentKind kind() {
    return kind;
  }

  public String pillar() {
    return pillar;
  }

  public List<UUID> programmeIds() {
    return programmeIds == null ? List.of() : List.of(programmeIds);
  }

  public InformationClass informationClass() {
    return informationClass;
  }

  public String factSource() {
    return factSource;
  }

  public String factCheckedBy() {
    return factCheckedBy;
  }

  public boolean aiAssisted() {
    return aiAssisted;
  }

  public String aiVerifiedBy() {
    return aiVerifiedBy;
  }

  /** Whether the law forbids publishing it. */
  public boolean exempt() {
    return informationClass == InformationClass.EXEMPT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Brief that
        && kind == that.kind
        && Objects.equals(pillar, that.pillar)
        && Arrays.equals(programmeIds, that.programmeIds)
        && informationClass == that.informationClass
        && Objects.equals(factSource, that.factSource)
        && Objects.equals(factCheckedBy, that.factCheckedBy)
        && aiAssisted == that.aiAssisted
        && Objects.equals(aiVerifiedBy, that.aiVerifiedBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, pillar, informationClass, factSource, aiAssisted);
  }

  private static String blankToNull(String text) {
    String canonical = CanonicalText.of(text);
    return canonical.isEmpty() ? null : canonical;
  }
}
