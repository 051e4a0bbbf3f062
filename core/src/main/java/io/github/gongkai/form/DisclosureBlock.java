package io.github.gongkai.form;

import java.util.ArrayList;
import java.util.List;

/** The blocks of table two, one for each item of 条例 第二十条 that the form asks about; a block has its own columns. */
public enum DisclosureBlock {
    /** 第二十条第（一）项: rules and normative documents. */
    RULES("一", "1"),
    /** 第二十条第（五）项: licensing, and in 2019-60 other services. */
    LICENSING("五", "5"),
    /** 第二十条第（六）项: penalties and coercive measures. */
    ENFORCEMENT("六", "6"),
    /** 第二十条第（八）项: administrative charges. */
    CHARGES("八", "8"),
    /** 第二十条第（九）项: government procurement; 2019-60 only. */
    PROCUREMENT("九", "9");

    /** The header over the lines of a block. */
    static final Labels CONTENT = new Labels("信息内容", "Content");

    private final Labels title;
    private final Labels basis;

    DisclosureBlock(String item, String number) {
        this.title = new Labels("第二十条第（" + item + "）项", "Article 20 (" + number + ")");
        this.basis = new Labels("条例第二十条（" + item + "）", "Regulations, Article 20 (" + number + ")");
    }

    /**
     * Returns the title as on the form.
     *
     * @return the title in both languages
     */
    public Labels title() {
        return title;
    }

    /**
     * Returns the item of the 条例 that the block reports on.
     *
     * @return the article in both languages
     */
    public Labels basis() {
        return basis;
    }

    /**
     * Returns the columns of this block.
     *
     * @param edition the edition of the form
     * @return the columns from left to right; empty if the edition does not have the block
     */
    public List<DisclosureColumn> columns(Edition edition) {
        return switch (edition) {
            case TRIAL_2019 ->
                switch (this) {
                    case RULES ->
                        List.of(
                                DisclosureColumn.NEWLY_MADE,
                                DisclosureColumn.NEWLY_DISCLOSED,
                                DisclosureColumn.TOTAL_DISCLOSED);
                    case LICENSING, ENFORCEMENT ->
                        List.of(DisclosureColumn.ITEMS_LAST_YEAR, DisclosureColumn.CHANGE, DisclosureColumn.DECISIONS);
                    case CHARGES -> List.of(DisclosureColumn.ITEMS_LAST_YEAR, DisclosureColumn.CHANGE);
                    case PROCUREMENT -> List.of(DisclosureColumn.PURCHASES, DisclosureColumn.PURCHASE_AMOUNT);
                };
            case REVISED_2021 ->
                switch (this) {
                    case RULES ->
                        List.of(DisclosureColumn.ISSUED, DisclosureColumn.REPEALED, DisclosureColumn.IN_FORCE);
                    case LICENSING, ENFORCEMENT -> List.of(DisclosureColumn.DECISIONS);
                    case CHARGES -> List.of(DisclosureColumn.CHARGED_AMOUNT);
                    case PROCUREMENT -> List.of();
                };
        };
    }

    /**
     * Returns the lines of this block.
     *
     * @param edition the edition of the form
     * @return the lines from top to bottom; empty if the edition does not have the block
     */
    public List<DisclosureLine> lines(Edition edition) {
        List<DisclosureLine> lines = new ArrayList<>();
        for (DisclosureLine line : DisclosureLine.values()) {
            if (line.block() == this && line.isIn(edition)) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }
}
