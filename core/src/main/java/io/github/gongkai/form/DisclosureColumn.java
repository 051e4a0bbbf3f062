package io.github.gongkai.form;

import java.util.List;

/** The columns of table two; which of them a line has depends on its {@link DisclosureBlock} and on the edition. */
public enum DisclosureColumn implements Column {
    /** 本年制发件数, 件 (2021-30). */
    ISSUED("issued", "本年制发件数", "Issued this year", Unit.PIECES, Quantity.COUNT, "本年制发数", "制发件数"),
    /** 本年废止件数, 件 (2021-30). */
    REPEALED("repealed", "本年废止件数", "Repealed this year", Unit.PIECES, Quantity.COUNT, "本年废止数", "废止件数"),
    /** 现行有效件数 on 31 December, 件 (2021-30). */
    IN_FORCE("inForce", "现行有效件数", "In force", Unit.PIECES, Quantity.COUNT, "现行有效数", "现行有效"),
    /** 本年新制作数量, 件 (2019-60). */
    NEWLY_MADE("newlyMade", "本年新制作数量", "Made this year", Unit.PIECES, Quantity.COUNT, "新制作数量"),
    /** 本年新公开数量, 件 (2019-60). */
    NEWLY_DISCLOSED("newlyDisclosed", "本年新公开数量", "Disclosed this year", Unit.PIECES, Quantity.COUNT, "新公开数量"),
    /** 对外公开总数量, 件 (2019-60). */
    TOTAL_DISCLOSED("totalDisclosed", "对外公开总数量", "Disclosed in total", Unit.PIECES, Quantity.COUNT, "对外公开总数"),
    /** 上一年项目数量, 项 (2019-60). */
    ITEMS_LAST_YEAR("itemsLastYear", "上一年项目数量", "Items last year", Unit.ITEMS, Quantity.COUNT),
    /** 本年增/减, 项, negative for a decrease (2019-60). */
    CHANGE("change", "本年增/减", "Change this year", Unit.ITEMS, Quantity.CHANGE),
    /** 本年处理决定数量 (2021-30), 处理决定数量 (2019-60), 件. */
    DECISIONS("decisions", "本年处理决定数量", "Decisions", Unit.PIECES, Quantity.COUNT, "处理决定数量"),
    /** 本年收费金额, 万元 (2021-30). */
    CHARGED_AMOUNT("amount", "本年收费金额（单位：万元）", "Charged this year", Unit.TEN_THOUSAND_YUAN, Quantity.AMOUNT, "本年收费金额"),
    /** 采购项目数量, 项 (2019-60). */
    PURCHASES("items", "采购项目数量", "Purchases", Unit.ITEMS, Quantity.COUNT, "项目数量"),
    /** 采购总金额, without a unit on the form (2019-60). */
    PURCHASE_AMOUNT("amount", "采购总金额", "Amount of the purchases", Unit.UNSTATED, Quantity.AMOUNT, "采购金额");

    private final String key;
    private final Labels label;
    private final Unit unit;
    private final Quantity quantity;
    private final List<String> variants;

    DisclosureColumn(String key, String zh, String en, Unit unit, Quantity quantity, String... variants) {
        this.key = key;
        this.label = new Labels(zh, en);
        this.unit = unit;
        this.quantity = quantity;
        this.variants = List.of(variants);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Labels label(Edition edition) {
        if (this == DECISIONS && edition == Edition.TRIAL_2019) {
            return new Labels(variants.get(0), label.en());
        }
        return label;
    }

    @Override
    public List<String> variants() {
        return variants;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public Quantity quantity() {
        return quantity;
    }
}
