package id.tanggap.monitoring.reports;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import id.tanggap.monitoring.domain.report.ReportFigures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Prints the one page for the head of region. As many silent units are listed as fit: the page is
 * laid out with fewer rows until it is one.
 */
final class PdfPrinter {

  /** Rows of silent units to begin with; fits beside a page of ordinary content. */
  static final int MOST_ROWS = 36;

  private static final int STEP = 2;

  PdfPrinter() {
    XRLog.setLoggingEnabled(false);
  }

  byte[] print(ReportFigures figures) {
    Wording wording = new Wording(figures.locale());
    int rows = Math.min(MOST_ROWS, figures.silentUnits().size());
    while (true) {
      try (PDDocument document = layOut(new PdfPage(figures, wording).html(rows))) {
        if (document.getNumberOfPages() <= 1 || rows == 0) {
          return bytes(document, figures, wording);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException("The report cannot be printed", broken);
      }
      rows = Math.max(0, rows - STEP);
    }
  }

  private static PDDocument layOut(String html) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.withHtmlContent(html, null);
    builder.toStream(new ByteArrayOutputStream());
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return renderer.getPdfDocument();
    }
  }

  /** Everything that would differ from run to run is set from the figures. */
  private static byte[] bytes(PDDocument document, ReportFigures figures, Wording wording)
      throws IOException {
    GregorianCalendar made =
        GregorianCalendar.from(ZonedDateTime.ofInstant(figures.generatedAt(), ZoneOffset.UTC));
    PDDocumentInformation facts = new PDDocumentInformation();
    facts.setTitle(
        wording.text("title") + " " + figures.regionName() + " " + wording.month(figures.period()));
    facts.setAuthor(figures.regionName());
    facts.setCreator("Tanggap");
    facts.setProducer("Tanggap");
    facts.setCreationDate(made);
    facts.setModificationDate(made);
    document.setDocumentInformation(facts);
    document.getDocumentCatalog().setLanguage(wording.language());
    document.setDocumentId(figures.generatedAt().getEpochSecond());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
