package io.github.gongkai.collation;

import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;

/**
 * What one report brings into a sum.
 *
 * @param report the report, without its texts
 * @param resource the name of the source it was read from, may be empty
 * @param figure its figure, stated or not
 */
public record Contribution(AnnualReport report, String resource, Figure figure) {}
