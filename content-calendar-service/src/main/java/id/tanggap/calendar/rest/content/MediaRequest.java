package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.content.MediaPiece;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One file of a content item. */
@Schema(description = "One file of a content item")
public record MediaRequest(
    @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "{address-malformed}")
        @Schema(
            description = "Where the file is fetched from",
            examples = "https://berkas.tegalkab.example/imunisasi.jpg")
        String url,
    @NotNull
        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "{sha256-malformed}")
        @Schema(
            description = "SHA-256 of the bytes",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[\\w.+-]+/[\\w.+-]+", message = "{media-type-malformed}")
        @Schema(description = "IANA media type", examples = "image/jpeg")
        String mediaType,
    @Size(max = 1000)
        @Schema(
            description = "What a person who cannot see it needs to know; needed at submission",
            examples = "Seorang ibu menggendong bayi yang sedang diimunisasi")
        String altText) {

  MediaPiece toPiece() {
    return new MediaPiece(url, sha256, mediaType, altText);
  }

  static MediaRequest of(MediaPiece piece) {
    return new MediaRequest(piece.url(), piece.sha256(), piece.mediaType(), piece.altText());
  }
}
