package id.tanggap.complaint.rest.privacy;

import java.util.List;
import java.util.UUID;

/** A page of what a run touched, as documented. */
public record RetentionTracePage(List<UUID> items, String nextCursor) {}
