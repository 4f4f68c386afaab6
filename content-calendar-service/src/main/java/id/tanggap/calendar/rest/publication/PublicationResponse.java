package id.tanggap.calendar.rest.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.calendar.domain.publication.LocalSlot;
import id.tanggap.calendar.domain.publication.PostAddress;
import id.tanggap.calendar.domain.publication.Publication;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.publication.PublishingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication as the API shows it: local time, zone and instant together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationResponse(
    UUID id,
    String region,
    UUID contentId,
    UUID accountId,
    @Schema(description = "Owner unit of the content") UUID unitId,
    @Schema(examples = "1") String occurrence,
    @Schema(examples = "ASSISTED") PublishingMode mode,
    @Schema(examples = "READY") PublicationState state,
    @Schema(examples = "2026-11-25T08:00:00") LocalDateTime localDateTime,
    String zone,
    @Schema(description = "Short name of the zone", examples = "WIB") String zoneLabel,
    @Schema(description = "The moment that the local time means") Instant dueAt,
    @Schema(description = "From then on it is missed unless somebody claimed it") Instant missAt,
    @Schema(description = "Grows with every new time", examples = "1") int revision,
    Claim claim,
    @Schema(examples = "https://www.instagram.com/dinkes.kabtegal/p/C3xYzAbCdEf") String url,
    @Schema(examples = "C3xYzAbCdEf") String externalPostId,
    @Schema(
            description =
                "OWNER_IN_ADDRESS when the address names the account, PLATFORM_ONLY when that form"
                    + " of address names no owner",
            examples = "OWNER_IN_ADDRESS")
        PostAddress.Evidence addressEvidence,
    Instant publishedAt,
    @Schema(
            description = "The approved hash that was published",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String publishedHash,
    @Schema(
            description = "Published this much after the due time; negative before",
            examples = "42")
        Long lateSeconds,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Who publishes it by hand, until when nobody else may, and with which approved hash. */
  public record Claim(
      @Schema(examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") String by,
      @Schema(examples = "Budi Contoh") String byName,
      Instant until,
      @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String contentHash) {}

  static PublicationResponse of(Publication publication) {
    return new PublicationResponse(
        publication.id(),
        publication.region(),
        publication.contentId(),
        publication.accountId(),
        publication.unitId(),
        publication.occurrence(),
        publication.mode(),
        publication.state(),
        publication.localAt(),
        publication.zone(),
        LocalSlot.label(publication.zone()),
        publication.dueAt(),
        publication.missAt(),
        publication.revision(),
        claim(publication),
        publication.url(),
        publication.externalPostId(),
        publication.addressEvidence(),
        publication.publishedAt(),
        publication.publishedHash(),
        late(publication),
        publication.createdAt(),
        publication.updatedAt(),
        publication.version());
  }

  private static Claim claim(Publication publication) {
    return publication.claimedBy() == null
        ? null
        : new Claim(
            publication.claimedBy(),
            publication.claimedByName(),
            publication.claimedUntil(),
            publication.claimedHash());
  }

  private static Long late(Publication publication) {
    return publication.publishedAt() == null
        ? null
        : Duration.between(publication.dueAt(), publication.publishedAt()).toSeconds();
  }
}
