package io.github.gongkai.validation;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.RepairKind;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What would repair a report, block by block: the smallest sets of {@link Localisation}, the events of {@link Mishap}, each
 * with its share of the likelihood after {@link Evidence} from outside the tables, and the blank cells that follow from others.
 *
 * @param proposals the repairs, best first within a block
 * @param gap why the smallest sets of a block could not be told
 */
record Repairs(List<Repair> proposals, Optional<Labels> gap) {

    /** Nothing to repair. */
    static final Repairs NONE = new Repairs(List.of(), Optional.empty());

    /** How often one more figure is wrong, independently of the others. */
    private static final double ONE_MORE = 0.25;

    /** How often a wrong total is any other number because somebody miscounted. */
    private static final double MISCOUNTED = 0.002;

    private static final int DECIMALS = 4;

    /**
     * Looks for repairs.
     *
     * @param report a report with an identity that does not hold or could not be checked
     * @param evidence what is said of its figures; asked for only if there is something to propose
     * @return the repairs
     */
    static Repairs of(AnnualReport report, Supplier<Evidence> evidence) {
        List<Repair> proposals = new ArrayList<>();
        Optional<Labels> gap = Optional.empty();
        for (Block block : Block.of(report)) {
            Repairs repairs = of(block, report.table(block.table()).figures(), evidence);
            proposals.addAll(repairs.proposals);
            gap = gap.or(repairs::gap);
        }
        return new Repairs(List.copyOf(proposals), gap);
    }

    /**
     * Looks for repairs of one block.
     *
     * @param block the block
     * @param figures the figures of its table
     * @param evidence what is said of them; asked for only if there is something to propose
     * @return the repairs
     */
    static Repairs of(Block block, Figures figures, Supplier<Evidence> evidence) {
        try {
            Imbalance imbalance = Imbalance.of(block, figures);
            Localisation.Result located = Localisation.of(imbalance);
            List<Proposal> proposals = proposals(imbalance, located, figures, evidence);
            List<Repair> repairs = new ArrayList<>();
            for (Proposal proposal : proposals) {
                repairs.add(proposal.repair(imbalance, figures));
            }
            repairs.addAll(blanks(imbalance, figures, proposals));
            return new Repairs(repairs, located.gap());
        } catch (ArithmeticException e) {
            return new Repairs(List.of(), Localisation.beyond().gap());
        }
    }

    private static List<Proposal> proposals(
            Imbalance imbalance, Localisation.Result located, Figures figures, Supplier<Evidence> evidence) {
        Map<Changes, Proposal> proposals = new TreeMap<>();
        List<Changes> sets = located.sets();
        for (Changes set : sets) {
            proposals.put(
                    set,
                    new Proposal(
                            kind(imbalance, set),
                            set,
                            sets.size() == 1 && set.isExact(),
                            likelihood(imbalance, set),
                            Evidence.Opinion.NONE));
        }
        if (imbalance.isComplete() && imbalance.equations().violated() != 0) {
            for (Mishap mishap : Mishap.in(imbalance)) {
                proposals.merge(
                        mishap.changes(),
                        new Proposal(
                                mishap.kind(), mishap.changes(), false, mishap.likelihood(), Evidence.Opinion.NONE),
                        Proposal::or);
            }
        }
        if (proposals.isEmpty()) {
            return List.of();
        }
        double all = 0;
        for (Map.Entry<Changes, Proposal> proposal : proposals.entrySet()) {
            Evidence.Opinion opinion = evidence.get().of(imbalance.block(), proposal.getKey(), figures);
            proposal.setValue(proposal.getValue().with(opinion));
            all += proposal.getValue().share;
        }
        List<Proposal> ranked = new ArrayList<>();
        for (Proposal proposal : proposals.values()) {
            ranked.add(proposal.of(all));
        }
        ranked.sort(Comparator.comparingDouble(Proposal::share).reversed());
        return ranked;
    }

    private static RepairKind kind(Imbalance imbalance, Changes changes) {
        RepairKind kind = RepairKind.SEVERAL;
        for (int i = 0; i < changes.size(); i++) {
            RepairKind slip = Slip.between(imbalance.figure(changes.cell(i)), changes.figure(i))
                    .kind();
            if (changes.size() == 1 || slip == RepairKind.OTHER) {
                kind = slip;
            }
        }
        return kind;
    }

    /** How likely these figures, and no others, came to be wrong one by one. */
    private static double likelihood(Imbalance imbalance, Changes changes) {
        Block block = imbalance.block();
        Prior prior = Prior.of(imbalance);
        double likelihood = 1;
        for (int i = 0; i < changes.size(); i++) {
            int cell = changes.cell(i);
            long printed = imbalance.figure(cell);
            long meant = changes.figure(i);
            double slip = Slip.between(printed, meant).likelihood();
            // A total is as large as its parts make it, and may have been miscounted.
            likelihood *= ONE_MORE
                    / block.cells().size()
                    * (block.isTotal(cell)
                            ? slip + MISCOUNTED
                            : slip * prior.of(meant) / prior.of(Math.max(0, printed)));
        }
        return likelihood;
    }

    private static List<Repair> blanks(Imbalance imbalance, Figures figures, List<Proposal> proposals) {
        List<Repair> blanks = new ArrayList<>();
        for (int row = 0; row < imbalance.determined().size(); row++) {
            int place = imbalance.determined().get(row);
            Cell cell = imbalance.block().cells().get(place);
            if (figures.get(cell).state() != Figure.State.BLANK) {
                continue;
            }
            Map<Long, Double> values = new TreeMap<>();
            if (imbalance.equations().violated() == 0) {
                values.put(imbalance.value(row, Changes.NONE), 1.0);
            }
            for (Proposal proposal : proposals) {
                values.merge(imbalance.value(row, proposal.changes), proposal.share, Double::sum);
            }
            values.entrySet().stream()
                    .filter(value -> value.getKey() >= 0)
                    .sorted(Map.Entry.<Long, Double>comparingByValue().reversed())
                    .map(value -> Repair.builder(RepairKind.BLANK)
                            .addChanges(new CellChange(cell, Figure.blank(), Figure.of(value.getKey())))
                            .explains(imbalance.gapsAt(place))
                            .unique(values.size() == 1)
                            .share(rounded(value.getValue()))
                            .build())
                    .forEach(blanks::add);
        }
        return blanks;
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(Math.min(share, 1)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * A change that would make all identities of a block hold.
     *
     * @param kind the mistake that it undoes
     * @param changes what it changes
     * @param unique whether no other set is as small
     * @param share its likelihood, in the end as a share of all
     * @param opinion what the text and last year's report say of it
     */
    private record Proposal(RepairKind kind, Changes changes, boolean unique, double share, Evidence.Opinion opinion) {

        /** One change told as a set of slips and as one event is the event. */
        Proposal or(Proposal event) {
            return new Proposal(event.kind, changes, unique, share + event.share, opinion);
        }

        Proposal with(Evidence.Opinion said) {
            return new Proposal(kind, changes, unique, share * said.weight(), said);
        }

        Proposal of(double all) {
            return new Proposal(kind, changes, unique, share / all, opinion);
        }

        Repair repair(Imbalance imbalance, Figures figures) {
            Repair.Builder repair = Repair.builder(kind);
            for (int i = 0; i < changes.size(); i++) {
                Cell cell = imbalance.block().cells().get(changes.cell(i));
                repair.addChanges(new CellChange(cell, figures.get(cell), Figure.of(changes.figure(i))));
            }
            return repair.explains(imbalance.failed())
                    .confirmations(opinion.confirming())
                    .contradictions(opinion.contradicting())
                    .unique(unique)
                    .share(rounded(share))
                    .build();
        }
    }
}
