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

/** A publication with local time, zone and instant together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A publication with local time, zone and instant together")
public record PublicationResponse(
    @Schema(description = "The publication: one content item on one account at one time") UUID id,
    @Schema(description = "Kemendagri code of the region it belongs to") String region,
    @Schema(description = "Content item that is published") UUID contentId,
    @Schema(description = "Official account of account-service on which it is published")
        UUID accountId,
    @Schema(description = "Owner unit of the content") UUID unitId,
    @Schema(
            description = "Tells repetitions of the same content on the same account apart",
            examples = "1")
        String occurrence,
    @Schema(
            description =
                "ASSISTED: a person posts by hand what the service shows, and reports the address",
            examples = "ASSISTED")
        PublishingMode mode,
    @Schema(
            description =
                "PLANNED waits for approval or account, READY for a person, MANUAL is in the hands of one, MISSED had nobody in time",
            examples = "READY")
        PublicationState state,
    @Schema(
            description = "Date and time on the wall, in the zone beside it",
            examples = "2026-11-25T08:00:00")
        LocalDateTime localDateTime,
    @Schema(description = "IANA time zone in which the local time is meant") String zone,
    @Schema(description = "Short name of the zone", examples = "WIB") String zoneLabel,
    @Schema(description = "The moment that the local time means") Instant dueAt,
    @Schema(description = "From then on it is missed unless somebody claimed it") Instant missAt,
    @Schema(description = "Grows with every new time", examples = "1") int revision,
    @Schema(description = "Who has it in hand to post it; absent when nobody has") Claim claim,
    @Schema(
            description = "Address of the live post; absent until it is published",
            examples = "https://www.instagram.com/dinkes.kabtegal/p/C3xYzAbCdEf")
        String url,
    @Schema(
            description =
                "Id of the post on its platform, read from the address; absent where the address has none",
            examples = "C3xYzAbCdEf")
        String externalPostId,
    @Schema(
            description =
                "OWNER_IN_ADDRESS when the address names the account, PLATFORM_ONLY when that form"
                    + " of address names no owner",
            examples = "OWNER_IN_ADDRESS")
        PostAddress.Evidence addressEvidence,
    @Schema(description = "When the post went live, as the person reported; absent until then")
        Instant publishedAt,
    @Schema(
            description = "The approved hash that was published",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String publishedHash,
    @Schema(
            description = "Published this much after the due time; negative before",
            examples = "42")
        Long lateSeconds,
    @Schema(description = "When it was recorded") Instant createdAt,
    @Schema(description = "When it last changed, by its text or by its state") Instant updatedAt,
    @Schema(description = "Grows with every change, of the state too; the number in the ETag")
        long version) {

  /** Who publishes it by hand, until when nobody else may, and with which approved hash. */
  @Schema(
      description =
          "Who publishes it by hand, until when nobody else may, and with which approved hash")
  public record Claim(
      @Schema(
              description = "Subject of the person who has it, at the identity provider",
              examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
          String by,
      @Schema(description = "Name of the person who has it", examples = "Budi Contoh")
          String byName,
      @Schema(description = "Until then nobody else may take it over") Instant until,
      @Schema(
              description = "Hash of the approved version that the person was given",
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
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
