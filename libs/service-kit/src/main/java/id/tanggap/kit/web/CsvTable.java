package id.tanggap.kit.web;

import id.tanggap.kit.domain.Fault;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as offices send it: UTF-8 with or without byte order mark, comma or semicolon, quotes
 * around what needs them, blank lines in between. The file is read as a stream and every fault of
 * its form is collected, so that one answer tells everything that must be repaired. The apostrophe
 * with which {@link CsvExport} defuses a cell is taken off again.
 */
public final class CsvTable {
  /** Most rows of a file unless the caller sets another bound. */
  public static final int MAX_ROWS = 50_000;

  private static final int MAX_FAULTS = 200;
  private static final int MAX_CELL = 20_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final List<CsvRow> rows;

  private CsvTable(List<CsvRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a file that is already text.
   *
   * @throws CsvRejected with all faults, each with line and column
   */
  public static CsvTable parse(String body, List<String> required, List<String> optional) {
    return parse(new StringReader(body), required, optional, MAX_ROWS);
  }

  /**
   * Reads a file from its bytes; this alone can tell a wrong encoding for sure.
   *
   * @throws CsvRejected with all faults, each with line and column
   */
  public static CsvTable parse(byte[] body, List<String> required, List<String> optional) {
    return parse(new ByteArrayInputStream(body), required, optional);
  }

  /**
   * Reads a file from a stream, which is read to its end and not closed.
   *
   * @throws CsvRejected with all faults, each with line and column
   */
  public static CsvTable parse(InputStream body, List<String> required, List<String> optional) {
    return parse(body, required, optional, MAX_ROWS);
  }

  /** Reads a file from a stream with another bound on its rows. */
  public static CsvTable parse(
      InputStream body, List<String> required, List<String> optional, int maxRows) {
    return parse(utf8(body), required, optional, maxRows);
  }

  /**
   * Reads a long file row by row and keeps none of them. A row is handed over before the rest of
   * the file was looked at, so what was made of it counts only when this method returns.
   *
   * @param rows takes each row; false when reading on is of no use
   * @throws CsvRejected with all faults of form up to where reading ended
   */
  public static void each(
      InputStream body,
      List<String> required,
      List<String> optional,
      int maxRows,
      Predicate<CsvRow> rows) {
    read(utf8(body), new Reading(required, optional, maxRows, rows));
  }

  /** The rows below the header, in the order of the file, blank lines left out. */
  public List<CsvRow> rows() {
    return rows;
  }

  private static CsvTable parse(
      Reader source, List<String> required, List<String> optional, int maxRows) {
    List<CsvRow> rows = new ArrayList<>();
    read(source, new Reading(required, optional, maxRows, rows::add));
    return new CsvTable(rows);
  }

  private static void read(Reader source, Reading reading) {
    try {
      BufferedReader reader = new BufferedReader(source);
      skipByteOrderMark(reader);
      reading.read(reader);
    } catch (CharacterCodingException wrongEncoding) {
      reading.fault(reading.line + 1, "", "wrong-encoding", Map.of());
    } catch (CSVException unreadable) {
      reading.fault(reading.line + 1, "", "broken-row", Map.of());
    } catch (UncheckedIOException wrapped) {
      reading.fault(
          reading.line + 1,
          "",
          wrapped.getCause() instanceof CharacterCodingException ? "wrong-encoding" : "broken-row",
          Map.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!reading.faults.isEmpty()) {
      throw new CsvRejected(reading.faults);
    }
  }

  private static Reader utf8(InputStream body) {
    return new InputStreamReader(
        body,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** One pass over a file. */
  private static final class Reading {
    private final List<String> required;
    private final Set<String> known;
    private final int maxRows;
    private final List<Fault> faults = new ArrayList<>();
    private final Predicate<CsvRow> rows;
    private List<String> header;
    private int taken;
    private long line;

    private Reading(
        List<String> required, List<String> optional, int maxRows, Predicate<CsvRow> rows) {
      this.required = required;
      this.maxRows = maxRows;
      this.rows = rows;
      this.known = new LinkedHashSet<>(required);
      this.known.addAll(optional);
    }

    private void read(BufferedReader reader) throws IOException {
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter(reader))
              .setIgnoreEmptyLines(false)
              .setLenientEof(false)
              .setTrailingData(false)
              .setTrim(true)
              .get();
      try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
        for (CSVRecord row : parser) {
          long begins = line + 1;
          line = Math.max(parser.getCurrentLineNumber(), begins);
          if (!blank(row) && !accept(row, begins)) {
            return;
          }
        }
      }
      if (header == null) {
        fault(1, "", "empty-file", Map.of());
      }
    }

    /** False when reading on is of no use. */
    private boolean accept(CSVRecord row, long begins) {
      if (header == null) {
        header = row.toList();
        checkHeader(begins);
        return faults.isEmpty();
      }
      if (taken == maxRows) {
        fault(begins, "", "too-many-rows", Map.of("most", maxRows));
        return false;
      }
      if (row.size() != header.size()) {
        fault(
            begins, "", "wrong-cell-count", Map.of("expected", header.size(), "found", row.size()));
        return faults.size() < MAX_FAULTS;
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        values.put(header.get(i), cell(row.get(i), begins, header.get(i)));
      }
      taken++;
      return rows.test(new CsvRow(begins, values)) && faults.size() < MAX_FAULTS;
    }

    private String cell(String text, long begins, String column) {
      if (text.indexOf(REPLACEMENT) >= 0) {
        fault(begins, column, "wrong-encoding", Map.of());
      } else if (text.indexOf('\u0000') >= 0) {
        fault(begins, column, "not-text", Map.of());
      } else if (text.length() > MAX_CELL) {
        fault(begins, column, "too-long", Map.of("most", MAX_CELL));
      }
      // what an export made harmless for spreadsheets comes back as it was
      return CsvExport.fuse(text);
    }

    private void checkHeader(long begins) {
      Set<String> seen = new LinkedHashSet<>();
      for (String column : header) {
        if (!known.contains(column)) {
          fault(begins, column, "unknown-column", Map.of("known", List.copyOf(known)));
        } else if (!seen.add(column)) {
          fault(begins, column, "repeated-column", Map.of());
        }
      }
      for (String column : required) {
        if (!seen.contains(column)) {
          fault(begins, column, "missing-column", Map.of());
        }
      }
    }

    private void fault(long at, String column, String code, Map<String, Object> details) {
      String pointer = "line:" + at + (column.isEmpty() ? "" : ",column:" + column);
      faults.add(new Fault(pointer, code, details));
    }

    private static boolean blank(CSVRecord row) {
      return row.stream().allMatch(String::isEmpty);
    }

    // The header never holds either sign inside a name, so the one it holds is the delimiter.
    private static char delimiter(BufferedReader reader) throws IOException {
      int peek = 4_096;
      reader.mark(peek);
      char found = ',';
      for (int i = 0; i < peek - 1; i++) {
        int next = reader.read();
        if (next < 0 || next == ',' || next == ';') {
          found = next == ';' ? ';' : ',';
          break;
        }
      }
      reader.reset();
      return found;
    }
  }
}
