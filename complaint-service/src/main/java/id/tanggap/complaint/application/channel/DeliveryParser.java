package id.tanggap.complaint.application.channel;

import java.util.List;

/** Reads what a provider sends. */
public interface DeliveryParser {

  /**
   * All changes of all entries, in the order in which they stand; empty when it is no JSON object.
   */
  List<InboundChange> parse(byte[] body);
}
