package io.github.gongkai.documents;

import io.github.gongkai.finding.Finding;
import io.github.gongkai.finding.Reading;
import java.util.Collection;
import java.util.List;

/** Whether a reading says something of a cell: of itself, its line, or its table. */
final class Remarked {

    private Remarked() {}

    /** Of these addresses of cells, those of which nothing is said. */
    static List<String> unexplained(Reading reading, Collection<String> addresses) {
        return addresses.stream()
                .filter(address -> reading.findings().stream().noneMatch(finding -> isOf(finding, address)))
                .toList();
    }

    private static boolean isOf(Finding finding, String address) {
        return finding.cells().stream().anyMatch(cell -> cell.cell().address().equals(address))
                || finding.address().equals(address)
                || address.startsWith(finding.address() + ".");
    }
}
