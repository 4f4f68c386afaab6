package id.tanggap.calendar.domain.content;

/** The three answers an approver can give. */
public enum Verdict {
  APPROVE(ContentAct.APPROVE),
  REQUEST_CHANGES(ContentAct.REQUEST_CHANGES),
  REJECT(ContentAct.REJECT);

  private final ContentAct act;

  Verdict(ContentAct act) {
    this.act = act;
  }

  ContentAct act() {
    return act;
  }
}
