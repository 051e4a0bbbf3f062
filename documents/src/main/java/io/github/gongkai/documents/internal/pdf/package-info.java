/** PDF with a text layer, read. */
@NullMarked
package io.github.gongkai.documents.internal.pdf;

import org.jspecify.annotations.NullMarked;
