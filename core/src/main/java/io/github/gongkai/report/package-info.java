/**
 * The report: immutable types for agency, figures, tables and narratives, with exact arithmetic.
 *
 * <p>A figure is stated, blank, not applicable or absent, and stays so: nothing here turns one into another. API: you call
 * these types, you do not implement them. All types are immutable and safe to share between threads.
 */
@NullMarked
@ValueTypes
package io.github.gongkai.report;

import org.jspecify.annotations.NullMarked;
