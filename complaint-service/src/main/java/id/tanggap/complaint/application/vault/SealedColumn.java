package id.tanggap.complaint.application.vault;

import id.tanggap.complaint.application.channel.ConnectChannel;
import id.tanggap.complaint.application.channel.ReceiveDelivery;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.interaction.InteractionIntake;
import id.tanggap.complaint.application.privacy.OpenPrivacyRequest;

/**
 * Every column of the database that holds something sealed, with the purpose it is sealed for. A
 * column that is missing here would stay under its old key for ever; a test asks the database.
 */
public enum SealedColumn {
  APP_SECRET("channel", "app_secret_sealed", ConnectChannel.APP_SECRET),
  OLD_APP_SECRET("channel", "old_app_secret_sealed", ConnectChannel.APP_SECRET),
  VERIFY_TOKEN("channel", "verify_token_sealed", ConnectChannel.VERIFY_TOKEN),
  ACCESS_TOKEN("channel", "access_token_sealed", ConnectChannel.ACCESS_TOKEN),
  DELIVERY("raw_delivery", "body_sealed", ReceiveDelivery.PURPOSE),
  MESSAGE("interaction", "original_sealed", InteractionIntake.PURPOSE),
  WORDS("complaint", "original_sealed", RegisterComplaint.ORIGINAL),
  REPORTER("complaint", "reporter_sealed", RegisterComplaint.REPORTER),
  REQUESTER("privacy_request", "requester_sealed", OpenPrivacyRequest.PURPOSE);

  private final String table;
  private final String column;
  private final String purpose;

  SealedColumn(String table, String column, String purpose) {
    this.table = table;
    this.column = column;
    this.purpose = purpose;
  }

  public String table() {
    return table;
  }

  public String column() {
    return column;
  }

  public String purpose() {
    return purpose;
  }
}
