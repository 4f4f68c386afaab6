package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is refused. */
@Schema(description = "Why a request is refused")
public record RefusePrivacyRequest(
    @Schema(description = "why the law lets or makes us refuse", examples = "DISCLOSES_OTHERS")
        @NotNull
        PrivacyRequest.RefusalGround ground,
    @Schema(
            description = "the same in words for the person",
            examples = "Salinan akan mengungkap saksi")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
