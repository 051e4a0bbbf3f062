package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gongkai.report.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is told piece by piece stands in the document as it is told, two spaces a level. */
class XmlEmitterTest {

    @Test
    void objectsAreElementsAndSingleValuesAttributes() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (XmlEmitter out = new XmlEmitter(target, "root", "urn:a")) {
            out.begin("one");
            out.number("n", 7);
            out.beginList("list");
            out.begin("item");
            out.begin("deep");
            out.truth("t", true);
            out.end();
            out.end();
            out.endList();
            out.text("last", "<\"&\n");
            out.end();
            out.beginList("more");
            out.begin("each");
            out.figure("blank", Figure.blank());
            out.figure("none", Figure.notApplicable());
            out.figure("absent", Figure.absent());
            out.figure("stated", Figure.of(new BigDecimal("1.50")));
            out.begin("in");
            out.end();
            out.end();
            assertThat(target.toString(UTF_8)).endsWith("</each>");
            out.endList();
        }
        assertThat(target.toString(UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <root xmlns="urn:a">
                  <one n="7" last="&lt;&quot;&amp;&#xA;">
                    <list>
                      <item>
                        <deep t="true"/>
                      </item>
                    </list>
                  </one>
                  <more>
                    <each blank="" none="/" stated="1.50">
                      <in/>
                    </each>
                  </more>
                </root>
                """);
    }

    @Test
    void whatXmlCannotCarryIsNotWritten() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        XmlEmitter out = new XmlEmitter(target, "root", "urn:a");
        int begun = target.size();
        for (String name : new String[] {"1a", "a b", "", "a:b", "名"}) {
            out.begin("one");
            out.text(name, "");
            assertThatIllegalArgumentException().isThrownBy(out::end).withMessageContaining("no name of an attribute");
        }
        out.begin("one");
        out.text("a", "\u0001");
        assertThatIllegalArgumentException().isThrownBy(out::end);
        assertThat(target.size()).isEqualTo(begun);
    }
}
