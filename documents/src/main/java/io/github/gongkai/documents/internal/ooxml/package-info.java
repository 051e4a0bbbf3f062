/** What the Word and Excel files that we write have in common. */
@NullMarked
package io.github.gongkai.documents.internal.ooxml;

import org.jspecify.annotations.NullMarked;
