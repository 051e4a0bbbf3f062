package io.github.gongkai.form;

import java.util.List;

/** The columns of table three, 申请人情况: six kinds of applicant and their total; all in 件. */
public enum Applicant implements Column {
    /** 自然人. */
    NATURAL_PERSONS("naturalPersons", "自然人", "Natural persons"),
    /** 法人或其他组织: 商业企业. */
    COMMERCIAL_ENTERPRISES("commercialEnterprises", "商业企业", "Commercial enterprises"),
    /** 法人或其他组织: 科研机构. */
    RESEARCH_INSTITUTIONS("researchInstitutions", "科研机构", "Research institutions"),
    /** 法人或其他组织: 社会公益组织. */
    PUBLIC_WELFARE_ORGANIZATIONS(
            "publicWelfareOrganizations", "社会公益组织", "Public-welfare organizations", "社会公益", "社会组织"),
    /** 法人或其他组织: 法律服务机构. */
    LEGAL_SERVICE_INSTITUTIONS("legalServiceInstitutions", "法律服务机构", "Legal-service institutions", "法律服务"),
    /** 法人或其他组织: 其他. */
    OTHER_ORGANIZATIONS("otherOrganizations", "其他", "Other organizations"),
    /** 总计: the sum of the six. */
    TOTAL("total", "总计", "Total", "合计");

    /** The header over the six kinds and their total. */
    static final Labels HEADER = new Labels("申请人情况", "Applicants");
    /** The header over the five kinds that are no natural persons. */
    static final Labels ORGANIZATIONS = new Labels("法人或其他组织", "Legal persons and other organizations");

    private final String key;
    private final Labels label;
    private final List<String> variants;

    Applicant(String key, String zh, String en, String... variants) {
        this.key = key;
        this.label = new Labels(zh, en);
        this.variants = List.of(variants);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Labels label(Edition edition) {
        return label;
    }

    @Override
    public List<String> variants() {
        return variants;
    }

    @Override
    public Unit unit() {
        return Unit.PIECES;
    }

    @Override
    public Quantity quantity() {
        return Quantity.COUNT;
    }
}
