package io.github.gongkai.testkit;

import io.github.gongkai.form.Section;
import io.github.gongkai.report.Block;
import io.github.gongkai.report.Narrative;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What stands in the text sections: sentences such as agencies write, or any characters at all. */
final class Texts {
    private static final String OVERVIEW = "本报告所列数据的统计期限自%Y年1月1日至%Y年12月31日。"
            + "全年依法开展主动公开，依申请公开按期答复，政府信息管理更加规范，公开平台建设稳步推进，监督保障持续加强；"
            + "工作考核、社会评议如期开展，未发生需要责任追究的情形。";
    private static final List<String> ADDITIONS = List.of("", "解读形式更加多样。", "公开目录已重新梳理。", "政务公开专区服务群众更加便捷。");
    private static final List<String> PROBLEMS =
            List.of("公开的时效还不够，下一步加强培训。", "解读形式比较单一，下一步丰富图文解读。", "基层工作力量不足，下一步充实人员、压实责任。");
    private static final String OTHER_MATTERS = "本年度没有收取信息处理费。";

    private Texts() {}

    /** The three texts of a report of a year, complete by 条例 article 50 and without a figure from the tables. */
    static Arbitrary<List<Narrative>> usual(int year) {
        return Combinators.combine(Arbitraries.of(ADDITIONS), Arbitraries.of(PROBLEMS))
                .as((addition, problems) -> List.of(
                        paragraph(OVERVIEW.replace("%Y", Integer.toString(year)) + addition),
                        paragraph(problems),
                        paragraph(OTHER_MATTERS)));
    }

    /** The sections that are text, in the form's order. */
    static List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(Section.values()));
        sections.removeIf(Section::isTable);
        return sections;
    }

    private static Narrative paragraph(String text) {
        return Narrative.of(List.of(new Block.Paragraph(text)));
    }

    /** Any characters, those that formats treat specially more often than by chance; no lone surrogates. */
    static Arbitrary<String> any() {
        Arbitrary<Integer> odd = Arbitraries.of(
                0, 1, 8, 9, 10, 13, 0x1F, 0x22, 0x24, 0x26, 0x2F, 0x3C, 0x5C, 0x7B, 0x7F, 0x85, 0xA0, 0x2028, 0x2029,
                0x3000, 0xFEFF, 0xFFFE, 0xFFFF, 0x1F600, 0x20BB7, 0x10FFFF);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF);
        Arbitrary<Integer> chinese = Arbitraries.integers().between(0x4E00, 0x9FFF);
        return Arbitraries.oneOf(odd, any, chinese)
                .list()
                .ofMaxSize(12)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    static Arbitrary<Block> block(Arbitrary<String> text) {
        return Arbitraries.oneOf(heading(text), paragraph(text), table(text), picture(text));
    }

    static Arbitrary<Block.Heading> heading(Arbitrary<String> text) {
        return Combinators.combine(text, Arbitraries.integers().between(2, 6)).as(Block.Heading::new);
    }

    static Arbitrary<Block.Paragraph> paragraph(Arbitrary<String> text) {
        return text.map(Block.Paragraph::new);
    }

    static Arbitrary<Block.Table> table(Arbitrary<String> text) {
        return text.list().ofMaxSize(3).list().ofMaxSize(3).map(Block.Table::new);
    }

    static Arbitrary<Block.Picture> picture(Arbitrary<String> text) {
        return Combinators.combine(text, text).as(Block.Picture::new);
    }

    static Arbitrary<Narrative> narrative(Arbitrary<String> text) {
        return block(text).list().ofMaxSize(4).map(Narrative::of);
    }
}
