package id.tanggap.kit.house.bad.config;

import id.tanggap.kit.house.bad.domain.Order;

/** Settings that know a rule. */
public record OrderSettings(Order first) {}
