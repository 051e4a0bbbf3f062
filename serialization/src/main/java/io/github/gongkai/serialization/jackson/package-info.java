/**
 * Reports as fields of a user's own types, by Jackson 2's data binding (2.15 and later), which is needed here only.
 */
@NullMarked
package io.github.gongkai.serialization.jackson;

import org.jspecify.annotations.NullMarked;
