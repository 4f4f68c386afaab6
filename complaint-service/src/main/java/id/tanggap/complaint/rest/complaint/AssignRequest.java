package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The unit that gets the case. */
public record AssignRequest(@NotNull UUID unitId) {}
