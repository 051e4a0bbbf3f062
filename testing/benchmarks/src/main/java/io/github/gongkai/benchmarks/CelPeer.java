package io.github.gongkai.benchmarks;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * CEL with one program for each identity, parsed and type-checked beforehand, each figure a variable that a resolver looks up: by
 * far the fastest of the ways to hand figures over, as lists and maps are converted at every evaluation.
 */
final class CelPeer implements IdentityPeer {

    private final List<CelRuntime.Program> programs = new ArrayList<>();
    private final CelVariableResolver figures;

    /**
     * Compiles the expressions.
     *
     * @param report a report that states every count
     * @throws IllegalStateException if CEL refuses one
     */
    CelPeer(AnnualReport report) {
        Map<String, Optional<Object>> values = new HashMap<>();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        List<Sum> sums = Sum.of(report.edition());
        for (Sum sum : sums) {
            for (Cell cell : sum.cells()) {
                if (values.put(name(cell), Optional.of(report.figure(cell).count())) == null) {
                    builder.addVar(name(cell), SimpleType.INT);
                }
            }
        }
        this.figures = name -> values.getOrDefault(name, Optional.empty());
        CelCompiler compiler = builder.setResultType(SimpleType.BOOL).build();
        CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
        try {
            for (Sum sum : sums) {
                programs.add(runtime.createProgram(compiler.compile(terms(sum.parts()) + " == " + terms(sum.totals()))
                        .getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Cell cell) {
        return "c" + cell.ordinal();
    }

    private static String terms(List<Cell> cells) {
        return cells.stream().map(CelPeer::name).collect(Collectors.joining(" + "));
    }

    @Override
    public int broken() {
        int broken = 0;
        try {
            for (CelRuntime.Program program : programs) {
                broken += Boolean.TRUE.equals(program.eval(figures)) ? 0 : 1;
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return broken;
    }
}
