package id.tanggap.calendar.rest.publication;

import id.tanggap.calendar.application.publication.ClaimPublication;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.MediaPiece;
import id.tanggap.calendar.domain.publication.ClaimHistory;
import id.tanggap.calendar.domain.roster.RosterAccount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything a person needs to post by hand: exactly what was approved, and where it goes. */
@Schema(
    description =
        "Everything a person needs to post by hand: exactly what was approved, and where it goes")
public record ClaimResponse(
    @Schema(description = "The publication, now in the hands of the caller")
        PublicationResponse publication,
    @Schema(description = "The account to post on") Target account,
    @Schema(
            description = "Title; a part of what is approved",
            examples = "Imunisasi gratis setiap Rabu")
        String title,
    @Schema(
            description =
                "Text to paste, links included; character for character what was approved",
            examples = "Ayo imunisasi! Gratis setiap Rabu pagi.")
        String text,
    @Schema(description = "The links of the text once more, each by itself") List<String> links,
    @Schema(description = "Files to attach, in the order for this platform") List<Media> media,
    @Schema(
            description =
                "Others who took it over before and may have posted it; look at the account before"
                    + " you post")
        List<EarlierClaim> earlierClaims) {

  /** Somebody who had it before and did not say how it ended. */
  @Schema(description = "Somebody who had it before and did not say how it ended")
  public record EarlierClaim(
      @Schema(description = "Name of the person who had it", examples = "Budi Contoh")
          String byName,
      @Schema(description = "When the person took it over") Instant since,
      @Schema(description = "When the hold of the person ended") Instant until) {

    static EarlierClaim of(ClaimHistory.Holder holder) {
      return new EarlierClaim(holder.name(), holder.since(), holder.until());
    }
  }

  /** The account to post on. */
  @Schema(description = "The account to post on")
  public record Target(
      @Schema(description = "The account in account-service") UUID id,
      @Schema(description = "Platform of the account") Platform platform,
      @Schema(description = "Name of the account on its platform, without @") String handle,
      @Schema(description = "Address of the profile") String url,
      @Schema(description = "Name that the profile shows") String displayName) {}

  /** A file to attach. */
  @Schema(description = "A file to attach")
  public record Media(
      @Schema(
              description = "Where the file is fetched from",
              examples = "https://berkas.tegalkab.example/imunisasi.jpg")
          String url,
      @Schema(
              description = "SHA-256 of the bytes, to check what was fetched",
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      @Schema(description = "IANA media type of the file", examples = "image/jpeg")
          String mediaType,
      @Schema(
              description = "What a person who cannot see the file needs to know",
              examples = "Seorang ibu menggendong bayi yang sedang diimunisasi")
          String altText) {

    static Media of(MediaPiece piece) {
      return new Media(piece.url(), piece.sha256(), piece.mediaType(), piece.altText());
    }
  }

  static ClaimResponse of(ClaimPublication.Package claimed) {
    RosterAccount account = claimed.account();
    Platform platform = account.platform();
    return new ClaimResponse(
        PublicationResponse.of(claimed.publication()),
        new Target(account.id(), platform, account.handle(), account.url(), account.displayName()),
        claimed.body().title(),
        claimed.body().pasteText(platform),
        claimed.body().links(),
        claimed.body().mediaFor(platform).stream().map(Media::of).toList(),
        claimed.earlier().stream().map(EarlierClaim::of).toList());
  }
}
