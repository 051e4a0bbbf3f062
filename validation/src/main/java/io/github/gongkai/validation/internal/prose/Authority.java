package io.github.gongkai.validation.internal.prose;

import io.github.gongkai.report.Agency;
import io.github.gongkai.report.AgencyKind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whom a report is about, so that a text can be asked whether it speaks of the same.
 *
 * @param names what texts may call the agency, the longest first; none for a government with agencies below, since 市政府 may
 *     be its own offices or all that the report covers
 * @param isOurPlace whether the report covers the agencies of a place: 全市 is the agency's own then
 * @param isTownship whether there is no agency below
 * @param isOurselves whether 我局 is the agency
 */
record Authority(List<String> names, boolean isOurPlace, boolean isTownship, boolean isOurselves) {

    private static final String PEOPLES_GOVERNMENT = "人民政府";
    private static final String GOVERNMENT = "政府";
    private static final String OFFICE = "办事处";
    private static final List<String> PLACES =
            List.of(PEOPLES_GOVERNMENT, "省", "市", "县", "区", "州", "盟", "旗", "街道", "镇", "乡", "街道" + OFFICE, "苏木");

    /** A shorter piece of a name is that of many agencies. */
    private static final int SHORTEST = 3;

    /**
     * Returns whom a report is about.
     *
     * @param agency the agency, if it is known
     * @return what texts may call it
     */
    static Authority of(Optional<Agency> agency) {
        if (agency.isEmpty()) {
            return new Authority(List.of(), false, false, true);
        }
        String name = PlainText.of(agency.get().name());
        Standing standing = Standing.of(agency.get());
        boolean township = standing.isTownship();
        boolean place = standing.kind().isPresent()
                ? standing.kind().get() == AgencyKind.GOVERNMENT || township
                : PLACES.stream().anyMatch(name::endsWith);
        List<String> names = place && !township ? List.of() : names(name);
        return new Authority(names, place, township, !place || township);
    }

    /** 甲市乙区丙局, 乙区丙局, 区丙局 and 丙局 are one, and so are 甲镇人民政府, 甲镇政府 and 甲镇. */
    private static List<String> names(String name) {
        Set<String> whole = new LinkedHashSet<>(List.of(name, name.replace(PEOPLES_GOVERNMENT, GOVERNMENT)));
        for (String end : List.of(PEOPLES_GOVERNMENT, OFFICE)) {
            if (name.endsWith(end)) {
                whole.add(name.substring(0, name.length() - end.length()));
            }
        }
        return whole.stream()
                .flatMap(
                        one -> IntStream.rangeClosed(0, one.length() - SHORTEST).mapToObj(one::substring))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * Returns the name of the agency that begins at a place of a text.
     *
     * @param chars the text
     * @param from the place
     * @param to the end of the text
     * @return how long the name is, 0 if none begins there
     */
    int nameAt(char[] chars, int from, int to) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (Word.isAt(name, chars, from, to)) {
                return name.length();
            }
        }
        return 0;
    }
}
