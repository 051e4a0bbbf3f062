/** What the text of a report says: its words, numbers and clauses, the figures it tells of, and what those may be in the tables. */
@NullMarked
package io.github.gongkai.validation.internal.prose;

import org.jspecify.annotations.NullMarked;
