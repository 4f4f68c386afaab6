package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Keyed one-way marks of what identifies a reporter, however it was typed. Without the key of the
 * vault nobody can try numbers until one fits.
 */
@ApplicationScoped
public class ReporterMarks {

  /** The kind of mark that stands for a caller. */
  public static final String PHONE = "PHONE";

  private static final int IDENTITY_DIGITS = 16;

  private final Vault vault;
  private final PhoneNumbers phoneNumbers;

  ReporterMarks(Vault vault, PhoneNumbers phoneNumbers) {
    this.vault = vault;
    this.phoneNumbers = phoneNumbers;
  }

  /** The marks by their kind. */
  public Map<String, String> of(Map<String, String> reporter) {
    Map<String, String> marks = new TreeMap<>();
    put(marks, PHONE, phone(reporter.get("phone")));
    put(marks, "EMAIL", email(reporter.get("email")));
    put(marks, "NATIONAL_ID", nationalId(reporter.get("nationalId")));
    return marks;
  }

  /** The same, to be kept with a case. */
  static List<Intakes.Mark> ofCase(UUID complaintId, Map<String, String> marks, Instant at) {
    return marks.entrySet().stream()
        .map(mark -> new Intakes.Mark(complaintId, mark.getKey(), mark.getValue(), at))
        .toList();
  }

  private void put(Map<String, String> marks, String kind, Optional<String> value) {
    value.ifPresent(
        text -> marks.put(kind, HexFormat.of().formatHex(vault.mark("reporter." + kind, text))));
  }

  private Optional<String> phone(String typed) {
    return Optional.ofNullable(typed).flatMap(phoneNumbers::e164);
  }

  private static Optional<String> email(String typed) {
    return Optional.ofNullable(typed)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> text.contains("@"));
  }

  private static Optional<String> nationalId(String typed) {
    return Optional.ofNullable(typed)
        .map(text -> text.replaceAll("\\D", ""))
        .filter(digits -> digits.length() == IDENTITY_DIGITS);
  }
}
