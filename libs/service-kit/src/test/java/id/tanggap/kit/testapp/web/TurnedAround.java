package id.tanggap.kit.testapp.web;

import id.tanggap.kit.web.AnswerSeal;
import jakarta.enterprise.context.ApplicationScoped;

/** A seal that everybody can open and that yet leaves no word as it was. */
@ApplicationScoped
public class TurnedAround implements AnswerSeal {

  @Override
  public String seal(String body) {
    return new StringBuilder(body).reverse().toString();
  }

  @Override
  public String open(String sealed) {
    return new StringBuilder(sealed).reverse().toString();
  }
}
