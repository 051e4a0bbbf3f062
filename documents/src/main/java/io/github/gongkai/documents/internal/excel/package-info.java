/** Excel workbooks, read and written. */
@NullMarked
package io.github.gongkai.documents.internal.excel;

import org.jspecify.annotations.NullMarked;
