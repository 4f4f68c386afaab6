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
public record ClaimResponse(
    PublicationResponse publication,
    Target account,
    @Schema(examples = "Imunisasi gratis setiap Rabu") String title,
    @Schema(
            description =
                "Text to paste, links included; character for character what was approved",
            examples = "Ayo imunisasi! Gratis setiap Rabu pagi.")
        String text,
    List<String> links,
    List<Media> media,
    @Schema(
            description =
                "Others who took it over before and may have posted it; look at the account before"
                    + " you post")
        List<EarlierClaim> earlierClaims) {

  /** Somebody who had it before and did not say how it ended. */
  public record EarlierClaim(
      @Schema(examples = "Budi Contoh") String byName, Instant since, Instant until) {

    static EarlierClaim of(ClaimHistory.Holder holder) {
      return new EarlierClaim(holder.name(), holder.since(), holder.until());
    }
  }

  /** The account to post on. */
  public record Target(UUID id, Platform platform, String handle, String url, String displayName) {}

  /** A file to attach. */
  public record Media(
      @Schema(examples = "https://berkas.tegalkab.example/imunisasi.jpg") String url,
      @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      @Schema(examples = "image/jpeg") String mediaType,
      @Schema(examples = "Seorang ibu menggendong bayi yang sedang diimunisasi") String altText) {

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
