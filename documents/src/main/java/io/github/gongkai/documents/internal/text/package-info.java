/** Plain text and Markdown, read. */
@NullMarked
package io.github.gongkai.documents.internal.text;

import org.jspecify.annotations.NullMarked;
