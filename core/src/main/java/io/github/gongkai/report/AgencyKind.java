package io.github.gongkai.report;

/** The kind of an agency. No national code list exists; the names are those of the wire format. */
public enum AgencyKind {
    /** 人民政府, its report covering all agencies under it. */
    GOVERNMENT("government"),
    /** 政府办公厅（室）, its own report only. */
    GOVERNMENT_OFFICE("governmentOffice"),
    /** 工作部门. */
    DEPARTMENT("department"),
    /** 街道办事处, a 派出机关. */
    SUBDISTRICT_OFFICE("subdistrictOffice"),
    /** 地区行政公署 and other 派出机关. */
    PREFECTURAL_OFFICE("prefecturalOffice"),
    /** 派出机构 of a department. */
    BRANCH("branch"),
    /** 垂直管理机构, such as tax, customs, statistics teams. */
    VERTICAL_AGENCY("verticalAgency"),
    /** 开发区管委会. */
    DEVELOPMENT_ZONE("developmentZone"),
    /** 法律、法规授权的具有管理公共事务职能的组织 (条例 第五十四条). */
    AUTHORIZED_ORGANIZATION("authorizedOrganization");

    private final String key;

    AgencyKind(String key) {
        this.key = key;
    }

    /**
     * Returns the name on the wire.
     *
     * @return a name such as {@code department}
     */
    public String key() {
        return key;
    }
}
