package io.github.gongkai.form;

/** Which numbers a column takes. */
public enum Quantity {
    /** Whole and not negative. */
    COUNT,
    /** Whole, negative for a decrease: 本年增/减 of 2019-60. */
    CHANGE,
    /** Money, a decimal; in 万元 up to six decimals are meaningful (0.01 元). */
    AMOUNT
}
