package id.tanggap.complaint.rest.channel;

import java.util.List;

/** A page of channels, as documented. */
public record ChannelPage(List<ChannelResponse> items, String nextCursor) {}
