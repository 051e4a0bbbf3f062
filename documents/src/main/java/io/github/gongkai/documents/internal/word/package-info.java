/** Word documents, read and written. */
@NullMarked
package io.github.gongkai.documents.internal.word;

import org.jspecify.annotations.NullMarked;
