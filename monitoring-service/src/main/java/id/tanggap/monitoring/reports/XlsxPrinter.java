package id.tanggap.monitoring.reports;

import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.CadenceRule;
import id.tanggap.monitoring.domain.activity.Share;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.activity.UnitVerdict;
import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import id.tanggap.monitoring.reports.SheetWriter.Styles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Prints the workbook: summary with a native chart, units, response figures, method. */
final class XlsxPrinter {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  byte[] print(ReportFigures figures) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Wording wording = new Wording(figures.locale());
      Styles styles = new Styles(book);
      String title =
          wording.text("title")
              + " "
              + figures.regionName()
              + " "
              + wording.month(figures.period());
      summary(writer(book, styles, wording.text("sheet.summary")), figures, wording, title);
      activity(writer(book, styles, wording.text("sheet.activity")), figures, wording);
      response(writer(book, styles, wording.text("sheet.response")), figures, wording);
      method(writer(book, styles, wording.text("sheet.method")), figures, wording);
      var properties = book.getProperties().getCoreProperties();
      properties.setTitle(title);
      properties.setCreator("Tanggap");
      properties.setCreated(figures.generatedAt().toString());
      properties.setModified(figures.generatedAt().toString());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return withFixedTimes(bytes.toByteArray(), figures.generatedAt().toEpochMilli());
    } catch (IOException broken) {
      throw new UncheckedIOException("The workbook cannot be printed", broken);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
      throw new IllegalStateException("The workbook cannot be printed", broken);
    }
  }

  private static SheetWriter writer(XSSFWorkbook book, Styles styles, String name) {
    XSSFSheet sheet = book.createSheet(name);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setRight("&P/&N");
    return new SheetWriter(sheet, styles);
  }

  private static void summary(
      SheetWriter out, ReportFigures figures, Wording wording, String title) {
    ActivitySummary summary = figures.summary();
    out.widths(44, 16, 16, 14, 4, 14, 14, 14, 14, 14);
    out.title(title);
    meta(out, wording, "xlsx.region").text(figures.region() + " " + figures.regionName());
    meta(out, wording, "xlsx.period").text(wording.month(figures.period()));
    meta(out, wording, "xlsx.asOf").date(figures.asOf().date());
    meta(out, wording, "xlsx.generated")
        .time(LocalDateTime.ofInstant(figures.generatedAt(), figures.asOf().zone()));
    meta(out, wording, "xlsx.zone")
        .text(
            wording.zoneName(figures.generatedAt().atZone(figures.asOf().zone()))
                + " ("
                + figures.asOf().zone().getId()
                + ")");
    meta(out, wording, "xlsx.status").text(wording.text("provisional"));
    meta(out, wording, "xlsx.definition").text(figures.definition().id());
    out.skipRow();
    int head =
        out.head(
            wording.text("xlsx.figure"),
            wording.text("xlsx.numerator"),
            wording.text("xlsx.denominator"),
            wording.text("xlsx.share"));
    share(out, wording.text("card.active"), summary.active());
    share(out, wording.text("card.trained"), summary.trained());
    share(out, wording.text("card.answered"), figures.response().answering().share());
    share(
        out,
        wording.text("xlsx.monitored"),
        new Share(summary.monitoredUnits(), summary.registeredUnits()));
    share(
        out,
        wording.text("xlsx.exempt"),
        new Share(summary.exemptUnits(), summary.registeredUnits()));
    out.next();
    out.text(wording.text("card.coverage"))
        .number(summary.readableAccounts())
        .number(summary.monitoredAccounts())
        .percent(summary.coverage());
    out.skipRow();
    int classHead = out.head(wording.text("xlsx.class"), wording.text("xlsx.units"));
    ActivityClass[] classes = ActivityClass.values();
    int first = classHead + 1;
    int last = classHead;
    for (int i = classes.length - 1; i >= 0; i--) {
      last = out.next();
      out.text(wording.label(classes[i])).number(summary.byClass().get(classes[i]));
    }
    out.sheet().createFreezePane(0, 1);
    Charts.bars(out.sheet(), wording.text("xlsx.chart"), first, last, head);
  }

  private static SheetWriter meta(SheetWriter out, Wording wording, String key) {
    out.next();
    return out.strong(wording.text(key));
  }

  private static void share(SheetWriter out, String name, Share share) {
    out.next();
    out.text(name)
        .number(share.numerator())
        .number(share.denominator())
        .percent(
            share.denominator() == 0
                ? null
                : BigDecimal.valueOf(share.numerator())
                    .divide(BigDecimal.valueOf(share.denominator()), 12, RoundingMode.HALF_UP));
  }

  private static void activity(SheetWriter out, ReportFigures figures, Wording wording) {
    out.widths(16, 42, 18, 9, 22, 42, 13, 16, 12, 11, 11, 12, 12, 30, 18);
    out.head(
        wording.text("xlsx.code"),
        wording.text("xlsx.unit"),
        wording.text("xlsx.type"),
        wording.text("xlsx.active"),
        wording.text("xlsx.class"),
        wording.text("xlsx.reason"),
        wording.text("xlsx.since"),
        wording.text("xlsx.last"),
        wording.text("xlsx.days"),
        wording.text("xlsx.mandatory"),
        wording.text("xlsx.activeAccounts"),
        wording.text("xlsx.coverage"),
        wording.text("xlsx.trained"),
        wording.text("xlsx.pic"),
        wording.text("xlsx.role"));
    int last = 0;
    for (UnitActivity unit : figures.units()) {
      last = out.next();
      UnitVerdict verdict = unit.verdict();
      out.text(unit.code())
          .text(unit.name())
          .text(wording.label("UnitType", unit.type()))
          .text(wording.text(verdict.active() ? "xlsx.yes" : "xlsx.no"))
          .text(wording.label(verdict.activityClass()))
          .text(wording.label(verdict.reason()))
          .date(verdict.since())
          .date(
              verdict.lastPostAt() == null ? null : figures.asOf().localDate(verdict.lastPostAt()))
          .number(verdict.ageDays())
          .number(verdict.mandatoryAccounts())
          .number(verdict.activeAccounts())
          .percent(verdict.coverage())
          .text(wording.text(unit.trained() ? "xlsx.yes" : "xlsx.no"))
          .text(unit.pic() == null ? wording.text("pic.vacant") : unit.pic().name())
          .text(unit.pic() == null ? null : wording.label("AppointmentRole", unit.pic().role()));
    }
    out.sheet().createFreezePane(2, 1);
    out.sheet().setAutoFilter(new CellRangeAddress(0, Math.max(1, last), 0, 14));
    out.sheet().setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static void response(SheetWriter out, ReportFigures figures, Wording wording) {
    out.widths(16, 42, 12, 12, 16, 16, 18, 12, 12, 14, 14);
    out.head(
        wording.text("xlsx.code"),
        wording.text("xlsx.unit"),
        wording.text("xlsx.within"),
        wording.text("xlsx.late"),
        wording.text("xlsx.overdue"),
        wording.text("xlsx.inside"),
        wording.text("xlsx.hidden"),
        wording.text("xlsx.share"),
        wording.text("xlsx.answered"),
        wording.text("xlsx.median"),
        wording.text("xlsx.p90"));
    out.next();
    figures(out.strong(figures.region()).strong(wording.text("xlsx.all")), figures.response());
    Map<UUID, UnitActivity> units =
        figures.units().stream()
            .collect(Collectors.toMap(UnitActivity::unitId, Function.identity()));
    List<ResponseFigures> known =
        figures.responseByUnit().stream()
            .filter(row -> units.containsKey(row.unitId()))
            .sorted(Comparator.comparing(row -> units.get(row.unitId()).code()))
            .toList();
    for (ResponseFigures row : known) {
      UnitActivity unit = units.get(row.unitId());
      out.next();
      figures(out.text(unit.code()).text(unit.name()), row);
    }
    out.sheet().createFreezePane(2, 1);
    out.sheet().setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  private static void figures(SheetWriter out, ResponseFigures row) {
    Share share = row.answering().share();
    out.number(row.answering().withinTarget())
        .number(row.answering().late())
        .number(row.answering().overdue())
        .number(row.answering().stillInside())
        .number(row.answering().hidden())
        .percent(share.value())
        .number(row.answered())
        .decimal(hours(row.medianWorkingSeconds()))
        .decimal(hours(row.p90WorkingSeconds()));
  }

  private static BigDecimal hours(BigDecimal seconds) {
    return seconds == null ? null : seconds.divide(HOUR, 6, RoundingMode.HALF_UP);
  }

  private static void method(SheetWriter out, ReportFigures figures, Wording wording) {
    out.widths(26, 18, 14, 12, 16, 16, 18, 20);
    out.head(wording.text("xlsx.topic"), wording.text("xlsx.explanation"));
    explain(
        out,
        figures.definition().id(),
        wording.english() ? figures.definition().textEn() : figures.definition().textId());
    for (String topic : List.of("activity", "coverage", "response", "status")) {
      explain(out, wording.text("method." + topic), wording.text("method." + topic + ".text"));
    }
    out.skipRow();
    out.head(
        wording.text("xlsx.platform"),
        wording.text("xlsx.unitType"),
        wording.text("xlsx.target"),
        wording.text("xlsx.targetDays"),
        wording.text("xlsx.slowing"),
        wording.text("xlsx.inactive"),
        wording.text("xlsx.dormant"),
        wording.text("xlsx.attainment"));
    for (CadenceRule rule : figures.cadence().rules()) {
      out.next();
      out.text(any(rule.platform(), wording))
          .text(any(rule.unitType(), wording))
          .number(rule.targetPosts())
          .number(rule.targetDays())
          .number(rule.slowingAfterDays())
          .number(rule.inactiveAfterDays())
          .number(rule.dormantAfterDays())
          .number(rule.minAttainmentPercent());
    }
    out.sheet().createFreezePane(0, 1);
  }

  private static void explain(SheetWriter out, String topic, String text) {
    int row = out.next();
    out.strong(topic).wrapped(text, 4);
    out.sheet().addMergedRegion(new CellRangeAddress(row, row, 1, 7));
  }

  private static String any(String value, Wording wording) {
    return value.equals(CadenceRule.ANY) ? wording.text("xlsx.any") : value;
  }

  /** The library stamps the parts of the file with the time of day; the report has its own. */
  private static byte[] withFixedTimes(byte[] file, long millis) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTime(millis);
        out.putNextEntry(copy);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
