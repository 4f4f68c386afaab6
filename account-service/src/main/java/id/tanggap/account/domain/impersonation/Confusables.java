package id.tanggap.account.domain.impersonation;

/** Reduces a text to what the eye sees of it: the skeleton of UTS #39. */
@FunctionalInterface
public interface Confusables {

  /** Texts that can be taken for each other have the same skeleton. */
  String skeleton(String text);
}
