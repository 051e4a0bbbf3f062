package io.github.gongkai.validation;

import io.github.gongkai.finding.Rule;
import io.github.gongkai.finding.Severity;
import io.github.gongkai.form.Column;
import io.github.gongkai.form.DisputeLine;
import io.github.gongkai.form.Edition;
import io.github.gongkai.form.Labels;
import io.github.gongkai.form.Line;
import io.github.gongkai.form.RequestLine;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The rules of the identities, and what rules are made of. */
final class Rules {

    /** The documents that issued the form, all editions. */
    static final String FORM =
            Arrays.stream(Edition.values()).map(Edition::document).collect(Collectors.joining("、"));

    /** AC01: the balance that the form prints over table three. */
    static final Rule BALANCE = Rule.builder()
            .id("AC01")
            .severity(Severity.ERROR)
            .statement(new Labels(
                    "申请情况表每一列：第一项加第二项之和，等于第三项加第四项之和",
                    "Requests, every column: item 1 plus item 2 equals item 3 plus item 4"))
            .basis(printed(RequestLine.OUTCOMES_TOTAL.basis()))
            .message(
                    new Labels(
                            "“{column}”列：第一项加第二项之和为 {expected} {unit}，第三项加第四项之和为 {actual} {unit}，差额 {difference} {unit}。",
                            "Column \"{column}\": items 1 and 2 add up to {expected}, items 3 and 4 to {actual}; difference {difference}."))
            .build();

    /** AC02: the outcomes add up to their total. */
    static final Rule OUTCOMES = Rule.builder()
            .id("AC02")
            .severity(Severity.ERROR)
            .statement(new Labels(
                    "申请情况表每一列：第三项各办理结果之和等于其总计", "Requests, every column: the outcomes of item 3 add up to their total"))
            .basis(structure(RequestLine.OUTCOMES_TOTAL.basis()))
            .message(sum("各项办理结果", "the outcomes"))
            .build();

    /** AC03: the applicants add up to the line's total. */
    static final Rule APPLICANTS = Rule.builder()
            .id("AC03")
            .severity(Severity.ERROR)
            .statement(new Labels(
                    "申请情况表每一行：各类申请人之和等于总计", "Requests, every line: the kinds of applicant add up to the total"))
            .basis(structure(RequestLine.OUTCOMES_TOTAL.basis()))
            .message(sum("各类申请人", "the kinds of applicant"))
            .build();

    /** AC04: the results of reconsideration add up to their total. */
    static final Rule RECONSIDERATION = results("AC04", DisputeLine.RECONSIDERATION);

    /** AC05: the results of direct litigation add up to their total. */
    static final Rule DIRECT_LITIGATION = results("AC05", DisputeLine.DIRECT_LITIGATION);

    /** AC06: the results of litigation after reconsideration add up to their total. */
    static final Rule LITIGATION_AFTER_RECONSIDERATION = results("AC06", DisputeLine.LITIGATION_AFTER_RECONSIDERATION);

    private Rules() {}

    /**
     * Returns the rule that the results of a group of disputes add up.
     *
     * @param line a line of table four
     * @return AC04, AC05 or AC06
     */
    static Rule results(DisputeLine line) {
        return switch (line) {
            case RECONSIDERATION -> RECONSIDERATION;
            case DIRECT_LITIGATION -> DIRECT_LITIGATION;
            case LITIGATION_AFTER_RECONSIDERATION -> LITIGATION_AFTER_RECONSIDERATION;
        };
    }

    private static Rule results(String id, DisputeLine line) {
        // No edition has another label for these lines.
        Labels label = line.label(Edition.REVISED_2021);
        return Rule.builder()
                .id(id)
                .severity(Severity.ERROR)
                .statement(new Labels(label.zh() + "：各项结果之和等于总计", label.en() + ": the results add up to the total"))
                .basis(structure(line.basis()))
                .message(sum("各项结果", "the results"))
                .build();
    }

    /**
     * Returns a rule.
     *
     * @param id class and number
     * @param severity how much it matters
     * @param statement what it demands
     * @param basis what it rests on
     * @param message the template of the message
     * @return the rule
     */
    static Rule rule(String id, Severity severity, Labels statement, Labels basis, Labels message) {
        return Rule.builder()
                .id(id)
                .severity(severity)
                .statement(statement)
                .basis(basis)
                .message(message)
                .build();
    }

    /**
     * Returns a rule with another message, for another way of breaking it.
     *
     * @param rule the rule
     * @param message the template of the message
     * @return a rule equal to the first
     */
    static Rule withMessage(Rule rule, Labels message) {
        return rule(rule.id(), rule.severity(), rule.statement(), rule.basis(), message);
    }

    /**
     * Returns the address of a line, for formulas.
     *
     * @param line the line
     * @return section and line
     */
    static String address(Line line) {
        return line.section().key() + '.' + line.key();
    }

    /**
     * Returns the address of a line's cell, for formulas.
     *
     * @param line the line
     * @param column its column
     * @return section, line and column
     */
    static String address(Line line, Column column) {
        return address(line) + '.' + column.key();
    }

    private static Labels sum(String zh, String en) {
        return new Labels(
                "{cell}：" + zh + "之和为 {expected} {unit}，填报 {actual} {unit}，差额 {difference} {unit}。",
                "{cell}: " + en + " add up to {expected}, but it says {actual}; difference {difference}.");
    }

    private static Labels printed(Labels article) {
        return new Labels(
                article.zh() + "；格式表内注明的勾稽关系（" + FORM + "）",
                article.en() + "; the balance printed on the form (" + FORM + ")");
    }

    private static Labels structure(Labels article) {
        return new Labels(
                article.zh() + "；格式的表格结构（" + FORM + "）", article.en() + "; the structure of the form (" + FORM + ")");
    }
}
