package io.github.gongkai.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes the types of this package.
 *
 * <p>An annotation of its own, kept in the source only: {@link Value.Style} itself would stay in the class file of the
 * package, where the compiler of every user without Immutables on the class path warns of it.
 */
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
        jakarta = true,
        allParameters = true,
        defaults = @Value.Immutable(builder = false, copy = false),
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        allowedClasspathAnnotations = {Override.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface ValueStyle {}
