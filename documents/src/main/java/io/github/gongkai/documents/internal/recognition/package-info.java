/** How pieces and grids become a report: lines, columns, headings and facts by what they say and where they stand. */
@NullMarked
package io.github.gongkai.documents.internal.recognition;

import org.jspecify.annotations.NullMarked;
