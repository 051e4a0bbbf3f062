/** What is printed of a report and its findings, whatever the form of the document. */
@NullMarked
package io.github.gongkai.documents.internal.print;

import org.jspecify.annotations.NullMarked;
