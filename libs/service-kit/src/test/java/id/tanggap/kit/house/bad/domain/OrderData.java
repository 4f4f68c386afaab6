package id.tanggap.kit.house.bad.domain;

/** A name that says nothing. */
public record OrderData(String text) {}
