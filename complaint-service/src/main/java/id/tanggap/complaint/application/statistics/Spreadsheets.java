package id.tanggap.complaint.application.statistics;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Makes spreadsheets, away from the event loops. */
public interface Spreadsheets {

  /**
   * A workbook with one sheet.
   *
   * @param rows as long as the columns; null is an empty cell
   */
  Uni<byte[]> workbook(String sheet, List<String> columns, List<List<Object>> rows);
}
