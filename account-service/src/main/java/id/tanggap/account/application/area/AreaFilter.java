package id.tanggap.account.application.area;

import id.tanggap.account.domain.area.AreaLevel;

/**
 * Which areas are asked for; null means any.
 *
 * @param text part of the name, in any case
 * @param parent code of the area directly around
 * @param under code of the area in which they lie, at whatever depth; itself not included
 * @param level how deep they lie
 */
public record AreaFilter(String text, String parent, String under, AreaLevel level) {}
