package id.tanggap.complaint.rest.sla;

import id.tanggap.complaint.rest.RevisionBody;
import java.util.List;

/** A page of restatements, as documented. */
public record RestatementPage(List<RevisionBody> items, String nextCursor) {}
