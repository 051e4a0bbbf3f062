package io.github.gongkai.conformance;

import java.util.List;
import java.util.Map;

/** How much the breach of a rule weighs, as the rule catalogue in docs/rules.md publishes it; typed from there. */
final class Severities {

    private static final Map<String, List<String>> RULES = Map.of(
            "error",
            List.of(("AC01 AC02 AC03 AC04 AC05 AC06 AC07 AC08 AC11 XY01 ST01 ST04 TM01 TM02 TM04 TM05 TM06 TM09 TM11"
                            + " RD01 RD02 RD03 RD04 RD05 RD06 RD10 RD11 RD13 RD16 RD17 RD18 RD19 RD20")
                    .split(" ")),
            "warning",
            List.of(
                    ("AC09 AC10 XY02 XY03 XY05 XY06 XY09 XY10 XY11 XY12 XS01 XS02 XS05 XS06 XS07 XS08 XS10 XS13 XS14 TT01"
                                    + " TT02 TT03 TT04 TT05 TT06 TT07 TT08 TT09 TT10 TT11 TT12 TT13 TT14 TT15 TT16 TT17 TT18 TT19 TT21"
                                    + " ST05 ST06 ST07 ST09 ST10 ST11 ST13 ST16 TM03 TM07 AG01 AG02 AG04 AG05 RD07 RD08 RD09 RD23")
                            .split(" ")),
            "notice",
            List.of("AC13 XY04 XY07 XY08 XY13 XS04 XS09 XS11 XS15 TT20 TT22 TM10 AG03 RD12 RD14 RD15 RD21 RD22"
                    .split(" ")));

    private Severities() {}

    static String of(String rule) {
        return RULES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(rule))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule));
    }
}
