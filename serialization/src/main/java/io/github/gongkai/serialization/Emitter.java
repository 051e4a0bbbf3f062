package io.github.gongkai.serialization;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.CreditCode;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.Figure;
import io.github.gongkai.validation.Justification;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Writes objects, their members, and lists of objects, whatever the format. */
abstract class Emitter implements Closeable {

    /**
     * Begins an object.
     *
     * @param name the member's name; of an object in a list, what it is
     */
    abstract void begin(String name) throws IOException;

    /** Ends the object that was begun last. */
    abstract void end() throws IOException;

    /** Begins a list of objects. */
    abstract void beginList(String name) throws IOException;

    /** Ends the list that was begun last. */
    abstract void endList() throws IOException;

    abstract void text(String name, String text) throws IOException;

    abstract void number(String name, long number) throws IOException;

    abstract void number(String name, BigDecimal number) throws IOException;

    abstract void truth(String name, boolean truth) throws IOException;

    /** Writes the figure of a cell; an absent one is said by leaving the member out. */
    abstract void figure(String name, Figure figure) throws IOException;

    /** Writes a text if there is one. */
    final void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(name, text.get());
        }
    }

    /** Writes a number if there is one. */
    final void number(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            number(name, number.get());
        }
    }

    /** Writes the member {@code agency}. */
    final void agency(Agency agency) throws IOException {
        begin(Wire.AGENCY);
        text(Wire.NAME, agency.name());
        text(Wire.CREDIT_CODE, agency.creditCode().map(CreditCode::text));
        text(Wire.DIVISION_CODE, agency.divisionCode().map(DivisionCode::text));
        text(Wire.AGENCY_LEVEL, agency.level().map(AgencyLevel::key));
        text(Wire.AGENCY_KIND, agency.kind().map(AgencyKind::key));
        end();
    }

    /** Writes the members {@code reason}, {@code by} and {@code on}. */
    final void justification(Justification justification) throws IOException {
        text(PolicyWire.REASON, justification.reason());
        text(PolicyWire.BY, justification.by());
        text(PolicyWire.ON, justification.on().map(LocalDate::toString));
    }
}
