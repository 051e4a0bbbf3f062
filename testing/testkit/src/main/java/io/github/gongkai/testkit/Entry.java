package io.github.gongkai.testkit;

import io.github.gongkai.form.Cell;

/** A number that is added to what a cell holds. A list of entries shrinks to zeros by losing them one by one. */
record Entry(Cell cell, long number) {}
