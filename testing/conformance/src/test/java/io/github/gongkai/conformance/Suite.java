package io.github.gongkai.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All cases with their documents, as the suite keeps them. */
final class Suite {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setDefaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Suite() {}

    static List<Case> cases() {
        return Stream.of(
                        Layouts.cases(),
                        Wordings.cases(),
                        CellTexts.cases(),
                        Structures.cases(),
                        WireTraps.cases(),
                        WrongCells.cases(),
                        RuleFaults.cases())
                .flatMap(List::stream)
                .toList();
    }

    /** The figures that cases share, by name. */
    private static Map<String, Draft> figures() {
        Map<String, Draft> figures = new LinkedHashMap<>();
        figures.put("county-2025", Drafts.county());
        figures.put("zeros-2025", Drafts.township());
        figures.put("department-2020", Drafts.trial());
        return figures;
    }

    /** Every file of the suite by its path. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, Draft> figures = figures();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Case aCase : cases()) {
            files.putAll(aCase.files);
            entries.add(aCase.entry(figures));
        }
        figures.forEach((name, draft) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            draft.cells.forEach((address, value) -> values.put(address, Case.value(value)));
            files.put("figures/" + name + ".json", json(values));
        });
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("format", "gongkai-conformance/1");
        index.put("cases", entries);
        files.put("index.json", json(index));
        return files;
    }

    private static byte[] json(Object value) {
        try {
            return Case.utf8(MAPPER.writeValueAsString(value) + '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
