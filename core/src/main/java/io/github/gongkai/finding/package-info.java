/**
 * What is wrong, where, and how a report was read: one vocabulary for problems met in reading and for broken rules.
 *
 * <p>A {@link io.github.gongkai.finding.Finding} is data first; its text is made when asked for, in the language asked for.
 * API: you call these types, you do not implement them. All types are immutable and safe to share between threads.
 */
@NullMarked
@ValueTypes
package io.github.gongkai.finding;

import org.jspecify.annotations.NullMarked;
