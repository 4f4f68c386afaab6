package id.tanggap.complaint.reports;

import id.tanggap.complaint.application.statistics.Spreadsheets;
import id.tanggap.kit.web.CsvExport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Spreadsheets by Apache POI, made by one thread with a short queue. Text never becomes a formula:
 * it is written as text, and defused as in CSV in case somebody copies it on.
 */
@ApplicationScoped
class PoiSpreadsheets implements Spreadsheets {

  private static final int WAITING = 8;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          task -> {
            Thread thread = new Thread(task, "tanggap-spreadsheets");
            thread.setDaemon(true);
            return thread;
          });

  PoiSpreadsheets() {
    worker.allowCoreThreadTimeOut(true);
  }

  @Override
  public Uni<byte[]> workbook(String sheet, List<String> columns, List<List<Object>> rows) {
    Context context = Vertx.currentContext();
    return Uni.createFrom()
        .completionStage(
            () -> CompletableFuture.supplyAsync(() -> write(sheet, columns, rows), worker))
        .onFailure(RejectedExecutionException.class)
        .transform(full -> new SpreadsheetsBusy())
        .onFailure(CompletionException.class)
        .transform(Throwable::getCause)
        .emitOn(answer -> context.runOnContext(ignored -> answer.run()));
  }

  private static byte[] write(String name, List<String> columns, List<List<Object>> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(name);
      fill(sheet.createRow(0), columns);
      for (int i = 0; i < rows.size(); i++) {
        fill(sheet.createRow(i + 1), rows.get(i));
      }
      sheet.createFreezePane(0, 1);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        continue;
      }
      Cell cell = row.createCell(i);
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setCellValue(CsvExport.defuse(value.toString()));
      }
    }
  }

  @PreDestroy
  void close() {
    worker.shutdownNow();
  }
}
