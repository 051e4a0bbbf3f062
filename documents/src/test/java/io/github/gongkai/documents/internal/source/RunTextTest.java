package io.github.gongkai.documents.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RunTextTest {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("公开1２,. \n\t\u3000\u00a0").ofMaxLength(8);
    }

    @Property
    void aTextIsTheSameHoweverItIsBrokenIntoRuns(@ForAll("words") String first, @ForAll("words") String second) {
        RunText text = new RunText();
        text.add(first);
        text.add(second);
        assertThat(text).hasToString(RunText.of(first + second));
    }

    @Test
    void whatStandsApartMakesNoNumberWithWhatItStandsBeside() {
        RunText text = new RunText();
        text.add("12");
        text.addApart("1");
        text.add("件");
        text.add("3");
        assertThat(text).hasToString("12 1件3");
    }

    @Test
    void whiteSpaceIsOneSpaceAndNoneAtTheEnds() {
        assertThat(RunText.of("\n 公\t\n开 \u3000")).isEqualTo("公 开");
        assertThat(RunText.of("公开")).isEqualTo("公开");
    }
}
