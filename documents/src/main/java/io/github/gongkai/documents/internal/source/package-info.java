/** What every form of document is turned into before anything is recognised: pieces of text and grids with their places. */
@NullMarked
package io.github.gongkai.documents.internal.source;

import org.jspecify.annotations.NullMarked;
