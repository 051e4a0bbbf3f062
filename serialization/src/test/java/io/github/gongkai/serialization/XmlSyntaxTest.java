package io.github.gongkai.serialization;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What XML 1.0 says, section by section. */
class XmlSyntaxTest {

    private static int end(String document, int from) {
        return XmlSyntax.endOfDeclaration(document.getBytes(US_ASCII), from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?>",
                "<?xml version=\"1.0\"?>",
                "<?xml version='1.0' encoding='UTF-8'?>",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
                "<?xml version='1.0' encoding='UTF-8' standalone='no'?>",
            })
    void aDeclarationOfXmlInUtf8EndsWhereItsBracketStands(String declaration) {
        assertThat(end(declaration, 0)).isEqualTo(declaration.length());
        assertThat(end("..." + declaration + "<a/>", 3)).isEqualTo(3 + declaration.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<?xm", "<a/>", "<?php?>", " <?xml version='1.0'?>", "<?XML version='1.0'?>"})
    void whereNoDeclarationBeginsNoneHasToEnd(String document) {
        assertThat(end(document, 0)).isZero();
        assertThat(end(".." + document, 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0\"?>",
                "<?xml version=\"1.0'?>",
                "<?xml version=\"1.0\" encoding='UTF-8'?>",
                "<?xml version=?1.0??>",
                "<?xml version='1.1'?>",
                "<?xml version='1.0' ?>",
                "<?xml version='1.0' encoding='GB18030'?>",
                "<?xml-stylesheet href='a'?>",
            })
    void anyOtherDeclarationIsNotToBeJudgedHere(String document) {
        assertThat(end(document, 0)).isNegative();
        assertThat(end(document + "<report/>".repeat(9), 0)).isNegative();
    }

    @Test
    void aDeclarationThatIsCutShortIsNone() {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        for (int length = "<?xml".length(); length < declaration.length(); length++) {
            assertThat(end(declaration.substring(0, length), 0))
                    .as("%d characters", length)
                    .isNegative();
        }
    }

    @Test
    void whiteSpaceIsFourCharacters() {
        for (int c = -1; c <= Character.MAX_VALUE; c++) {
            assertThat(XmlSyntax.isWhite(c))
                    .as("U+%04X", c)
                    .isEqualTo(Arrays.asList(9, 10, 13, 32).contains(c));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lt,<",
        "gt,>",
        "amp,&",
        "quot,\"",
        "#65,A",
        "#x41,A",
        "#x4e2D,中",
        "#20013,中",
        "#x20bb7,𠮷",
        "#0000065,A"
    })
    void aReferenceStandsForItsCharacter(String reference, String character) {
        assertThat(XmlSyntax.character(reference)).isEqualTo(character.codePointAt(0));
    }

    @Test
    void anApostropheHasAReferenceToo() {
        assertThat(XmlSyntax.character("apos")).isEqualTo('\'');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "#x",
                "#X41",
                "#-65",
                "#+65",
                "#6 5",
                "#x4g",
                "x41",
                "65",
                "LT",
                "lt ",
                "nbsp",
                "#4294967361"
            })
    void whatIsNoReferenceStandsForNothing(String reference) {
        assertThat(XmlSyntax.character(reference)).isNegative();
    }

    /** Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]. */
    @ParameterizedTest
    @CsvSource({"0,8", "B,C", "E,1F", "D800,DFFF", "FFFE,FFFF", "110000,110001", "FFFFFFFF,FFFFFFFF"})
    void theCharactersThatXmlHasNotHaveNoReference(String from, String to) {
        for (long c = Long.parseLong(from, 16); c <= Long.parseLong(to, 16); c++) {
            assertThat(XmlSyntax.character("#" + c)).as("U+%04X", c).isNegative();
            assertThat(XmlSyntax.character("#x" + Long.toHexString(c)))
                    .as("U+%04X", c)
                    .isNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
    void theCharactersNextToThemHave(int c) {
        assertThat(XmlSyntax.character("#" + c)).isEqualTo(c);
        assertThat(XmlSyntax.character("#x" + Integer.toHexString(c))).isEqualTo(c);
    }
}
