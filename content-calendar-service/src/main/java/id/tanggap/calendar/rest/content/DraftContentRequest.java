package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.application.content.ContentDraft;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.Brief;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.content.ContentKind;
import id.tanggap.calendar.domain.content.InformationClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A content item to begin; what approvers need may follow until submission. */
@Schema(description = "A content item to begin; what approvers need may follow until submission")
public record DraftContentRequest(
    @Schema(description = "Owner unit; either this or unitCode") UUID unitId,
    @Size(max = 40) @Schema(description = "Owner unit; either this or unitId") String unitCode,
    @NotBlank
        @Size(max = 300)
        @Schema(
            description = "Title; a part of what is approved",
            examples = "Imunisasi gratis setiap Rabu")
        String title,
    @NotNull @Schema(description = "What sort of message it is", examples = "PROGRAMME")
        ContentKind kind,
    @Size(max = 40) @Schema(description = "Code of a pillar", examples = "EDUCATION") String pillar,
    @Size(max = 20) @Schema(description = "Flagship programmes it counts for")
        List<@NotNull UUID> programmeIds,
    @Schema(description = "EXEMPT can never be scheduled", examples = "PERIODIC")
        InformationClass informationClass,
    @Size(max = 2000)
        @Schema(
            description = "Source of the facts",
            examples = "Jadwal imunisasi Dinas Kesehatan 2026")
        String source,
    @Size(max = 200)
        @Schema(
            description = "Who checked the facts; null until somebody did",
            examples = "dr. Ratna Contoh")
        String factCheckedBy,
    @Schema(description = "Whether a language model helped", examples = "false") Boolean aiAssisted,
    @Size(max = 200)
        @Schema(description = "Who checked what the model wrote", examples = "Budi Contoh")
        String aiVerifiedBy,
    @Size(max = 20000)
        @Schema(
            description = "The common text",
            examples = "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi.")
        String narrative,
    @Size(max = 20)
        @Schema(
            description = "Addresses that the text leads to, in their order",
            examples = "[\"https://dinkes.tegalkab.example/imunisasi\"]")
        List<
                @NotBlank @Size(max = 2000)
                @Pattern(regexp = "https?://\\S+", message = "{address-malformed}") String>
            links,
    @Schema(description = "Files that belong to it, in their order") @Size(max = 20)
        List<@NotNull @Valid MediaRequest> media,
    @Schema(
            description = "Text per platform where it differs from the narrative",
            examples = "{\"INSTAGRAM\": \"Ayo imunisasi! Gratis setiap Rabu pagi.\"}")
        Map<Platform, @NotNull @Size(max = 20000) String> captions,
    @Schema(description = "Hashes of the media per platform where they differ, in order")
        Map<Platform, @NotNull @Size(max = 20) List<@NotNull @Size(max = 64) String>>
            mediaByChannel) {

  ContentDraft toDraft() {
    return new ContentDraft(
        new Brief(
            kind,
            pillar,
            programmeIds,
            informationClass,
            source,
            factCheckedBy,
            Boolean.TRUE.equals(aiAssisted),
            aiVerifiedBy),
        new ContentBody(
            title,
            narrative,
            links,
            media == null ? List.of() : media.stream().map(MediaRequest::toPiece).toList(),
            Overrides.join(captions, mediaByChannel)));
  }
}
