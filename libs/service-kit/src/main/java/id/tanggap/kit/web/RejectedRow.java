package id.tanggap.kit.web;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a row of a file was not taken over.
 *
 * @param line line of the file, from 1; the header is line 1
 * @param column name of the column; empty when the whole row is meant
 * @param code stable name of the reason, for programs
 * @param message the reason, for people, in their language
 */
public record RejectedRow(
    @Schema(description = "Line of the file, from 1; the header is line 1") long line,
    @Schema(description = "Name of the column; empty when the whole row is meant") String column,
    @Schema(description = "Stable name of the reason, for programs") String code,
    @Schema(description = "The reason for people, in the language of the request") String message) {
  private static final Pattern PLACE = Pattern.compile("line:(\\d+)(?:,column:(.*))?");

  /**
   * Puts a fault of a file into words.
   *
   * @param fault with a pointer like {@code line:3,column:code}, see {@link CsvRow#fault}
   * @throws IllegalArgumentException when the fault points at something else than a file
   */
  public static RejectedRow of(Fault fault, Texts texts, Locale language) {
    Matcher place = PLACE.matcher(fault.pointer());
    if (!place.matches()) {
      throw new IllegalArgumentException(fault.pointer() + " is no place in a file");
    }
    String column = place.group(2) == null ? "" : place.group(2);
    return new RejectedRow(
        Long.parseLong(place.group(1)),
        column,
        fault.code(),
        texts.message(language, fault.code(), fault.details()));
  }
}
