package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.form.internal.Simplified;
import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import io.github.gongkai.report.AgencyLevel;
import io.github.gongkai.report.DivisionCode;
import io.github.gongkai.report.DivisionCode.TownshipKind;
import java.util.Optional;

/**
 * What is known of an agency's place among the authorities: as said or, where its name leaves no doubt, by its name.
 *
 * @param kind the kind
 * @param level the level
 */
public record Standing(Optional<AgencyKind> kind, Optional<AgencyLevel> level) {

    private static final String GOVERNMENT = "人民政府";

    /**
     * Returns the standing of an agency.
     *
     * @param agency the agency
     * @return what is known
     */
    public static Standing of(Agency agency) {
        if (agency.kind().isPresent() && agency.level().isPresent()) {
            return new Standing(agency.kind(), agency.level());
        }
        Standing byName = byName(Simplified.of(agency.name()));
        return new Standing(
                agency.kind().or(byName::kind),
                agency.level()
                        .or(() -> agency.divisionCode().flatMap(DivisionCode::level))
                        .or(byName::level));
    }

    private static Standing byName(String name) {
        Optional<TownshipKind> township = townshipKind(name);
        if (township.isPresent()) {
            return new Standing(
                    Optional.of(
                            township.get() == TownshipKind.SUBDISTRICT
                                    ? AgencyKind.SUBDISTRICT_OFFICE
                                    : AgencyKind.GOVERNMENT),
                    Optional.of(AgencyLevel.TOWNSHIP));
        }
        if (ends(name, GOVERNMENT)) {
            return new Standing(
                    Optional.of(AgencyKind.GOVERNMENT),
                    isCounty(name) ? Optional.of(AgencyLevel.COUNTY) : Optional.empty());
        }
        return ends(name, GOVERNMENT + "办公室") || ends(name, GOVERNMENT + "办公厅")
                ? new Standing(Optional.of(AgencyKind.GOVERNMENT_OFFICE), Optional.empty())
                : new Standing(Optional.empty(), Optional.empty());
    }

    /** 区 also ends 自治区, which is a province. */
    private static boolean isCounty(String government) {
        return ends(government, "县" + GOVERNMENT)
                || ends(government, "旗" + GOVERNMENT)
                || (ends(government, "区" + GOVERNMENT) && !government.endsWith("自治区" + GOVERNMENT));
    }

    /** Whether a name ends so and has more to it. */
    private static boolean ends(String name, String end) {
        return name.length() > end.length() && name.endsWith(end);
    }

    /**
     * Tells by its name what kind of township an agency is.
     *
     * @param name the name
     * @return the kind, or empty if the name is not that of a township
     */
    public static Optional<TownshipKind> townshipKind(String name) {
        if (ends(name, "街道") || ends(name, "街道办事处") || ends(name, "街道办")) {
            return Optional.of(TownshipKind.SUBDISTRICT);
        }
        if (ends(name, "镇") || ends(name, "镇" + GOVERNMENT)) {
            return Optional.of(TownshipKind.TOWN);
        }
        return ends(name, "乡") || ends(name, "乡" + GOVERNMENT) || ends(name, "苏木") || ends(name, "苏木" + GOVERNMENT)
                ? Optional.of(TownshipKind.TOWNSHIP)
                : Optional.empty();
    }

    /**
     * Tells whether this is a township or a 街道, which Article 49 does not name.
     *
     * @return false also if the level is not known
     */
    public boolean isTownship() {
        return level.filter(AgencyLevel.TOWNSHIP::equals).isPresent();
    }

    /**
     * Tells whether the agency may make 规章 (立法法): the government of a province, a city with districts or an autonomous
     * prefecture, and central agencies. The office of such a government is given the benefit of the doubt, since some report
     * what the government issued.
     *
     * @return empty if that cannot be told
     */
    public Optional<Boolean> mayMakeRules() {
        if (level.isEmpty()) {
            return Optional.empty();
        }
        return switch (level.get()) {
            case CENTRAL -> Optional.of(true);
            case COUNTY, TOWNSHIP -> Optional.of(false);
            case PROVINCE, PREFECTURE ->
                kind.flatMap(known -> switch (known) {
                    case GOVERNMENT -> Optional.of(true);
                    case DEPARTMENT, BRANCH -> Optional.of(false);
                    default -> Optional.empty();
                });
        };
    }
}
