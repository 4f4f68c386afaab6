package id.tanggap.complaint.domain.complaint;

/** How a complaint came in. */
public enum IntakeChannel {
  SOCIAL_MEDIA,
  PUBLIC_FORM,
  CALL_CENTRE,
  WALK_IN,
  LETTER,
  INTEGRATION;

  /** True when the answer is handed to a provider; otherwise it stands on the tracker. */
  public boolean answersThroughProvider() {
    return this == SOCIAL_MEDIA;
  }
}
