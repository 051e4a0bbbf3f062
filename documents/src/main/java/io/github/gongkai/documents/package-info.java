/**
 * Reports read from the documents in which they are published.
 *
 * <p>A source is taken apart into texts and rows of cells; one recogniser turns these into a report by the form's labels
 * and structure, whatever the format. API: you call {@link io.github.gongkai.documents.ReportDocument}.
 */
@NullMarked
package io.github.gongkai.documents;

import org.jspecify.annotations.NullMarked;
