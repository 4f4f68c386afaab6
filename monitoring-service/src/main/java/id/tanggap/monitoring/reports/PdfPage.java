package id.tanggap.monitoring.reports;

import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.Answering;
import id.tanggap.monitoring.domain.activity.Share;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page as XHTML: headline figures, classes as a chart, response figures, silent units. All text
 * stands outside the drawings, which therefore need no fonts of the machine.
 */
final class PdfPage {

  private static final Map<ActivityClass, String> COLOURS =
      Map.of(
          ActivityClass.ACTIVE, "#1a7f4b",
          ActivityClass.SLOWING, "#b07d00",
          ActivityClass.INACTIVE, "#e07b00",
          ActivityClass.DORMANT, "#b3261e",
          ActivityClass.NEVER_POSTED, "#7a2f6b",
          ActivityClass.UNREACHABLE, "#4a5568",
          ActivityClass.UNKNOWN, "#9aa3af",
          ActivityClass.EXEMPT, "#c3cad3");

  private static final List<ActivityClass> BEST_FIRST =
      List.of(
          ActivityClass.ACTIVE,
          ActivityClass.SLOWING,
          ActivityClass.INACTIVE,
          ActivityClass.DORMANT,
          ActivityClass.NEVER_POSTED,
          ActivityClass.UNREACHABLE,
          ActivityClass.UNKNOWN,
          ActivityClass.EXEMPT);

  private static final int BAR_WIDTH = 138;
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_PERSON = 28;
  private static final int CATEGORIES = 3;

  private static final String STYLE =
      """
      @page { size: A4 portrait; margin: 0 0 13mm 0;
        @bottom-left { content: "%s"; font: 7pt Helvetica, sans-serif; color: #5b6675;
          padding-left: 14mm; width: 75%%; }
        @bottom-right { content: "%s " counter(page) "/" counter(pages);
          font: 7pt Helvetica, sans-serif; color: #5b6675; padding-right: 14mm; width: 25%%; } }
      body { font-family: Helvetica, sans-serif; font-size: 8.2pt; color: #17212e; margin: 0; }
      table { border-collapse: collapse; width: 100%%; }
      td, th { padding: 0; vertical-align: top; text-align: left; }
      .band { background-color: #0f3d5e; color: #ffffff; padding: 7mm 14mm 5mm 14mm; }
      .band .kicker { font-size: 8pt; color: #b9d3e6; letter-spacing: 0.6pt; }
      .band .name { font-size: 18pt; font-weight: bold; padding-top: 1mm; }
      .band .when { font-size: 9pt; padding-top: 1mm; color: #e3eef6; }
      .band .mark { text-align: right; vertical-align: bottom; }
      .band .mark span { background-color: #f2b705; color: #3a2c00; font-weight: bold;
        font-size: 8pt; padding: 1mm 2.5mm; }
      .body { padding: 4.5mm 14mm 0 14mm; }
      .cards td { width: 25%%; padding-right: 2.5mm; }
      .card { border: 0.6pt solid #d5dde6; border-top: 2.4pt solid #0f3d5e; padding: 2mm 2.6mm;
        height: 19.5mm; }
      .card .what { font-size: 7.4pt; color: #4a5666; }
      .card .big { font-size: 18pt; font-weight: bold; color: #0f3d5e; padding-top: 0.6mm; }
      .card .of { font-size: 7.4pt; padding-top: 0.4mm; }
      .definition { font-size: 7.2pt; color: #4a5666; padding: 2.4mm 0 0 0; }
      h2 { font-size: 9.6pt; color: #0f3d5e; margin: 4mm 0 1.4mm 0; padding: 0 0 0.8mm 0;
        border-bottom: 0.6pt solid #0f3d5e; }
      .half { width: 50%%; }
      .left { padding-right: 5mm; }
      .bars td { padding: 0.55mm 0; vertical-align: middle; }
      .bars .label { width: 40mm; white-space: nowrap; }
      .bars .count { width: 9mm; text-align: right; font-weight: bold; }
      .facts td { padding: 0.62mm 0; border-bottom: 0.4pt solid #e4e9ef; }
      .facts .value { text-align: right; font-weight: bold; }
      .facts td { white-space: nowrap; }
      .list th { font-size: 7pt; color: #4a5666; font-weight: bold; padding: 0 1.5mm 0.6mm 0;
        border-bottom: 0.6pt solid #9fb0c0; }
      .list td { padding: 0.5mm 1.5mm 0.5mm 0; vertical-align: middle; border-bottom: 0.4pt solid #e4e9ef;
        white-space: nowrap; font-size: 7.8pt; }
      .list .days { text-align: right; padding-right: 4mm; }
      .list .rank { color: #7b8794; width: 5mm; }
      .dot { font-weight: bold; }
      .more { font-size: 7.8pt; color: #4a5666; padding-top: 1.2mm; }
      """;

  private final ReportFigures figures;
  private final Wording wording;

  PdfPage(ReportFigures figures, Wording wording) {
    this.figures = figures;
    this.wording = wording;
  }

  /** The page with so many rows of silent units. */
  String html(int rows) {
    String footer =
        wording.text(
            "footer",
            wording.time(figures.generatedAt(), figures.asOf().zone()),
            figures.definition().id(),
            figures.cadence().version());
    String style = STYLE.formatted(cssText(footer), cssText(wording.text("page")));
    return "<html lang=\""
        + wording.language()
        + "\"><head><title>"
        + escape(wording.text("title"))
        + "</title><style>"
        + style
        + "</style></head><body>"
        + band()
        + "<div class=\"body\">"
        + cards()
        + "<div class=\"definition\"><b>"
        + escape(figures.definition().id())
        + "</b> &#8211; "
        + escape(wording.english() ? figures.definition().textEn() : figures.definition().textId())
        + "</div>"
        + "<table><tr><td class=\"half left\">"
        + classes()
        + "</td><td class=\"half\">"
        + responses()
        + "</td></tr></table>"
        + silent(rows)
        + "</div></body></html>";
  }

  private String band() {
    return "<div class=\"band\"><table><tr><td><div class=\"kicker\">"
        + escape(wording.text("title"))
        + "</div><div class=\"name\">"
        + escape(figures.regionName().isEmpty() ? figures.region() : figures.regionName())
        + "</div><div class=\"when\">"
        + escape(
            wording.text(
                "period", wording.month(figures.period()), wording.date(figures.asOf().date())))
        + "</div></td><td class=\"mark\"><span>"
        + escape(wording.text("provisional"))
        + "</span></td></tr></table></div>";
  }

  private String cards() {
    ActivitySummary summary = figures.summary();
    Share answered = figures.response().answering().share();
    return "<table class=\"cards\"><tr>"
        + card("card.active", wording.percent(summary.active()), of(summary.active(), "of.units"))
        + card(
            "card.trained", wording.percent(summary.trained()), of(summary.trained(), "of.units"))
        + card(
            "card.answered",
            wording.percent(answered),
            answered.denominator() == 0
                ? wording.text("none.received")
                : of(answered, "of.interactions"))
        + card(
            "card.coverage",
            wording.percent(summary.coverage()),
            of(new Share(summary.readableAccounts(), summary.monitoredAccounts()), "of.accounts"))
        + "</tr></table>";
  }

  private String card(String what, String big, String of) {
    return "<td><div class=\"card\"><div class=\"what\">"
        + escape(wording.text(what))
        + "</div><div class=\"big\">"
        + escape(big)
        + "</div><div class=\"of\">"
        + escape(of)
        + "</div></div></td>";
  }

  private String of(Share share, String key) {
    return wording.text(
        key, wording.number(share.numerator()), wording.number(share.denominator()));
  }

  /** One bar per class; the longest fills the width. */
  private String classes() {
    Map<ActivityClass, Integer> byClass = figures.summary().byClass();
    int most = Math.max(1, byClass.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    StringBuilder rows = new StringBuilder();
    for (ActivityClass activityClass : BEST_FIRST) {
      int count = byClass.get(activityClass);
      int width = count == 0 ? 0 : Math.max(2, count * BAR_WIDTH / most);
      rows.append("<tr><td class=\"label\">")
          .append(escape(wording.label(activityClass)))
          .append("</td><td><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
          .append(BAR_WIDTH)
          .append("\" height=\"10\" viewBox=\"0 0 ")
          .append(BAR_WIDTH)
          .append(" 10\"><rect x=\"0\" y=\"0\" width=\"")
          .append(BAR_WIDTH)
          .append("\" height=\"10\" fill=\"#eef2f6\"/><rect x=\"0\" y=\"0\" width=\"")
          .append(width)
          .append("\" height=\"10\" fill=\"")
          .append(COLOURS.get(activityClass))
          .append("\"/></svg></td><td class=\"count\">")
          .append(wording.number(count))
          .append("</td></tr>");
    }
    return "<h2>"
        + escape(wording.text("classes"))
        + "</h2><table class=\"bars\">"
        + rows
        + "</table>";
  }

  private String responses() {
    ResponseFigures response = figures.response();
    Answering answering = response.answering();
    ComplaintCounts complaints = figures.complaints();
    String categories =
        complaints.byCategory().stream()
            .filter(count -> count.category() != null)
            .limit(CATEGORIES)
            .map(
                count ->
                    wording.label("ComplaintCategory", count.category())
                        + " "
                        + wording.number(count.received()))
            .collect(Collectors.joining(", "));
    return "<h2>"
        + escape(wording.text("responses"))
        + "</h2><table class=\"facts\">"
        + fact("fact.within", of(answering.share(), "of.plain"))
        + fact("fact.late", wording.number(answering.late()))
        + fact("fact.overdue", wording.number(answering.overdue()))
        + fact("fact.inside", wording.number(answering.stillInside()))
        + fact(
            "fact.percentiles",
            wording.text(
                "fact.percentiles.value",
                wording.hours(response.medianWorkingSeconds()),
                wording.hours(response.p90WorkingSeconds()),
                wording.number(response.answered())))
        + fact(
            "fact.complaints",
            wording.text(
                "fact.complaints.value",
                wording.number(complaints.received()),
                wording.number(complaints.responded()),
                wording.number(complaints.resolved())))
        + fact("fact.categories", categories.isEmpty() ? "-" : cut(categories, LONGEST_PERSON))
        + "</table>";
  }

  private String fact(String key, String value) {
    return "<tr><td>"
        + escape(wording.text(key))
        + "</td><td class=\"value\">"
        + escape(value)
        + "</td></tr>";
  }

  private String silent(int rows) {
    List<UnitActivity> silent = figures.silentUnits();
    StringBuilder html = new StringBuilder("<h2>");
    html.append(escape(wording.text("silent", wording.number(silent.size())))).append("</h2>");
    if (silent.isEmpty()) {
      return html.append("<div class=\"more\">")
          .append(escape(wording.text("silent.none")))
          .append("</div>")
          .toString();
    }
    html.append("<table class=\"list\"><tr><th></th>");
    for (String column : List.of("unit", "class", "last", "days", "pic")) {
      html.append("<th")
          .append(column.equals("days") ? " class=\"days\"" : "")
          .append('>')
          .append(escape(wording.text("column." + column)))
          .append("</th>");
    }
    html.append("</tr>");
    for (int i = 0; i < rows; i++) {
      html.append(row(i + 1, silent.get(i)));
    }
    html.append("</table>");
    if (rows < silent.size()) {
      html.append("<div class=\"more\">")
          .append(escape(wording.text("silent.more", wording.number(silent.size() - rows))))
          .append("</div>");
    }
    return html.toString();
  }

  private String row(int rank, UnitActivity unit) {
    var verdict = unit.verdict();
    LocalDate last =
        verdict.lastPostAt() == null ? null : figures.asOf().localDate(verdict.lastPostAt());
    return "<tr><td class=\"rank\">"
        + rank
        + "</td><td>"
        + escape(cut(unit.name(), LONGEST_NAME))
        + "</td><td><span class=\"dot\" style=\"color: "
        + COLOURS.get(verdict.activityClass())
        + "\">"
        + escape(standing(unit))
        + "</span></td><td>"
        + (last == null ? "-" : escape(wording.shortDate(last)))
        + "</td><td class=\"days\">"
        + (verdict.ageDays() == null ? "-" : wording.number(verdict.ageDays()))
        + "</td><td>"
        + escape(
            unit.pic() == null
                ? wording.text("pic.vacant")
                : cut(unit.pic().name(), LONGEST_PERSON))
        + "</td></tr>";
  }

  /** A unit that posts and is still not active does not answer: that is what must be read here. */
  private String standing(UnitActivity unit) {
    return unit.verdict().activityClass() == ActivityClass.ACTIVE
        ? wording.text(
            "not.answering",
            wording.number(unit.verdict().answering().withinTarget()),
            wording.number(unit.verdict().answering().judged()))
        : wording.label(unit.verdict().activityClass());
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1).strip() + "\u2026";
  }

  private static String cssText(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "").replace("\n", " ");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
