package io.github.gongkai.validation.constraint;

/** A group for {@link ConsistentReport} constraints that look at notices. Nothing is in it by itself. */
public interface Notices {}
