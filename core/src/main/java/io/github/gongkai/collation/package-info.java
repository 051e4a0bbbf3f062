/**
 * What several reports say together: {@link io.github.gongkai.collation.Aggregation} adds up the reports of subordinate units,
 * {@link io.github.gongkai.collation.Comparison} holds two reports against each other, cell by cell.
 *
 * <p>Sums and differences are exact, and nothing is taken for 0 that is not. API: you call these types, you do not implement
 * them. All types are immutable and safe to share between threads.
 */
@NullMarked
package io.github.gongkai.collation;

import org.jspecify.annotations.NullMarked;
