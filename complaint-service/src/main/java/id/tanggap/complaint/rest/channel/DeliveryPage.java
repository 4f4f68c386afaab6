package id.tanggap.complaint.rest.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of deliveries, as documented. */
@Schema(description = "A page of deliveries")
public record DeliveryPage(
    @Schema(description = "what was found, in the order of the list") List<DeliveryResponse> items,
    @Schema(description = "what cursor takes for the next page; null on the last one")
        String nextCursor) {}
