package id.tanggap.complaint.domain.time;

/** Where a clock stands. Being late is a matter of time, not of anyone's click. */
public enum ClockState {
  PENDING,
  RUNNING,
  PAUSED,
  MET,
  BREACHED_RUNNING,
  MET_LATE,
  CANCELLED;

  /** True while the clock still waits for its stop. */
  public boolean open() {
    return this == PENDING || this == RUNNING || this == PAUSED || this == BREACHED_RUNNING;
  }
}
