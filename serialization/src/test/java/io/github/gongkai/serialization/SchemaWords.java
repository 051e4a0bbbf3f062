package io.github.gongkai.serialization;

import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Unit;
import io.github.gongkai.validation.Identity;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both kinds of schemas say in words. */
final class SchemaWords {

    private SchemaWords() {}

    /** The label of a line; empty for names that are not lines. */
    static String title(Edition edition, FormKeys group) {
        return group.children().stream()
                .map(FormKeys::cell)
                .filter(cell -> cell != null)
                .findFirst()
                .map(cell -> cell.line().label(edition).zh())
                .orElse("");
    }

    /** The header of a column, with its unit. */
    static String title(Cell cell) {
        String header = cell.column().label(cell.edition()).zh();
        return cell.unit() == Unit.UNSTATED
                ? header
                : header + "（" + cell.unit().label().zh() + "）";
    }

    /** The identities whose sum stands in a line, or of columns, in the table. */
    static String identities(Edition edition, FormKeys group) {
        return Stream.concat(Identity.of(edition).stream(), Identity.ofCollapsed(edition).stream())
                .distinct()
                .filter(identity -> home(identity).equals(group.address()))
                .map(identity -> identity.rule().id() + ": " + identity)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String home(Identity identity) {
        String line = FormKeys.of(identity.cells().get(0)).parent().address();
        boolean within = identity.cells().stream()
                .allMatch(cell -> FormKeys.of(cell).parent().address().equals(line));
        return within ? line : identity.cells().get(0).section().key();
    }
}
