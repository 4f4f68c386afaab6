package id.tanggap.calendar.domain.programme;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An aim that content serves; every region begins with three and may add its own. */
@Entity
@Table(name = "pillar")
public class Pillar implements Regional {
  /**
   * What every region begins with: the three aims that the leader of Kabupaten Tegal set for
   * official content (research N5).
   */
  public static final List<Seed> SEEDS =
      List.of(
          new Seed("EDUCATION", "Edukasi", "Education"),
          new Seed("PERFORMANCE_SPIRIT", "Semangat kinerja", "Performance spirit"),
          new Seed(
              "VISITOR_INVESTOR_ATTRACTION",
              "Daya tarik wisata dan investasi",
              "Attraction of visitors and investors"));

  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String region;

  @Column(nullable = false, updatable = false)
  private String code;

  @Column(nullable = false)
  private String name;

  @Column(name = "name_en", nullable = false)
  private String nameEn;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  Pillar() {}

  /**
   * What a pillar is called.
   *
   * @param code stable name in upper snake case
   * @param name Indonesian
   * @param nameEn English
   */
  public record Seed(String code, String name, String nameEn) {}

  /** A new pillar of a region. */
  public static Pillar of(String region, Seed seed, Instant at) {
    Pillar pillar = new Pillar();
    pillar.id = Ids.next();
    pillar.region = region;
    pillar.code = seed.code();
    pillar.name = seed.name().strip();
    pillar.nameEn = seed.nameEn().strip();
    pillar.createdAt = at;
    return pillar;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String nameEn() {
    return nameEn;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
