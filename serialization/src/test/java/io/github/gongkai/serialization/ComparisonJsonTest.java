package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.collation.Comparison;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ComparisonJsonTest {

    private static final Edition FORM = Edition.REVISED_2021;
    private static final Cell ISSUED = FORM.cells().get(0);
    private static final Cell CHARGES =
            FORM.cell("proactiveDisclosure.charges.amount").orElseThrow();

    private static String write(AnnualReport before, AnnualReport after) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ComparisonJson.write(Comparison.of(before, after), "旧.json", "新.json", target);
        return target.toString(UTF_8);
    }

    @Test
    void figuresFactsAndNumbersOfOutcomesAreThere() throws IOException {
        AnnualReport before = AnnualReport.builder(FORM)
                .year(2023)
                .build()
                .with(ISSUED, Figure.blank())
                .with(CHARGES, Figure.of(new BigDecimal("59237.2449")));
        AnnualReport after = before.withYear(2024)
                .withAgency(Agency.of("宿迁市"))
                .with(ISSUED, Figure.notApplicable())
                .with(CHARGES, Figure.of(new BigDecimal("72701.2578")));

        String json = write(before, after);

        assertThat(json).startsWith("""
                        {
                          "before": {
                            "source": "旧.json",
                            "edition": "2021-30",
                            "year": 2023
                          },
                          "after": {
                            "source": "新.json",
                            "edition": "2021-30",
                            "year": 2024,
                            "agency": {
                              "name": "宿迁市"
                            }
                          },
                          "cells": [
                            {
                              "cell": "proactiveDisclosure.administrativeRules.issued",
                              "outcome": "stateChanged",
                              "before": null,
                              "after": "/"
                            },
                            {
                              "cell": "proactiveDisclosure.administrativeRules.repealed",
                              "outcome": "same"
                            },
                        """).contains("""
                            {
                              "cell": "proactiveDisclosure.charges.amount",
                              "outcome": "changed",
                              "before": 59237.2449,
                              "after": 72701.2578,
                              "difference": 13464.0129
                            },
                        """).endsWith("""
                          "facts": [
                            {
                              "fact": "year",
                              "before": "2023",
                              "after": "2024"
                            },
                            {
                              "fact": "agency.name",
                              "after": "宿迁市"
                            }
                          ],
                          "summary": {
                            "same": 198,
                            "changed": 1,
                            "stateChanged": 1,
                            "onlyBefore": 0,
                            "onlyAfter": 0,
                            "facts": 2
                          }
                        }
                        """);
    }

    @Test
    void cellsOfOneEditionAloneAreNamed() throws IOException {
        AnnualReport trial = AnnualReport.builder(Edition.TRIAL_2019).build();
        AnnualReport revised = AnnualReport.builder(FORM).build();
        assertThat(write(trial, revised))
                .contains("\"outcome\": \"onlyBefore\"")
                .contains("\"outcome\": \"onlyAfter\"")
                .contains("\"onlyBefore\": 19,")
                .contains("\"onlyAfter\": 7,");
    }
}
