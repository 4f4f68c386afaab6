package id.tanggap.complaint.rest.reply;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a finished draft goes on. */
@Schema(description = "How a finished draft goes on")
public record SendOnRequest(
    @Schema(examples = "false", description = "answer on the tracker and not in the channel")
        Boolean onTracker) {

  boolean tracker() {
    return Boolean.TRUE.equals(onTracker);
  }
}
