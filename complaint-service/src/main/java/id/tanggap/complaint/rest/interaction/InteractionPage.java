package id.tanggap.complaint.rest.interaction;

import java.util.List;

/** A page of messages, as documented. */
public record InteractionPage(List<InteractionResponse> items, String nextCursor) {}
