package io.github.gongkai.finding;

/**
 * Where a figure was read and what stood there.
 *
 * @param location the place in the source
 * @param text the raw text of the cell, before anything was made of it
 */
public record CellSource(Location location, String text) {}
