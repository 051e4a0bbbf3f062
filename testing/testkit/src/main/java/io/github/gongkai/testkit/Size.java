package io.github.gongkai.testkit;

import io.github.gongkai.report.AgencyLevel;

/** How much an agency has to report, from a township's zeros to a province's totals. */
public enum Size {
    /** A handful of small figures, often none at all. */
    TOWNSHIP(AgencyLevel.TOWNSHIP, 6, 60),
    /** Some tens of figures up to hundreds. */
    COUNTY(AgencyLevel.COUNTY, 30, 900),
    /** Most lines filled, figures up to ten thousands. */
    PREFECTURE(AgencyLevel.PREFECTURE, 120, 20_000),
    /** Hardly a zero, figures up to millions. */
    PROVINCE(AgencyLevel.PROVINCE, 500, 1_000_000);

    private final AgencyLevel level;
    private final int entries;
    private final long most;

    Size(AgencyLevel level, int entries, long most) {
        this.level = level;
        this.entries = entries;
        this.most = most;
    }

    /**
     * Returns the level of the agencies that report as much.
     *
     * @return the level
     */
    public AgencyLevel level() {
        return level;
    }

    /** The level of the agencies that add these up. */
    AgencyLevel levelAbove() {
        return switch (this) {
            case TOWNSHIP -> AgencyLevel.COUNTY;
            case COUNTY -> AgencyLevel.PREFECTURE;
            case PREFECTURE -> AgencyLevel.PROVINCE;
            case PROVINCE -> AgencyLevel.CENTRAL;
        };
    }

    /** How many entries are made at most, before sums; several may go into one cell. */
    int entries() {
        return entries;
    }

    /** The largest number of one entry. */
    long most() {
        return most;
    }

    /** Rules are made by ministries, provinces and prefectures only (立法法). */
    boolean makesRules() {
        return level.compareTo(AgencyLevel.PREFECTURE) <= 0;
    }
}
