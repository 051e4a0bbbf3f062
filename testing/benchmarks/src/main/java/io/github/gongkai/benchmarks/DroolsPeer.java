package io.github.gongkai.benchmarks;

import io.github.gongkai.form.Cell;
import io.github.gongkai.report.AnnualReport;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools as its documentation advises for checks that keep no state: rules in DRL, one for each identity, compiled to the
 * executable model; one stateless session, kept, to which the report is given as one fact. The fact is a plain object with an
 * array, so that no property is looked up by name.
 */
final class DroolsPeer implements IdentityPeer {

    private final StatelessKieSession session;
    private final DroolsFigures figures;

    /**
     * Compiles the rules.
     *
     * @param report a report that states every count
     * @throws IllegalStateException if Drools refuses the rules
     */
    DroolsPeer(AnnualReport report) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/io/github/gongkai/benchmarks/identities.drl", rules(Sum.of(report.edition())));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.session = services.newKieContainer(builder.getKieModule().getReleaseId())
                .getKieBase()
                .newStatelessKieSession();
        long[] counts = new long[report.edition().cells().size()];
        for (Sum sum : Sum.of(report.edition())) {
            sum.cells()
                    .forEach(
                            cell -> counts[cell.ordinal()] = report.figure(cell).count());
        }
        this.figures = new DroolsFigures(counts);
    }

    private static String rules(List<Sum> sums) {
        StringBuilder rules = new StringBuilder("package io.github.gongkai.benchmarks;\n");
        for (int i = 0; i < sums.size(); i++) {
            rules.append("rule \"")
                    .append(i)
                    .append("\" when\n  $figures : ")
                    .append(DroolsFigures.class.getName())
                    .append("(")
                    .append(terms(sums.get(i).parts()))
                    .append(" != ")
                    .append(terms(sums.get(i).totals()))
                    .append(")\nthen\n  $figures.fail();\nend\n");
        }
        return rules.toString();
    }

    private static String terms(List<Cell> cells) {
        return cells.stream().map(cell -> "at(" + cell.ordinal() + ")").collect(Collectors.joining(" + "));
    }

    @Override
    public int broken() {
        session.execute(figures);
        return figures.broken();
    }
}
