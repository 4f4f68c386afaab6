package id.tanggap.account.domain.impersonation;

import id.tanggap.account.domain.official.LookAlike;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How much a handle resembles an official one, part by part, each in percent. It sorts the cases
 * for a person who then decides; it decides nothing itself.
 *
 * @param accountId the official account that it was compared with
 * @param handle handle of that account at the time
 */
@Embeddable
public record LookAlikeScore(
    @Column(name = "score_skeleton") Integer skeleton,
    @Column(name = "score_folding") Integer folding,
    @Column(name = "score_distance") Integer distance,
    @Column(name = "score_tokens") Integer tokens,
    @Column(name = "score_affix") Integer affix,
    @Column(name = "compared_account_id") UUID accountId,
    @Column(name = "compared_handle") String handle) {

  /** The definition by which scores are made; a change of it is a new name. */
  public static final String DEFINITION = "look-alike/1";

  private static final int FULL = 100;
  private static final int MOST_EDITS = 2;
  // below this many letters per edit a resemblance is an accident
  private static final int LETTERS_PER_EDIT = 4;

  /** Compares a suspect with an official account. */
  public static LookAlikeScore of(
      Confusables confusables, String suspect, UUID accountId, String official) {
    String folded = LookAlike.skeleton(suspect);
    String own = LookAlike.skeleton(official);
    return new LookAlikeScore(
        seen(confusables, suspect).equals(seen(confusables, official)) ? FULL : 0,
        folded.equals(own) && !own.isEmpty() ? FULL : 0,
        closeness(folded, own),
        overlap(HandleWords.of(suspect), HandleWords.of(official)),
        !folded.equals(own) && LookAlike.stem(suspect).equals(LookAlike.stem(official)) ? FULL : 0,
        accountId,
        official);
  }

  /** The parts with their percentages. */
  public Map<LookAlikePart, Integer> parts() {
    return Map.of(
        LookAlikePart.SKELETON, skeleton,
        LookAlikePart.FOLDING, folding,
        LookAlikePart.DISTANCE, distance,
        LookAlikePart.TOKENS, tokens,
        LookAlikePart.AFFIX, affix);
  }

  /**
   * All parts in one number from 0 to 100: each part that holds takes its weight of the doubt that
   * the others left, so several weak signs together are a strong one and none can pass 100.
   */
  public int total() {
    double doubt = 1;
    for (Map.Entry<LookAlikePart, Integer> part : parts().entrySet()) {
      doubt *= 1 - part.getKey().weight() * part.getValue() / (double) (FULL * FULL);
    }
    return (int) Math.round(FULL * (1 - doubt));
  }

  private static String seen(Confusables confusables, String handle) {
    return confusables.skeleton(handle.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", ""));
  }

  private static int closeness(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int edits = EditDistance.between(one, other, MOST_EDITS);
    boolean close = edits <= MOST_EDITS && shorter >= LETTERS_PER_EDIT * Math.max(edits, 1);
    return close ? Math.round(FULL * (1 - edits / (MOST_EDITS + 1f))) : 0;
  }

  private static int overlap(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return all.isEmpty() ? 0 : Math.round(FULL * both.size() / (float) all.size());
  }
}
