package id.tanggap.complaint.application.intake;

import java.util.Optional;

/** Numbering plans. */
public interface PhoneNumbers {

  /** The number in the form E.164; empty when what was typed is no number. */
  Optional<String> e164(String typed);
}
