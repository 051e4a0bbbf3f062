/** Writes the conformance suite from recipes, and runs it against this library. */
@NullMarked
package io.github.gongkai.conformance;

import org.jspecify.annotations.NullMarked;
