package id.tanggap.calendar.domain.content;

import id.tanggap.calendar.domain.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Content items at every stage of their way. */
public final class ContentFixture {
  public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  public static final Actor AUTHOR = new Actor("author", "Penulis Contoh");
  public static final Actor EDITOR = new Actor("editor", "Penyunting Contoh");
  public static final Actor APPROVER = new Actor("approver", "Kepala Contoh");
  public static final String REGION = "33.28";
  public static final UUID UNIT = UUID.fromString("01930000-0000-7000-8000-000000000001");

  private ContentFixture() {}

  public static Brief brief() {
    return brief(InformationClass.PERIODIC);
  }

  public static Brief brief(InformationClass informationClass) {
    return new Brief(
        ContentKind.PROGRAMME,
        "EDUCATION",
        List.of(),
        informationClass,
        "Jadwal imunisasi 2026",
        null,
        false,
        null);
  }

  public static ContentBody body(String text) {
    return new ContentBody("Imunisasi gratis", text, List.of(), List.of(), Map.of());
  }

  public static ContentItem.Drafted drafted() {
    return ContentItem.draft(REGION, UNIT, brief(), body("Setiap Rabu"), AUTHOR, NOW);
  }

  public static ContentItem submitted() {
    ContentItem.Drafted drafted = drafted();
    drafted.item().submit(drafted.first(), AUTHOR, NOW);
    return drafted.item();
  }

  public static ContentItem approved() {
    ContentItem item = submitted();
    item.decide(Verdict.APPROVE, "Sesuai", null, APPROVER, Set.of(AUTHOR.id()), NOW);
    return item;
  }

  public static ContentItem scheduled() {
    ContentItem item = approved();
    item.followPublications(true, NOW);
    return item;
  }
}
