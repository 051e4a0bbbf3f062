/** The rules a report has to satisfy, and the engine that checks them. */
@NullMarked
package io.github.gongkai.validation;

import org.jspecify.annotations.NullMarked;
