package io.github.gongkai.benchmarks;

import io.github.gongkai.report.AnnualReport;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Hibernate Validator with a constraint on each of the 190 figures and one for each of the 42 identities, see {@link
 * FieldByField}. The factory and the validator are kept, as its documentation advises; messages have no expressions, so that it
 * needs no expression language.
 */
final class BeanValidationPeer implements IdentityPeer {

    private final Validator validator = factory().getValidator();
    private final FieldByField bean;

    /**
     * Makes the bean.
     *
     * @param report a report of 2021-30 that states every count
     */
    BeanValidationPeer(AnnualReport report) {
        this.bean = new FieldByField(report);
    }

    /**
     * Makes a factory, which takes most of the time of a first validation.
     *
     * @return the factory
     */
    static ValidatorFactory factory() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    @Override
    public int broken() {
        return validator.validate(bean).size();
    }
}
