package io.github.gongkai.validation;

import io.github.gongkai.finding.CellChange;
import io.github.gongkai.finding.Repair;
import io.github.gongkai.finding.RepairKind;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import io.github.gongkai.report.Figures;
import java.math.BigDecimal;
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

    private static final double ONE = 10_000;

    /**
     * Looks for repairs.
     *
     * @param report a report with an identity that does not hold or could not be checked
     * @param suspects these identities
     * @param evidence what is said of its figures; asked for only if there is something to propose
     * @return the repairs
     */
    static Repairs of(AnnualReport report, List<Identity> suspects, Supplier<Evidence> evidence) {
        List<Repair> proposals = new ArrayList<>();
        Optional<Labels> gap = Optional.empty();
        for (Block block : Block.of(report)) {
            if (!isIn(block.table(), suspects)) {
                continue;
            }
            Repairs repairs = of(block, report.table(block.table()).figures(), evidence);
            proposals.addAll(repairs.proposals);
            gap = gap.or(repairs::gap);
        }
        return new Repairs(List.copyOf(proposals), gap);
    }

    private static boolean isIn(Section table, List<Identity> suspects) {
        for (Identity suspect : suspects) {
            if (suspect.table() == table) {
                return true;
            }
        }
        return false;
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
            if (imbalance.isNone()) {
                return NONE;
            }
            Localisation.Result located = Localisation.of(imbalance);
            List<Proposal> proposals = proposals(imbalance, located, figures, evidence);
            List<Repair> repairs = new ArrayList<>();
            List<String> failed = imbalance.failed();
            for (Proposal proposal : proposals) {
                repairs.add(proposal.repair(imbalance, figures, failed));
            }
            repairs.addAll(blanks(imbalance, figures, proposals));
            return new Repairs(repairs, located.gap());
        } catch (ArithmeticException e) {
            return new Repairs(List.of(), Localisation.beyond().gap());
        }
    }

    private static List<Proposal> proposals(
            Imbalance imbalance, Localisation.Result located, Figures figures, Supplier<Evidence> evidence) {
        List<Changes> sets = located.sets();
        List<Mishap> mishaps =
                imbalance.isComplete() && imbalance.equations().violated() != 0 ? Mishap.in(imbalance) : List.of();
        if (sets.size() + mishaps.size() <= 1) {
            return alone(imbalance, sets, mishaps, figures, evidence);
        }
        Map<Changes, Proposal> proposals = new TreeMap<>();
        Prior prior = Prior.of(imbalance);
        for (Changes set : sets) {
            List<Slip> slips = slips(imbalance, set);
            proposals.put(
                    set,
                    new Proposal(
                            kind(slips),
                            set,
                            sets.size() == 1 && set.isExact(),
                            likelihood(imbalance, prior, set, slips),
                            Evidence.Opinion.NONE));
        }
        for (Mishap mishap : mishaps) {
            proposals.merge(
                    mishap.changes(),
                    new Proposal(mishap.kind(), mishap.changes(), false, mishap.likelihood(), Evidence.Opinion.NONE),
                    Proposal::or);
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

    /** The only proposal, if there is one: it has all of the likelihood, however little that is. */
    private static List<Proposal> alone(
            Imbalance imbalance,
            List<Changes> sets,
            List<Mishap> mishaps,
            Figures figures,
            Supplier<Evidence> evidence) {
        if (sets.isEmpty() && mishaps.isEmpty()) {
            return List.of();
        }
        Changes changes = sets.isEmpty() ? mishaps.get(0).changes() : sets.get(0);
        RepairKind kind = sets.isEmpty() ? mishaps.get(0).kind() : kind(slips(imbalance, changes));
        boolean unique = !sets.isEmpty() && changes.isExact();
        return List.of(new Proposal(kind, changes, unique, 1, evidence.get().of(imbalance.block(), changes, figures)));
    }

    private static List<Slip> slips(Imbalance imbalance, Changes changes) {
        List<Slip> slips = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            slips.add(Slip.between(imbalance.figure(changes.cell(i)), changes.figure(i)));
        }
        return slips;
    }

    private static RepairKind kind(List<Slip> slips) {
        RepairKind kind = RepairKind.SEVERAL;
        for (Slip slip : slips) {
            if (slips.size() == 1 || slip.kind() == RepairKind.OTHER) {
                kind = slip.kind();
            }
        }
        return kind;
    }

    /** How likely these figures, and no others, came to be wrong one by one. */
    private static double likelihood(Imbalance imbalance, Prior prior, Changes changes, List<Slip> slips) {
        Block block = imbalance.block();
        double likelihood = 1;
        for (int i = 0; i < changes.size(); i++) {
            int cell = changes.cell(i);
            double slip = slips.get(i).likelihood();
            // A total is as large as its parts make it, and may have been miscounted.
            likelihood *= ONE_MORE
                    / block.size()
                    * (block.isTotal(cell)
                            ? slip + MISCOUNTED
                            : slip * prior.of(changes.figure(i)) / prior.of(Math.max(0, imbalance.figure(cell))));
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
        return BigDecimal.valueOf((long) Math.rint(Math.min(share, 1) * ONE), DECIMALS);
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

        Repair repair(Imbalance imbalance, Figures figures, List<String> failed) {
            Repair.Builder repair = Repair.builder(kind);
            for (int i = 0; i < changes.size(); i++) {
                Cell cell = imbalance.block().cells().get(changes.cell(i));
                repair.addChanges(new CellChange(cell, figures.get(cell), Figure.of(changes.figure(i))));
            }
            return repair.explains(failed)
                    .confirmations(opinion.confirming())
                    .contradictions(opinion.contradicting())
                    .unique(unique)
                    .share(rounded(share))
                    .build();
        }
    }
}
