package id.tanggap.monitoring.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.monitoring.domain.report.ReportFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxPrinterTest {

  private final XlsxPrinter printer = new XlsxPrinter();

  @Test
  void hasTheFourSheetsAndANativeChart() throws IOException {
    byte[] file = printer.print(FiguresFixture.tegal("id"));
    Files.write(
        Files.createDirectories(Path.of("target", "reports")).resolve("tegal-id.xlsx"), file);

    try (XSSFWorkbook book = open(file)) {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("Ringkasan", "Keaktifan", "Respons", "Metode");
      XSSFSheet summary = book.getSheet("Ringkasan");
      assertThat(summary.getDrawingPatriarch().getCharts()).hasSize(1);
      String plot =
          summary.getDrawingPatriarch().getCharts().get(0).getCTChart().getPlotArea().xmlText();
      assertThat(plot).contains("Ringkasan!$B$").contains("barChart");
    }
  }

  @Test
  void writesFiguresAsNumbersAndDatesAsDates() throws IOException {
    try (XSSFWorkbook book = open(printer.print(FiguresFixture.tegal("id")))) {
      Row active = row(book.getSheet("Ringkasan"), "Unit aktif (unggah dan jawab)");
      assertThat(active.getCell(1).getNumericCellValue()).isEqualTo(15);
      assertThat(active.getCell(2).getNumericCellValue()).isEqualTo(48);
      assertThat(active.getCell(3).getNumericCellValue()).isEqualTo(0.3125);
      Row asOf = row(book.getSheet("Ringkasan"), "Keadaan per");
      assertThat(DateUtil.isCellDateFormatted(asOf.getCell(1))).isTrue();
      assertThat(asOf.getCell(1).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 2, 19));
      assertThat(row(book.getSheet("Ringkasan"), "Dibuat").getCell(1).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2024, 2, 20, 8, 30));

      Row oldest = book.getSheet("Keaktifan").getRow(1);
      assertThat(oldest.getCell(7).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2018, 11, 5));
      assertThat(oldest.getCell(8).getNumericCellValue()).isEqualTo(1_932);
      assertThat(book.getSheet("Keaktifan").getLastRowNum()).isEqualTo(48);
    }
  }

  @Test
  void freezesTheHeads() throws IOException {
    try (XSSFWorkbook book = open(printer.print(FiguresFixture.tegal("id")))) {
      book.forEach(
          sheet ->
              assertThat(sheet.getPaneInformation().isFreezePane())
                  .as(sheet.getSheetName())
                  .isTrue());
    }
  }

  @Test
  void hidesPercentilesOfFewAnswers() throws IOException {
    try (XSSFWorkbook book = open(printer.print(FiguresFixture.tegal("id")))) {
      Row unit = book.getSheet("Respons").getRow(2);
      assertThat(unit.getCell(8).getNumericCellValue()).isEqualTo(4);
      assertThat(unit.getCell(9).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(book.getSheet("Respons").getRow(1).getCell(9).getNumericCellValue())
          .isEqualTo(1.5);
    }
  }

  @Test
  void defusesWhatASpreadsheetCouldTakeForAFormula() throws IOException {
    ReportFigures plain = FiguresFixture.tegal("en");
    ReportFigures hostile =
        new ReportFigures(
            plain.region(),
            plain.regionName(),
            plain.period(),
            plain.asOf(),
            plain.generatedAt(),
            plain.locale(),
            plain.definition(),
            plain.cadence(),
            plain.summary(),
            List.of(FiguresFixture.named("=HYPERLINK(\"http://x.example\")", "@SUM(A1)")),
            plain.accounts(),
            plain.response(),
            plain.responseByUnit(),
            plain.complaints());

    try (XSSFWorkbook book = open(printer.print(hostile))) {
      Row row = book.getSheet("Activity").getRow(1);
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(1).getStringCellValue()).startsWith("'=HYPERLINK");
      assertThat(row.getCell(13).getStringCellValue()).isEqualTo("'@SUM(A1)");
    }
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(SheetWriter.defuse(start + "1")).isEqualTo("'" + start + "1");
    }
    assertThat(SheetWriter.defuse("Slawi")).isEqualTo("Slawi");
  }

  @Test
  void givesTheSameBytesForTheSameFigures() {
    ReportFigures figures = FiguresFixture.tegal("id");

    assertThat(printer.print(figures)).isEqualTo(new XlsxPrinter().print(figures));
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private static Row row(XSSFSheet sheet, String name) {
    for (Row row : sheet) {
      if (row.getCell(0) != null
          && row.getCell(0).getCellType() == CellType.STRING
          && row.getCell(0).getStringCellValue().equals(name)) {
        return row;
      }
    }
    throw new AssertionError(name);
  }
}
