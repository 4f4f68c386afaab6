package id.tanggap.complaint.rest.privacy;

import java.util.List;

/** A page of an access list, as documented. */
public record SecretAccessPage(List<SecretAccessResponse> items, String nextCursor) {}
