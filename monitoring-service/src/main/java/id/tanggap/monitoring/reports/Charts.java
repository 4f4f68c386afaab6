package id.tanggap.monitoring.reports;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Native charts: they read the cells, so that a correction in the sheet redraws them. */
final class Charts {

  private static final XDDFColor NAVY = XDDFColor.from(new byte[] {15, 61, 94});

  private Charts() {}

  /** Bars of column B by the names in column A, the first row on top. */
  static void bars(XSSFSheet sheet, String title, int first, int last, int anchorRow) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, anchorRow, 10, anchorRow + 18));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
    names.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis counts = chart.createValueAxis(AxisPosition.BOTTOM);
    counts.setCrosses(AxisCrosses.MAX);
    counts.setMinimum(0);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
    data.setBarDirection(BarDirection.BAR);
    data.setGapWidth(60);
    var series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(first, last, 0, 0)),
            XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(first, last, 1, 1)));
    series.setTitle(title, null);
    series.setFillProperties(new XDDFSolidFillProperties(NAVY));
    data.setVaryColors(false);
    chart.plot(data);
  }
}
