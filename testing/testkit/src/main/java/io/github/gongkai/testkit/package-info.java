/** Generators of reports and of faults in them, for tests. */
@NullMarked
package io.github.gongkai.testkit;

import org.jspecify.annotations.NullMarked;
