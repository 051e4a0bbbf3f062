package io.github.gongkai.report;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The agency that a report is about. Only the name is always known. Instances are immutable.
 */
@Value.Immutable
public abstract sealed class Agency implements WithAgency permits ImmutableAgency {

    /** For the generated class. */
    Agency() {}

    /**
     * Returns an agency of which only the name is known.
     *
     * @param name the name as published
     * @return the agency
     * @throws IllegalArgumentException if the name is blank
     */
    public static Agency of(String name) {
        return builder().name(name).build();
    }

    /**
     * Starts an agency.
     *
     * @return a builder; {@code name} must be set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the name as published.
     *
     * @return the name, not blank
     */
    public abstract String name();

    /**
     * Returns the 统一社会信用代码.
     *
     * @return the code, right or wrong, or empty if not known
     */
    public abstract Optional<CreditCode> creditCode();

    /**
     * Returns the 行政区划代码.
     *
     * @return the code, or empty if not known
     */
    public abstract Optional<DivisionCode> divisionCode();

    /**
     * Returns the level.
     *
     * @return the level, or empty if not known
     */
    public abstract Optional<AgencyLevel> level();

    /**
     * Returns the kind.
     *
     * @return the kind, or empty if not known
     */
    public abstract Optional<AgencyKind> kind();

    /** Refuses a blank name. */
    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("blank agency name");
        }
    }

    /** Collects the facts about an agency; {@code build()} throws {@link IllegalStateException} if the name is missing. */
    public static final class Builder extends ImmutableAgency.Builder {
        Builder() {}
    }
}
