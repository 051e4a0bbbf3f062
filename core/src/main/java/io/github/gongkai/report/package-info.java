/**
 * The report: immutable types for agency, figures, tables and narratives, with exact arithmetic.
 *
 * <p>A figure is stated, blank, not applicable or absent, and stays so: nothing here turns one into another. API: you call
 * these types, you do not implement them. All types are immutable and safe to share between threads.
 */
@NullMarked
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
        jakarta = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        allowedClasspathAnnotations = {Override.class})
package io.github.gongkai.report;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
