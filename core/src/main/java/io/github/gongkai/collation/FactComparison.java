package io.github.gongkai.collation;

import java.util.Optional;

/**
 * What two reports say of something that is no figure, where they differ.
 *
 * @param address what it is, as in JSON: {@code edition}, {@code agency.name}, {@code overview} …
 * @param before what the earlier report says, or empty if nothing
 * @param after what the later report says, or empty if nothing
 */
public record FactComparison(String address, Optional<String> before, Optional<String> after) {}
