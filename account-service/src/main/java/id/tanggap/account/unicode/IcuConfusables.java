package id.tanggap.account.unicode;

import com.ibm.icu.text.SpoofChecker;
import id.tanggap.account.domain.impersonation.Confusables;
import jakarta.enterprise.context.ApplicationScoped;

/** The skeleton of UTS #39 with the tables of ICU. */
@ApplicationScoped
public class IcuConfusables implements Confusables {
  private final SpoofChecker checker = new SpoofChecker.Builder().build();

  @Override
  public String skeleton(String text) {
    return checker.getSkeleton(text);
  }
}
