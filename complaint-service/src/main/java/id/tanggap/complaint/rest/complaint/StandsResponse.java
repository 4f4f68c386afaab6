package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a report stands after what the citizen did. */
public record StandsResponse(
    @Schema(examples = "7Q2M-K9XD-41TZ-B0RW") String trackingCode,
    @Schema(examples = "IN_PROGRESS") ComplaintState status,
    @Schema(examples = "Ditindaklanjuti") String statusLabel) {}
