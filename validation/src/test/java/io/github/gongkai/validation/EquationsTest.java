package io.github.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Three equations on 70 cells, which take two words: a + b = c + 1, c = d, a = d with d beyond the first word. */
class EquationsTest {

    private static final int A = 0;
    private static final int B = 63;
    private static final int C = 64;
    private static final int D = 69;

    private static Equations equations() {
        Equations form = new Equations(70, 3);
        for (int row = 0; row < 3; row++) {
            form.setLive(row, true);
        }
        form.setCoefficient(0, A, 1);
        form.setCoefficient(0, B, 1);
        form.setCoefficient(0, C, -1);
        form.setCoefficient(1, C, 1);
        form.setCoefficient(1, D, -1);
        form.setCoefficient(2, A, 1);
        form.setCoefficient(2, D, -1);
        return new Equations(form, new long[] {-1, 0, 0});
    }

    /** The coefficients of A to D and the residual. */
    private static long[] row(Equations equations, int row) {
        return new long[] {
            equations.coefficient(row, A),
            equations.coefficient(row, B),
            equations.coefficient(row, C),
            equations.coefficient(row, D),
            equations.residual(row)
        };
    }

    @Test
    void anEquationIsFoundByItsCellsAndACellByItsEquations() {
        Equations equations = equations();

        assertThat(equations.words()).isEqualTo(2);
        assertThat(equations.size()).isEqualTo(3);
        assertThat(equations.cells(0, 0)).isEqualTo(1L | 1L << 63);
        assertThat(equations.cells(0, 1)).isEqualTo(1);
        assertThat(equations.cells(1, 1)).isEqualTo(1 | 1L << 5);
        assertThat(equations.rowsWith(A)).isEqualTo(0b101);
        assertThat(equations.rowsWith(B)).isEqualTo(0b001);
        assertThat(equations.rowsWith(C)).isEqualTo(0b011);
        assertThat(equations.rowsWith(1)).isZero();
        assertThat(row(equations, 0)).containsExactly(1, 1, -1, 0, -1);
        assertThat(equations.violated()).isEqualTo(0b001);
    }

    @Test
    void theShortestEquationOfACellIsTheFirstWithTheFewestCells() {
        Equations equations = equations();

        assertThat(equations.shortestWith(A)).isEqualTo(2);
        assertThat(equations.shortestWith(B)).isEqualTo(0);
        assertThat(equations.shortestWith(C)).isEqualTo(1);
        assertThat(equations.shortestWith(D)).isEqualTo(1);
        assertThat(equations.shortestWith(1)).isEqualTo(-1);
        equations.setLive(1, false);
        assertThat(equations.shortestWith(C)).isEqualTo(0);
        assertThat(equations.shortestWith(D)).isEqualTo(2);
    }

    @Test
    void othersHaveACellLikeThePivotOrWithTheOtherSign() {
        Equations equations = equations();

        assertThat(equations.like(A, 0)).isEqualTo(0b100);
        assertThat(equations.unlike(A, 0)).isZero();
        assertThat(equations.like(C, 0)).isZero();
        assertThat(equations.unlike(C, 0)).isEqualTo(0b010);
        assertThat(equations.unlike(C, 1)).isEqualTo(0b001);
        assertThat(equations.like(D, 1)).isEqualTo(0b100);
        equations.setLive(2, false);
        assertThat(equations.like(D, 1)).isZero();
    }

    @Test
    void eliminatingACellLeavesWhatFollowsOfTheOthers() {
        Equations equations = equations();
        equations.eliminate(C, 1);

        assertThat(equations.isLive(1)).isFalse();
        assertThat(row(equations, 0)).as("a + b = d + 1").containsExactly(1, 1, 0, -1, -1);
        equations.eliminate(D, 2);
        assertThat(row(equations, 0)).as("b = 1").containsExactly(0, 1, 0, 0, -1);
        assertThat(equations.violated()).isEqualTo(0b001);
    }

    @Test
    void eliminatingAnOpenEquationOpensThoseItIsTakenFrom() {
        Equations equations = equations();
        equations.eliminate(A, 0);

        assertThat(row(equations, 2)).as("c + 1 = b + d").containsExactly(0, -1, 1, -1, 1);
        assertThat(equations.violated()).isEqualTo(0b100);
    }

    @Test
    void theSameTheOtherWayRoundTakesItBack() {
        Equations equations = equations();
        equations.combine(0, 0b010, 0b100);
        assertThat(row(equations, 1)).containsExactly(1, 1, 0, -1, -1);
        equations.combine(0, 0b100, 0b010);

        for (int row = 0; row < 3; row++) {
            assertThat(row(equations, row)).containsExactly(row(equations(), row));
        }
        assertThat(equations.violated()).isEqualTo(0b001);
        assertThat(equations.rowsWith(B)).isEqualTo(0b001);
    }

    @Test
    void aCopyChangesByItself() {
        Equations equations = equations();
        Equations copy = new Equations(equations);
        copy.eliminateIn(0, A, 2);

        assertThat(row(copy, 0)).containsExactly(0, 1, -1, 1, -1);
        assertThat(copy.isLive(2)).isTrue();
        assertThat(row(equations, 0)).containsExactly(1, 1, -1, 0, -1);
        copy.eliminateIn(1, A, 2);
        assertThat(row(copy, 1)).as("without the cell").containsExactly(0, 0, 1, -1, 0);
    }

    @Test
    void oneEquationIsFreedOfACellByTakingThePivotAwayOrAddingIt() {
        Equations taken = equations();
        taken.eliminateIn(2, D, 1);
        assertThat(row(taken, 2)).as("a = c").containsExactly(1, 0, -1, 0, 0);

        Equations added = equations();
        added.eliminateIn(1, C, 0);
        assertThat(row(added, 1)).as("a + b = d + 1").containsExactly(1, 1, 0, -1, -1);
        assertThat(added.violated()).isEqualTo(0b011);
    }

    @Test
    void aCoefficientOfTwoIsRefused() {
        assertThatThrownBy(() -> equations().combine(0, 0b100, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sixtyFourEquationsAreTheMost() {
        assertThat(new Equations(1, 64).size()).isEqualTo(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Equations(1, 65));
    }
}
