package id.tanggap.complaint.rest.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of channels, as documented. */
@Schema(description = "A page of channels")
public record ChannelPage(
    @Schema(description = "what was found, in the order of the list") List<ChannelResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
