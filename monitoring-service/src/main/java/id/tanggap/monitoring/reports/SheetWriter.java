package id.tanggap.monitoring.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes typed cells row by row. Text that a spreadsheet could take for a formula is defused with
 * an apostrophe: names come from people.
 */
final class SheetWriter {

  private static final String DANGEROUS = "=+-@\t\r";

  private final XSSFSheet sheet;
  private final Styles styles;
  private XSSFRow row;
  private int column;

  SheetWriter(XSSFSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setDisplayGridlines(false);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Widths in characters; measuring text would need the fonts of the machine. */
  SheetWriter widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, characters[i] * 256);
    }
    return this;
  }

  /** Begins the next row and gives its index. */
  int next() {
    int index = row == null ? 0 : row.getRowNum() + 1;
    row = sheet.createRow(index);
    column = 0;
    return index;
  }

  SheetWriter skipRow() {
    next();
    return this;
  }

  SheetWriter title(String text) {
    next();
    row.setHeightInPoints(24);
    return cell(text, styles.title);
  }

  /** A row of column heads. */
  int head(String... texts) {
    int index = next();
    row.setHeightInPoints(30);
    for (String text : texts) {
      cell(text, styles.head);
    }
    return index;
  }

  SheetWriter strong(String text) {
    return cell(text, styles.strong);
  }

  SheetWriter text(String text) {
    return cell(text, styles.text);
  }

  SheetWriter wrapped(String text, int lines) {
    row.setHeightInPoints(15f * lines);
    return cell(text, styles.wrapped);
  }

  SheetWriter number(Number number) {
    XSSFCell cell = create(styles.number);
    if (number != null) {
      cell.setCellValue(number.doubleValue());
    }
    return this;
  }

  SheetWriter decimal(BigDecimal number) {
    XSSFCell cell = create(styles.decimal);
    if (number != null) {
      cell.setCellValue(number.doubleValue());
    }
    return this;
  }

  SheetWriter percent(BigDecimal fraction) {
    XSSFCell cell = create(styles.percent);
    if (fraction != null) {
      cell.setCellValue(fraction.doubleValue());
    }
    return this;
  }

  SheetWriter date(LocalDate date) {
    XSSFCell cell = create(styles.date);
    if (date != null) {
      cell.setCellValue(date);
    }
    return this;
  }

  SheetWriter time(LocalDateTime time) {
    create(styles.time).setCellValue(time);
    return this;
  }

  static String defuse(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private SheetWriter cell(String text, CellStyle style) {
    XSSFCell cell = create(style);
    if (text != null) {
      cell.setCellValue(defuse(text));
    }
    return this;
  }

  private XSSFCell create(CellStyle style) {
    XSSFCell cell = row.createCell(column++);
    cell.setCellStyle(style);
    return cell;
  }

  /** The few looks of a workbook. */
  static final class Styles {
    private static final byte[] NAVY = {15, 61, 94};
    private static final byte[] LINE = {(byte) 0xd5, (byte) 0xdd, (byte) 0xe6};

    private final XSSFWorkbook book;
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle strong;
    private final CellStyle text;
    private final CellStyle wrapped;
    private final CellStyle number;
    private final CellStyle decimal;
    private final CellStyle percent;
    private final CellStyle date;
    private final CellStyle time;

    Styles(XSSFWorkbook book) {
      this.book = book;
      DataFormat formats = book.createDataFormat();
      title = book.createCellStyle();
      title.setFont(font(16, true, NAVY));
      head = head(book);
      strong = line();
      strong.setFont(font(10, true, NAVY));
      text = line();
      wrapped = line();
      wrapped.setWrapText(true);
      number = line();
      number.setDataFormat(formats.getFormat("#,##0"));
      decimal = line();
      decimal.setDataFormat(formats.getFormat("#,##0.0"));
      percent = line();
      percent.setDataFormat(formats.getFormat("0.00%"));
      date = line();
      date.setDataFormat(formats.getFormat("yyyy-mm-dd"));
      date.setAlignment(HorizontalAlignment.LEFT);
      time = line();
      time.setDataFormat(formats.getFormat("yyyy-mm-dd hh:mm"));
      time.setAlignment(HorizontalAlignment.LEFT);
    }

    private XSSFCellStyle head(XSSFWorkbook book) {
      XSSFCellStyle style = book.createCellStyle();
      style.setFont(font(10, true, new byte[] {-1, -1, -1}));
      style.setFillForegroundColor(new XSSFColor(NAVY));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setWrapText(true);
      return style;
    }

    private XSSFCellStyle line() {
      XSSFCellStyle style = book.createCellStyle();
      style.setFont(font(10, false, new byte[] {23, 33, 46}));
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(new XSSFColor(LINE));
      style.setVerticalAlignment(VerticalAlignment.TOP);
      return style;
    }

    private XSSFFont font(int points, boolean bold, byte[] colour) {
      XSSFFont font = book.createFont();
      font.setFontName("Calibri");
      font.setFontHeightInPoints((short) points);
      font.setBold(bold);
      font.setColor(new XSSFColor(colour));
      return font;
    }
  }
}
