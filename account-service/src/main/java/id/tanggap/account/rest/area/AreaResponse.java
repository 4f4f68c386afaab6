package id.tanggap.account.rest.area;

import id.tanggap.account.domain.area.AdministrativeArea;
import id.tanggap.account.domain.area.AreaKind;
import id.tanggap.account.domain.area.AreaLevel;
import id.tanggap.kit.web.ETags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An administrative area as the API shows it. */
@Schema(description = "An area of the official code list of the Ministry of Home Affairs")
public record AreaResponse(
    @Schema(description = "Kemendagri code", examples = "33.28.10.1010") String code,
    @Schema(description = "Name as in the list", examples = "Slawi Wetan") String name,
    @Schema(description = "How deep it lies", examples = "VILLAGE") AreaLevel level,
    @Schema(description = "What it is by its code", examples = "URBAN_VILLAGE") AreaKind kind,
    @Schema(
            description = "Code of the area around it; null for a province",
            nullable = true,
            examples = "33.28.10")
        String parentCode,
    @Schema(description = "Entity tag", examples = "\"0\"") String etag) {

  static AreaResponse of(AdministrativeArea area) {
    return new AreaResponse(
        area.code().text(),
        area.name(),
        area.level(),
        area.code().kind(),
        area.parentCode(),
        ETags.of(area.version()));
  }
}
