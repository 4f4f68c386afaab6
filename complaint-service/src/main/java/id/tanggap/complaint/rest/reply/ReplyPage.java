package id.tanggap.complaint.rest.reply;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of answers, as documented. */
@Schema(description = "A page of answers")
public record ReplyPage(
    @Schema(description = "what was found, in the order of the list") List<ReplyResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
