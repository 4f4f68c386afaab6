package id.tanggap.complaint.rest.reply;

import java.util.List;

/** A page of answers, as documented. */
public record ReplyPage(List<ReplyResponse> items, String nextCursor) {}
