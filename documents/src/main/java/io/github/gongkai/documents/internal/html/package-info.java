/** Web pages, read and written. */
@NullMarked
package io.github.gongkai.documents.internal.html;

import org.jspecify.annotations.NullMarked;
