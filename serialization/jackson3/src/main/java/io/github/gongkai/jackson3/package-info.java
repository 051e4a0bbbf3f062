/** Reports as fields of a user's own types, by Jackson 3's data binding. */
@NullMarked
package io.github.gongkai.jackson3;

import org.jspecify.annotations.NullMarked;
