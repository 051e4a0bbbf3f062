/**
 * The form of the annual report on government information disclosure (政府信息公开工作年度报告), the report itself,
 * what is wrong with it and where, and what several reports say together.
 *
 * <p>{@link io.github.gongkai.form} is the form, written down once for both editions; {@link io.github.gongkai.report}
 * holds the immutable report; {@link io.github.gongkai.finding} is the one vocabulary for problems met while reading and
 * for broken rules; {@link io.github.gongkai.collation} adds up reports and compares them. The module needs nothing at run time.
 */
@SuppressWarnings("module") // The modules that are let in are built after this one.
module io.github.gongkai.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai.form;
    exports io.github.gongkai.report;
    exports io.github.gongkai.finding;
    exports io.github.gongkai.collation;
    exports io.github.gongkai.form.internal to
            io.github.gongkai.documents,
            io.github.gongkai.validation;
}
