package io.github.gongkai.documents.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Literals of scripts that hold markup. */
class EscapedPageTest {

    @Test
    void whatIsNoLiteralIsNoPage() {
        assertThat(EscapedPage.in("<p>一</p>")).isEmpty();
        assertThat(EscapedPage.in("反斜杠 <\\/p> 之前没有引号")).isEmpty();
        assertThat(EscapedPage.in("x = \"a\" + b <\\/p>")).isEmpty();
    }

    @Test
    void aLiteralThatIsCutIsReadToItsEnd() {
        Optional<EscapedPage> cut = EscapedPage.in("x = \"一<\\/p>\\u4e");

        assertThat(cut.orElseThrow().text()).isEqualTo("一</p>u4e");
    }
}
