package id.tanggap.kit.house.good.rest;

import id.tanggap.kit.house.good.application.SendLetter;
import id.tanggap.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;

/** A door as it should be. */
public class LetterDoor {
  /** For operators. */
  @GET
  @RolesAllowed(Roles.OPERATOR)
  public Object read() {
    return SendLetter.class;
  }
}
