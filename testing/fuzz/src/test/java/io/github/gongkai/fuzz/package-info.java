/** Feeds the readers what a fuzzer makes up. Each class has one target, since a virtual machine fuzzes one. */
package io.github.gongkai.fuzz;
