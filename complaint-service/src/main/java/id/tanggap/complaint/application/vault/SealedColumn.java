package id.tanggap.complaint.application.vault;

import id.tanggap.complaint.application.channel.ConnectChannel;
import id.tanggap.complaint.application.channel.ReceiveDelivery;
import id.tanggap.complaint.application.citizen.FileObjection;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.complaint.question.ReporterAnswered;
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
  REQUESTER("privacy_request", "requester_sealed", OpenPrivacyRequest.PURPOSE),
  SAID_LATER("case_message", "original_sealed", ReporterAnswered.PURPOSE),
  OBJECTION("objection", "text_sealed", FileObjection.PURPOSE),
  FILE(
      "attachment_chunk",
      "bytes_sealed",
      Purpose.ofRow("'attachment.' || attachment_id || '.' || copy || '.' || sequence"));

  private final String table;
  private final String column;
  private final String purposeSql;

  SealedColumn(String table, String column, String purpose) {
    this(table, column, new Purpose("'" + purpose + "'"));
  }

  SealedColumn(String table, String column, Purpose purpose) {
    this.table = table;
    this.column = column;
    this.purposeSql = purpose.sql();
  }

  /** What rows are sealed for: all of a column for the same, or each for a purpose of its own. */
  private record Purpose(String sql) {
    static Purpose ofRow(String sql) {
      return new Purpose(sql);
    }
  }

  public String table() {
    return table;
  }

  public String column() {
    return column;
  }

  /** What a row is sealed for, as SQL over the columns of the table. */
  public String purposeSql() {
    return purposeSql;
  }
}
