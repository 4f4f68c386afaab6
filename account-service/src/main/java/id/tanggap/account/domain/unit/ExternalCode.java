package id.tanggap.account.domain.unit;

/**
 * What another system calls a unit.
 *
 * @param system short name of the system in capital letters, for example {@code SIPD}
 * @param code the code there, taken as it is
 */
public record ExternalCode(String system, String code) {

  /** Strips what surrounds the texts. */
  public ExternalCode {
    system = system.strip();
    code = code.strip();
  }
}
