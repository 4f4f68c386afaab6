package id.tanggap.account.rest.area;

import id.tanggap.account.domain.area.AreaList;
import id.tanggap.account.domain.area.Imprint;
import id.tanggap.account.rest.Cells;
import id.tanggap.account.rest.Sheet;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.work.HeavyWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the file of an edition away from the event loops. */
@ApplicationScoped
class AreaFile {
  /** Twice what the nation has. */
  private static final int MAX_ROWS = 200_000;

  private static final int MAX_NAME = 200;
  private static final List<String> COLUMNS = List.of("code", "name");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final HeavyWork work;

  AreaFile(HeavyWork work) {
    this.work = work;
  }

  /** An edition as read, not yet held against anything. */
  record Read(Imprint imprint, AreaList list, List<Fault> faults) {}

  /**
   * Reads and checks the file.
   *
   * @throws id.tanggap.kit.web.CsvRejected as failure when it is no table of codes and names
   */
  Uni<Read> read(byte[] csv, String label, LocalDate issuedOn, String source) {
    return work.run(
        () -> {
          Sheet<AreaList.Entry> sheet =
              Sheet.readLong(csv, COLUMNS, List.of(), MAX_ROWS, AreaFile::entry);
          return new Read(
              new Imprint(label, issuedOn, source, checksum(csv)),
              // rows that could not be read are missed by the others: one fault, not two
              new AreaList(sheet.faults().isEmpty() ? sheet.rows() : List.of()),
              sheet.faults());
        });
  }

  private static AreaList.Entry entry(Cells cells) {
    String name = cells.required("name", MAX_NAME);
    return new AreaList.Entry(
        cells.line(), cells.required("code", 13), SPACES.matcher(name).replaceAll(" "));
  }

  private static String checksum(byte[] csv) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
