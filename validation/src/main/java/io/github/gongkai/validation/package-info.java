/**
 * The rules that a report has to satisfy, and the engine that checks them.
 *
 * <p>{@link io.github.gongkai.validation.ReportValidator#standard()} checks a report and gives a
 * {@link io.github.gongkai.validation.Validation}: what is wrong, and what could not be told. A
 * {@link io.github.gongkai.validation.LocalRule} is checked beside the catalogue, and a
 * {@link io.github.gongkai.validation.Policy} says what to make of the findings. API: you call these types, you
 * do not implement them. All types are immutable and safe to share between threads.
 */
@NullMarked
@ValueTypes
package io.github.gongkai.validation;

import org.jspecify.annotations.NullMarked;
