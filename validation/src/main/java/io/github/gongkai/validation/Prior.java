package io.github.gongkai.validation;

/**
 * How likely a figure of a table is before anything is known of it: 0 as often as in the table at hand, and of the others the
 * smaller the likelier, as counts are.
 *
 * @param zero the share of figures that are 0
 * @param harmonic what the shares of the other numbers, one over each, add up to
 */
record Prior(double zero, double harmonic) {

    /** What is known without a table: of so many figures in published reports so many are 0. */
    private static final double FIGURES = 10;

    private static final double ZEROS = 7;

    /** Euler's constant: the numbers from 1 to n, one over each, add up to about ln n and this. */
    private static final double EULER = 0.577;

    /**
     * Looks at the figures that are no totals.
     *
     * @param imbalance the figures
     * @return what they are like
     */
    static Prior of(Imbalance imbalance) {
        double figures = FIGURES;
        double zeros = ZEROS;
        long largest = 1;
        for (int cell = 0; cell < imbalance.block().cells().size(); cell++) {
            if (imbalance.isStated(cell)) {
                long figure = imbalance.figure(cell);
                largest = Math.max(largest, figure);
                if (!imbalance.block().isTotal(cell)) {
                    figures++;
                    zeros += figure == 0 ? 1 : 0;
                }
            }
        }
        return new Prior(zeros / figures, Math.log((double) largest) + EULER);
    }

    /**
     * Returns how likely a figure is.
     *
     * @param figure the figure, not below 0
     * @return its share
     */
    double of(long figure) {
        return figure == 0 ? zero : (1 - zero) / (harmonic * figure);
    }
}
