package id.tanggap.account.rest.person;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.application.person.ChangePerson;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of a person: what is absent stays, null clears. */
@Schema(description = "Changes to a person: what is absent stays, null clears")
public final class ChangePersonRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Full name", examples = "Siti Contoh")
  @Size(max = 200)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String name;

  @Schema(
      description = "Work e-mail, unique in the region",
      examples = "siti.contoh@dinkes.tegalkab.example")
  @Size(max = 254)
  private String workEmail;

  @Schema(
      description = "Telephone as written in Indonesia or with country code",
      nullable = true,
      examples = "0812-3456-7890")
  @Size(max = 40)
  private String phone;

  @Schema(
      description = "Employee number of a civil servant, 18 digits",
      nullable = true,
      examples = "199001012015032001")
  @Size(max = 30)
  private String nip;

  @JsonSetter(nulls = Nulls.FAIL)
  void setName(String value) {
    given.add("name");
    name = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setWorkEmail(String value) {
    given.add("workEmail");
    workEmail = value;
  }

  @JsonSetter
  void setPhone(String value) {
    given.add("phone");
    phone = value;
  }

  @JsonSetter
  void setNip(String value) {
    given.add("nip");
    nip = value;
  }

  /** What is recorded with what was given laid over it. */
  ChangePerson.Typed over(ChangePerson.Typed recorded) {
    return new ChangePerson.Typed(
        either("name", name, recorded.name()),
        either("workEmail", workEmail, recorded.workEmail()),
        either("phone", phone, recorded.phone()),
        either("nip", nip, recorded.nip()));
  }

  private String either(String property, String value, String recorded) {
    return given.contains(property) ? value : recorded;
  }
}
