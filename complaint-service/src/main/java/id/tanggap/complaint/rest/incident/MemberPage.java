package id.tanggap.complaint.rest.incident;

import java.util.List;

/** Cases of an incident, newest first. */
public record MemberPage(List<MemberResponse> items, String nextCursor) {}
