/**
 * Jakarta Bean Validation constraints: a consistent report, a credit code, a division code.
 *
 * <p>Needs the Jakarta Validation API and a provider at run time, which whoever uses the annotations has; nobody else needs
 * them. With Hibernate Validator every violation carries its {@link io.github.gongkai.finding.Finding} as dynamic payload,
 * and its message is in the language the caller validates in; no expression language has to be there.
 */
@NullMarked
package io.github.gongkai.validation.constraint;

import org.jspecify.annotations.NullMarked;
