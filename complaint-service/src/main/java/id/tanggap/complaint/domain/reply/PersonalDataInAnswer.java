package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** An answer that others can read names somebody's number, address or name. */
public final class PersonalDataInAnswer extends Rejection {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses the words, saying what stands where but not repeating it. */
  public PersonalDataInAnswer(List<PersonalDetails.Found> found) {
    super(Kind.RULE_VIOLATED, "personal-data-in-answer", Map.of("count", found.size()));
    faults =
        found.stream()
            .map(
                place ->
                    new Fault(
                        "/text",
                        "personal-data",
                        Map.of(
                            "kind",
                            place.kind(),
                            "start",
                            place.start(),
                            "length",
                            place.length())))
            .toList();
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
