package id.tanggap.account.domain.impersonation;

import java.util.Arrays;

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make one
 * text of the other (Damerau and Levenshtein, without overlapping swaps).
 */
final class EditDistance {
  private EditDistance() {}

  /**
   * The distance, or one more than the most that is of interest.
   *
   * @param most above this nobody needs to know
   */
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] twoBefore = new int[other.length() + 1];
    int[] before = new int[other.length() + 1];
    Arrays.setAll(before, column -> column);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
        }
      }
      twoBefore = before;
      before = row;
    }
    return Math.min(before[other.length()], most + 1);
  }
}
