/**
 * The statutory form, written down once: editions, sections, lines, columns, cells and the layout of the tables.
 *
 * <p>Everything else in the library iterates this catalogue. The facts are those of 国办公开办函〔2019〕60号 and
 * 国办公开办函〔2021〕30号; see {@link io.github.gongkai.form.Edition}. API: you call these types, you do not implement them.
 */
@NullMarked
package io.github.gongkai.form;

import org.jspecify.annotations.NullMarked;
