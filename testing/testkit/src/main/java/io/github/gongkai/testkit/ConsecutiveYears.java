package io.github.gongkai.testkit;

import io.github.gongkai.report.AnnualReport;

/**
 * The reports of one agency for two years in a row, both {@link Condition#COMPLETE}: what the first carries forward, keeps
 * in force or adds to its lists, the second brings forward and starts from.
 *
 * @param previous the report of the year before; in the edition of that year
 * @param report the report of the year
 */
public record ConsecutiveYears(AnnualReport previous, AnnualReport report) {}
