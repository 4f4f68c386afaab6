package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.rest.RevisionBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of restatements, as documented. */
@Schema(description = "A page of restatements")
public record RestatementPage(
    @Schema(description = "what was found, in the order of the list") List<RevisionBody> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
