package id.tanggap.calendar.domain.publication;

import id.tanggap.calendar.domain.Actor;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.ContentFixture;
import id.tanggap.calendar.domain.content.ContentItem;
import id.tanggap.calendar.domain.roster.RosterAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** Accounts and publications for tests. */
final class PublicationFixture {
  /** 09:00 WIB. */
  static final Instant NOW = ContentFixture.NOW;

  static final LocalSlot TEN =
      LocalSlot.of(LocalDateTime.parse("2026-11-22T10:00"), "Asia/Jakarta");
  static final ClaimTerms TERMS =
      new ClaimTerms(Duration.ofHours(24), Duration.ofHours(2), Duration.ofMinutes(60));
  static final Actor ADMIN = new Actor("admin", "Admin Contoh");
  static final Actor COLLEAGUE = new Actor("rekan", "Rekan Contoh");

  private PublicationFixture() {}

  static RosterAccount account(Platform platform, String handle, String platformId, String url) {
    return new RosterAccount(
        UUID.fromString("01930000-0000-7000-8000-000000000002"),
        ContentFixture.REGION,
        ContentFixture.UNIT,
        platform,
        handle,
        platformId,
        url,
        "Dinas Contoh",
        RosterAccount.ACTIVE,
        1);
  }

  static RosterAccount instagram() {
    return account(
        Platform.INSTAGRAM, "dinkes.contoh", null, "https://www.instagram.com/dinkes.contoh/");
  }

  static RosterAccount suspended() {
    return new RosterAccount(
        UUID.fromString("01930000-0000-7000-8000-000000000002"),
        ContentFixture.REGION,
        ContentFixture.UNIT,
        Platform.INSTAGRAM,
        "dinkes.contoh",
        null,
        "https://www.instagram.com/dinkes.contoh/",
        "Dinas Contoh",
        "SUSPENDED",
        2);
  }

  static Publication planned(ContentItem content) {
    return Publication.schedule(content, instagram(), "1", TEN, TERMS, ADMIN, NOW).publication();
  }

  static Publication ready(ContentItem content) {
    Publication publication = planned(content);
    publication.settle(content, true, ADMIN, NOW);
    return publication;
  }

  static Publication claimed(ContentItem content) {
    Publication publication = ready(content);
    publication.claim(content, instagram(), TERMS, ADMIN, NOW);
    return publication;
  }

  static PostAddress post(String id) {
    return PostAddress.of(instagram(), "https://www.instagram.com/dinkes.contoh/p/" + id + "/");
  }
}
