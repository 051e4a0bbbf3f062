/**
 * Reports as JSON and XML; check results, local rules and policies as JSON.
 *
 * <p>{@link io.github.gongkai.serialization.ReportJson} and {@link io.github.gongkai.serialization.ReportXml} read and write
 * reports in the format {@code gongkai-report/1}, {@link io.github.gongkai.serialization.RulesJson} local rules, {@link
 * io.github.gongkai.serialization.PolicyJson} policies; {@link io.github.gongkai.serialization.ResultJson} writes what was
 * found, and {@link io.github.gongkai.serialization.ComparisonJson} what two reports differ in.
 * API: you call these types, you do not implement them.
 */
@NullMarked
package io.github.gongkai.serialization;

import org.jspecify.annotations.NullMarked;
