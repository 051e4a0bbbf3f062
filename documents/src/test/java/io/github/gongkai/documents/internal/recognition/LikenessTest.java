package io.github.gongkai.documents.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void likenessIsTheShareOfCharactersThatStay() {
        assertThat(Likeness.of("属于国家秘密", "属于国家秘密")).isEqualTo(1);
        assertThat(Likeness.of("属于国家机密", "属于国家秘密")).isEqualTo(5 / 6.0, within(1e-9));
        assertThat(Likeness.of("属国家秘密", "属于国家秘密")).isEqualTo(5 / 6.0, within(1e-9));
        assertThat(Likeness.of("重复申请", "国家秘密")).isZero();
        assertThat(Likeness.of("", "")).isEqualTo(1);
    }

    @Test
    void textsOfVeryDifferentLengthAreNotAlike() {
        assertThat(Likeness.of("其他", "其他法律行政法规禁止公开")).isZero();
    }

    @Test
    void aTailIsComparedWithTheEndOfTheText() {
        assertThat(Likeness.ofTail("三本年度办理结果属于国家秘密", "属于国家秘密")).isEqualTo(1);
        assertThat(Likeness.ofTail("三本年度办理结果属于国家机密", "属于国家秘密")).isEqualTo(5 / 6.0, within(1e-9));
        assertThat(Likeness.ofTail("秘密", "属于国家秘密")).isEqualTo(2 / 6.0, within(1e-9));
    }

    @Property
    void likenessIsSymmetricAndOneForEqualTextsOnly(
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'd') String a,
            @ForAll @StringLength(max = 8) @CharRange(from = 'a', to = 'd') String b) {
        assertThat(Likeness.of(a, b)).isEqualTo(Likeness.of(b, a)).isBetween(0.0, 1.0);
        assertThat(Likeness.of(a, b) == 1).isEqualTo(a.equals(b));
    }
}
