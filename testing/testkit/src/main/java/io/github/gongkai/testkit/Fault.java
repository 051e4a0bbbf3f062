package io.github.gongkai.testkit;

import io.github.gongkai.form.Applicant;
import io.github.gongkai.form.Cell;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.RequestLine;
import io.github.gongkai.form.Section;
import io.github.gongkai.report.AnnualReport;
import io.github.gongkai.report.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What goes wrong when people fill in the form, as seen in published reports and in surveys of typing errors. */
public enum Fault {
    /** One digit of a figure is another. */
    REPLACED_DIGIT {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            String digits = digits(cell, truth);
            int place = variant % digits.length();
            int digit = (digits.charAt(place) - '0' + 1 + variant / digits.length() % 9) % 10;
            return typed(cell, truth, digits.substring(0, place) + digit + digits.substring(place + 1));
        }
    },
    /** One digit of a figure is left out. */
    OMITTED_DIGIT {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            String digits = digits(cell, truth);
            int place = variant % digits.length();
            return typed(cell, truth, digits.substring(0, place) + digits.substring(place + 1));
        }
    },
    /** A figure has a digit too many. */
    ADDED_DIGIT {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            String digits = digits(cell, truth);
            int place = variant % (digits.length() + 1);
            int digit = variant / (digits.length() + 1) % 10;
            return typed(cell, truth, digits.substring(0, place) + digit + digits.substring(place));
        }
    },
    /** Two neighbouring digits of a figure are exchanged. */
    EXCHANGED_DIGITS {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            String digits = digits(cell, truth);
            if (digits.length() < 2) {
                return Optional.empty();
            }
            int place = variant % (digits.length() - 1);
            return typed(
                    cell,
                    truth,
                    digits.substring(0, place)
                            + digits.charAt(place + 1)
                            + digits.charAt(place)
                            + digits.substring(place + 2));
        }
    },
    /** Two figures that stand next to or below each other have changed places. */
    SWAPPED_CELLS {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            List<Cell> lane = variant % 2 == 0 ? row(cell) : column(cell);
            int next = lane.indexOf(cell) + 1;
            return next == lane.size()
                    ? Optional.empty()
                    : changed(
                            truth,
                            truth.with(cell, truth.figure(lane.get(next))).with(lane.get(next), truth.figure(cell)));
        }
    },
    /** A whole line stands one column to the left or right; the cell left over holds 0. */
    SHIFTED_ROW {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            return shifted(row(cell), truth, variant);
        }
    },
    /** A whole column stands one line higher or lower; the cell left over holds 0. */
    SHIFTED_COLUMN {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            return shifted(column(cell), truth, variant);
        }
    },
    /** A total is left blank. */
    BLANK_TOTAL {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            return Ledger.isTotal(cell) ? Optional.of(truth.with(cell, Figure.blank())) : Optional.empty();
        }
    },
    /** More was brought forward than last year's report carried forward, though every sum of this report holds. */
    BROKEN_CARRY_OVER {
        @Override
        Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant) {
            if (cell.line() != RequestLine.BROUGHT_FORWARD || Ledger.isTotal(cell)) {
                return Optional.empty();
            }
            AnnualReport broken = truth;
            for (RequestLine line : List.of(RequestLine.BROUGHT_FORWARD, RequestLine.CARRIED_FORWARD)) {
                for (Column column : List.of(cell.column(), Applicant.TOTAL)) {
                    Cell changed = truth.edition().cell(line, column).orElseThrow();
                    broken =
                            broken.with(changed, Figure.of(truth.figure(changed).count() + 1 + variant % 9));
                }
            }
            return Optional.of(broken);
        }
    };

    private static final int MAX_DIGITS = 18;

    /**
     * Returns the report with this fault, at the first cell from a given one on where it can be made.
     *
     * @param truth a report in which every cell of the tables of requests and disputes states a count
     * @param place any number not below 0: where to begin
     * @param variant any number not below 0: which digit, which neighbour, how much
     * @return the faulty report; empty if no cell of the report can have the fault
     */
    Optional<AnnualReport> in(AnnualReport truth, int place, int variant) {
        List<Cell> cells = truth.edition().cells().stream()
                .filter(cell -> cell.section() != Section.PROACTIVE_DISCLOSURE)
                .toList();
        for (int i = 0; i < cells.size(); i++) {
            Optional<AnnualReport> faulty = at(cells.get((place + i) % cells.size()), truth, variant);
            if (faulty.isPresent()) {
                return faulty;
            }
        }
        return Optional.empty();
    }

    /** The report with this fault at a cell; empty if it cannot be there. */
    abstract Optional<AnnualReport> at(Cell cell, AnnualReport truth, int variant);

    /** Whether one cell is concerned and no other. */
    boolean isSlip() {
        return switch (this) {
            case REPLACED_DIGIT, OMITTED_DIGIT, ADDED_DIGIT, EXCHANGED_DIGITS, BLANK_TOTAL -> true;
            case SWAPPED_CELLS, SHIFTED_ROW, SHIFTED_COLUMN, BROKEN_CARRY_OVER -> false;
        };
    }

    private static String digits(Cell cell, AnnualReport truth) {
        return truth.figure(cell).toString();
    }

    /** What was typed is a figure only if it is written as people write one. */
    private static Optional<AnnualReport> typed(Cell cell, AnnualReport truth, String digits) {
        boolean written =
                !digits.isEmpty() && digits.length() <= MAX_DIGITS && (digits.length() == 1 || digits.charAt(0) != '0');
        return written ? changed(truth, truth.with(cell, Figure.of(Long.parseLong(digits)))) : Optional.empty();
    }

    private static Optional<AnnualReport> shifted(List<Cell> lane, AnnualReport truth, int variant) {
        int by = variant % 2 == 0 ? 1 : -1;
        AnnualReport shifted = truth;
        for (int i = 0; i < lane.size(); i++) {
            OptionalInt from = IntStream.of(i - by)
                    .filter(place -> place >= 0 && place < lane.size())
                    .findFirst();
            shifted = shifted.with(
                    lane.get(i), from.isPresent() ? truth.figure(lane.get(from.getAsInt())) : Figure.of(0));
        }
        return changed(truth, shifted);
    }

    private static Optional<AnnualReport> changed(AnnualReport truth, AnnualReport faulty) {
        return faulty.equals(truth) ? Optional.empty() : Optional.of(faulty);
    }

    private static List<Cell> row(Cell cell) {
        return cell.edition().cells(cell.line());
    }

    private static List<Cell> column(Cell cell) {
        return cell.edition().cells(cell.section()).stream()
                .filter(other -> other.column() == cell.column())
                .toList();
    }
}
