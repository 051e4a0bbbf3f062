/** Reports read from, and written to, the documents in which they are published. */
@NullMarked
package io.github.gongkai.documents;

import org.jspecify.annotations.NullMarked;
