package id.tanggap.account.rest.person;

import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.account.domain.person.Nip;
import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.rest.IdentityBody;
import id.tanggap.kit.web.ETags;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as the API shows it. */
@Schema(description = "A person who serves units")
public record PersonResponse(
    @Schema(description = "The person") UUID id,
    @Schema(description = "Full name", examples = "Siti Contoh") String name,
    @Schema(description = "Work e-mail", examples = "siti.contoh@dinkes.tegalkab.example")
        String workEmail,
    @Schema(description = "Telephone in E.164", nullable = true, examples = "+6281234567890")
        String phone,
    @Schema(
            description = "Employee number, masked; the whole of it is at /nip for those who may",
            nullable = true,
            examples = "***************001")
        String nip,
    @Schema(
            description = "How far the identity provider knows; null for who never served a unit",
            nullable = true)
        IdentityBody identity,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static PersonResponse of(Person person, IdentitySync sync) {
    Particulars particulars = person.particulars();
    return new PersonResponse(
        person.id(),
        particulars.name(),
        particulars.email().address(),
        particulars.phone(),
        particulars.employeeNumber().map(Nip::masked).orElse(null),
        IdentityBody.of(sync),
        ETags.of(person.version()));
  }
}
