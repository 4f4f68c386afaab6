package id.tanggap.complaint.channels;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanggap.complaint.application.channel.InboundChange;
import id.tanggap.complaint.application.channel.InboundChange.Progress;
import java.util.List;

/**
 * Reads the statuses of WhatsApp, which tell how far a message of ours came. They arrive in any
 * order and more than once; "sent" says nothing that the call itself has not said.
 */
final class MetaReceipts {

  private MetaReceipts() {}

  static void read(JsonNode entry, JsonNode change, List<InboundChange> into) {
    for (JsonNode status : change.path("value").path("statuses")) {
      Progress progress = progress(status.path("status").asText());
      if (progress == null || !status.hasNonNull("id")) {
        into.add(MetaDeliveryParser.unknown(entry, "statuses", status));
      } else {
        into.add(receipt(entry, status, progress));
      }
    }
  }

  private static InboundChange receipt(JsonNode entry, JsonNode status, Progress progress) {
    String id = status.get("id").asText();
    JsonNode error = status.path("errors").path(0);
    return new InboundChange(
        InboundChange.RECEIPT,
        id,
        InboundChange.Verb.OTHER,
        progress.name(),
        entry.path("id").asText(),
        MetaDeliveryParser.instant(status.get("timestamp")).orElse(null),
        null,
        new InboundChange.Receipt(
            id, progress, error.has("code") ? "GRAPH_" + error.get("code").asInt() : null));
  }

  private static Progress progress(String status) {
    return switch (status) {
      case "delivered" -> Progress.DELIVERED;
      case "read" -> Progress.READ;
      case "failed" -> Progress.FAILED;
      default -> null;
    };
  }
}
