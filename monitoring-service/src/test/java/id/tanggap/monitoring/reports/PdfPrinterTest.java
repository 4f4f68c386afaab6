package id.tanggap.monitoring.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.monitoring.domain.report.ReportFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {

  private final PdfPrinter printer = new PdfPrinter();

  @Test
  void printsTheFiguresWithTheirCountsOnOnePage() throws IOException {
    byte[] pdf = printer.print(FiguresFixture.tegal("id"));
    keep("tegal-id.pdf", pdf);

    String text = text(pdf);
    assertThat(text)
        .contains("Kabupaten Tegal", "Periode Februari 2024", "keadaan per 19 Februari 2024")
        .contains("31,25 %", "15 dari 48 unit")
        .contains("75,00 %", "36 dari 48 unit")
        .contains("POSTING_AND_ANSWERING/v1")
        .contains("ANGKA SEMENTARA")
        .contains("dibuat 20 Februari 2024 08.30 WIB")
        .contains("Halaman 1/1")
        .contains("Unit yang belum aktif: 33")
        .contains("Dinas Perhubungan", "5 Nov 2018", "1.932")
        .contains("median 1,5 jam", "p90 6,5 jam", "n=57")
        .contains("21 masuk");
    assertThat(text(pdf).replaceAll("\\s+", " ")).contains("aduan rahasia tidak dihitung");
  }

  @Test
  void printsTheSameFiguresInEnglish() throws IOException {
    byte[] pdf = printer.print(FiguresFixture.tegal("en"));
    keep("tegal-en.pdf", pdf);

    assertThat(text(pdf))
        .contains(
            "31.25 %",
            "15 of 48 units", "PROVISIONAL FIGURES", "Page 1/1", "as of 19 February 2024");
    assertThat(text(pdf).replaceAll("\\s+", " ")).contains("secret complaints are not counted");
  }

  @Test
  void staysOnOnePageForAProvinceAndCountsTheRest() throws IOException {
    byte[] pdf = printer.print(FiguresFixture.figures("id", 430, 100, 200));
    keep("province.pdf", pdf);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(text(pdf))
        .contains("Unit yang belum aktif: 330")
        .containsPattern("dan (29|30)\\d unit lain");
  }

  @Test
  void printsDashesAndNoFiguresForAnEmptyRegion() throws IOException {
    assertThat(text(printer.print(FiguresFixture.figures("id", 0, 0, 0))))
        .contains("0 dari 0 unit", "Semua unit aktif.");
  }

  @Test
  void givesTheSameBytesForTheSameFigures() {
    ReportFigures figures = FiguresFixture.tegal("id");

    assertThat(printer.print(figures)).isEqualTo(new PdfPrinter().print(figures));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }

  /** For eyes: a test cannot see whether a page looks good. */
  private static void keep(String name, byte[] file) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports"));
    Files.write(folder.resolve(name), file);
  }
}
