package id.tanggap.complaint.rest.incident;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cases of an incident, newest first. */
@Schema(description = "Cases of an incident, newest first")
public record MemberPage(
    @Schema(description = "what was found, in the order of the list") List<MemberResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
