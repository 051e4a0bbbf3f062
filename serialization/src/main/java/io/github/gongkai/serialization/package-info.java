/**
 * Reports, check results, local rules and policies as JSON.
 *
 * <p>{@link io.github.gongkai.serialization.ReportJson} reads and writes reports in the format {@code gongkai-report/1},
 * {@link io.github.gongkai.serialization.RulesJson} local rules, {@link io.github.gongkai.serialization.PolicyJson} policies, and
 * {@link io.github.gongkai.serialization.ResultJson} writes what was found.
 * API: you call these types, you do not implement them.
 */
@NullMarked
package io.github.gongkai.serialization;

import org.jspecify.annotations.NullMarked;
