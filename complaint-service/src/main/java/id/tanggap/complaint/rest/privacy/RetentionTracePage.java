package id.tanggap.complaint.rest.privacy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of what a run touched, as documented. */
@Schema(description = "A page of what a run touched")
public record RetentionTracePage(
    @Schema(description = "what was found, in the order of the list") List<UUID> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
