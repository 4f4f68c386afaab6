package id.tanggap.kit.problem;

/**
 * One place of the request that is wrong.
 *
 * @param pointer JSON pointer into the body, or {@code query:name}, {@code path:name}, {@code
 *     header:name}, or {@code line:3,column:code} in a CSV file
 * @param code stable name of the fault, for programs
 * @param message what is wrong, for people, in their language
 */
public record ProblemError(String pointer, String code, String message) {}
