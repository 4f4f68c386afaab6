package id.tanggap.complaint.rest.complaint;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of cases, as documented. */
public record ComplaintPage(
    List<ComplaintResponse> items,
    String nextCursor,
    @Schema(examples = "58", description = "only with ?count=true") Long count) {}
