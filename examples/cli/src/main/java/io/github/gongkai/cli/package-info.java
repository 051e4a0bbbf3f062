/** The command line: reads, checks and converts reports. */
@NullMarked
package io.github.gongkai.cli;

import org.jspecify.annotations.NullMarked;
