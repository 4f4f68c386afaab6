package id.tanggap.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.kit.domain.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final List<String> REQUIRED = List.of("code", "name");
  private static final List<String> OPTIONAL = List.of("phone");

  private static List<CsvRow> rows(String file) {
    return CsvTable.parse(file, REQUIRED, OPTIONAL).rows();
  }

  private static List<String> faults(byte[] file) {
    CsvRejected rejected =
        catchThrowableOfType(CsvRejected.class, () -> CsvTable.parse(file, REQUIRED, OPTIONAL));
    assertThat(rejected).as("refused").isNotNull();
    return rejected.faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
  }

  private static List<String> faults(String file) {
    return faults(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsCommaAndSemicolonWithAndWithoutByteOrderMark() {
    for (String delimiter : List.of(",", ";")) {
      for (String mark : List.of("", "\uFEFF")) {
        String file = mark + "code,name\nDINKES,Dinas Kesehatan\n".replace(",", delimiter);

        assertThat(rows(file))
            .containsExactly(new CsvRow(2, Map.of("code", "DINKES", "name", "Dinas Kesehatan")));
      }
    }
  }

  @Test
  void knowsTheLineOfARowBehindBlankLinesAndLineBreaksInQuotes() {
    String file = "code,name\r\n\r\nA,\"satu\r\ndua\"\r\n\r\n,\r\nB, tiga \r\n";

    assertThat(rows(file))
        .containsExactly(
            new CsvRow(3, Map.of("code", "A", "name", "satu\r\ndua")),
            new CsvRow(7, Map.of("code", "B", "name", "tiga")));
  }

  @Test
  void tellsAbsentFromBlank() {
    CsvRow row = rows("name,code\nx,\n").get(0);

    assertThat(row.text("code")).isEmpty();
    assertThat(row.text("phone")).isEmpty();
    assertThat(row.optional("name")).contains("x");
    assertThat(row.optional("code")).isEmpty();
  }

  @Test
  void listsEveryFaultOfTheHeader() {
    assertThat(faults("code,code,warna\n"))
        .containsExactly(
            "line:1,column:code repeated-column",
            "line:1,column:warna unknown-column",
            "line:1,column:name missing-column");
  }

  @Test
  void listsEveryRowWithTheWrongNumberOfCells() {
    assertThat(faults("code,name\nA\nB,b\nC,c,c\n"))
        .containsExactly("line:2 wrong-cell-count", "line:4 wrong-cell-count");
  }

  @Test
  void noticesAFileThatIsNotUtf8() {
    byte[] latin = "code,name\nA,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(faults(latin)).hasSize(1).allMatch(fault -> fault.endsWith("wrong-encoding"));
    // the same file, decoded by somebody else who replaced what he could not read
    assertThat(faults("code,name\nA,Caf\uFFFD\n"))
        .containsExactly("line:2,column:name wrong-encoding");
  }

  @Test
  void noticesQuotesThatDoNotMatchAndCharactersThatCannotBeStored() {
    assertThat(faults("code,name\nA,\"b\n"))
        .hasSize(1)
        .allMatch(fault -> fault.endsWith("broken-row"));
    assertThat(faults("code,name\nA,b\u0000c\n")).containsExactly("line:2,column:name not-text");
    assertThat(faults("")).containsExactly("line:1 empty-file");
    assertThat(faults("\n\n")).containsExactly("line:1 empty-file");
  }

  @Test
  void stopsAtTheBoundOfRows() {
    byte[] file = "code,name\nA,a\nB,b\nC,c\n".getBytes(StandardCharsets.UTF_8);

    CsvRejected rejected =
        catchThrowableOfType(
            CsvRejected.class,
            () -> CsvTable.parse(new ByteArrayInputStream(file), REQUIRED, OPTIONAL, 2));

    assertThat(rejected.faults())
        .containsExactly(new Fault("line:4", "too-many-rows", Map.of("most", 2)));
  }

  @Test
  void aLongFileIsHandedOverRowByRowUntilTheReaderHasSeenEnough() {
    byte[] file = "code,name\nA,a\n\nB,b\nC,c\n".getBytes(StandardCharsets.UTF_8);
    List<String> seen = new ArrayList<>();

    CsvTable.each(
        new ByteArrayInputStream(file),
        REQUIRED,
        OPTIONAL,
        3,
        row -> {
          seen.add(row.line() + row.text("code"));
          return seen.size() < 2;
        });

    assertThat(seen).containsExactly("2A", "4B");
  }

  @Test
  void aLongFileThatBreaksLateIsRefusedAlthoughItsFirstRowsWereHandedOver() {
    byte[] file = "code,name\nA,a\nB\n".getBytes(StandardCharsets.UTF_8);
    List<CsvRow> seen = new ArrayList<>();

    CsvRejected rejected =
        catchThrowableOfType(
            CsvRejected.class,
            () ->
                CsvTable.each(
                    new ByteArrayInputStream(file), REQUIRED, OPTIONAL, 3, row -> seen.add(row)));

    assertThat(seen).hasSize(1);
    assertThat(rejected.faults()).extracting(Fault::code).containsExactly("wrong-cell-count");
  }

  @Test
  void readsFiftyThousandRows() {
    StringBuilder file = new StringBuilder("code,name\n");
    for (int i = 0; i < CsvTable.MAX_ROWS; i++) {
      file.append("U").append(i).append(",Unit ").append(i).append('\n');
    }

    assertThat(rows(file.toString()))
        .hasSize(CsvTable.MAX_ROWS)
        .last()
        .isEqualTo(new CsvRow(50_001, Map.of("code", "U49999", "name", "Unit 49999")));
  }

  @Test
  void defusesTextThatASpreadsheetWouldRun() {
    String file =
        CsvExport.of(
            List.of("name", "count"),
            List.of(
                List.of("=1+1", -5),
                List.of("@x", 0),
                List.of("biasa, \"dikutip\"", 1),
                List.of("-", 2)));

    assertThat(file)
        .isEqualTo("name,count\r\n'=1+1,-5\r\n'@x,0\r\n\"biasa, \"\"dikutip\"\"\",1\r\n'-,2\r\n");
  }

  @Test
  void takesBackWhatAnExportDefused() {
    String file =
        CsvExport.of(
            List.of("code", "name"),
            List.of(List.of("=1+1", "@x"), List.of("-", "'biasa'"), List.of("+62", "'")));

    assertThat(rows(file))
        .isEqualTo(
            List.of(
                new CsvRow(2, Map.of("code", "=1+1", "name", "@x")),
                new CsvRow(3, Map.of("code", "-", "name", "'biasa'")),
                new CsvRow(4, Map.of("code", "+62", "name", "'"))));
  }
}
