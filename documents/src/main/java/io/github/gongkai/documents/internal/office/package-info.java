/** Files of office programs as such: which kind they are, and what is refused before they are opened. */
@NullMarked
package io.github.gongkai.documents.internal.office;

import org.jspecify.annotations.NullMarked;
