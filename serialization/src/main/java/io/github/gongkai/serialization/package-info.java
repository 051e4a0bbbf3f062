/** Reports, findings and rule files as JSON and XML. */
@NullMarked
package io.github.gongkai.serialization;

import org.jspecify.annotations.NullMarked;
