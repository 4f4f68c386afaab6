package id.tanggap.complaint.rest.channel;

import java.util.List;

/** A page of deliveries, as documented. */
public record DeliveryPage(List<DeliveryResponse> items, String nextCursor) {}
