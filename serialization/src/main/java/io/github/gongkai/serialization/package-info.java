/**
 * Reports and check results as JSON.
 *
 * <p>{@link io.github.gongkai.serialization.ReportJson} reads and writes reports in the format {@code gongkai-report/1}.
 * API: you call these types, you do not implement them.
 */
@NullMarked
package io.github.gongkai.serialization;

import org.jspecify.annotations.NullMarked;
