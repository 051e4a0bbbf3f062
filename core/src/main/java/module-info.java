/**
 * The form of the annual report on government information disclosure (政府信息公开工作年度报告), the report itself,
 * and what is wrong with it and where.
 *
 * <p>{@link io.github.gongkai.form} is the form, written down once for both editions; {@link io.github.gongkai.report}
 * holds the immutable report; {@link io.github.gongkai.finding} is the one vocabulary for problems met while reading and
 * for broken rules. The module needs nothing at run time.
 */
module io.github.gongkai.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.form;
    exports io.github.gongkai.report;
    exports io.github.gongkai.finding;
}
