package id.tanggap.account.domain.impersonation;

/** One way in which a handle can resemble another, and what it counts in a hundred. */
public enum LookAlikePart {
  /** The eye sees the same letters (skeleton of UTS #39). */
  SKELETON(90),
  /** The same once digits that stand for letters, and separators, are folded. */
  FOLDING(80),
  /** Two or fewer letters added, left out, replaced or swapped. */
  DISTANCE(60),
  /** The same words in any order, abbreviations written out. */
  TOKENS(60),
  /** The official name with a word in front or behind that promises authority or help. */
  AFFIX(70);

  private final int weight;

  LookAlikePart(int weight) {
    this.weight = weight;
  }

  /** How much of the doubt that remains this part takes away when it fully holds, in percent. */
  public int weight() {
    return weight;
  }
}
