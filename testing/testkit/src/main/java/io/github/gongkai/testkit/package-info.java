/**
 * Generators of reports and of faults in them, for tests with jqwik.
 *
 * <p>With this module on the test path {@code @ForAll AnnualReport} just works, as does every other type of the library's
 * core; {@link io.github.gongkai.testkit.Traits} chooses which reports are drawn, and
 * {@link io.github.gongkai.testkit.Reports} makes the same generators in code.
 */
@NullMarked
package io.github.gongkai.testkit;

import org.jspecify.annotations.NullMarked;
