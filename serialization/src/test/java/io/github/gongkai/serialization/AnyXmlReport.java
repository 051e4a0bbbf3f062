package io.github.gongkai.serialization;

/** Reports with every character that XML 1.0 has (production 2, Char). */
class AnyXmlReport extends AnyReport {

    AnyXmlReport() {
        super(AnyXmlReport::isXml);
    }

    private static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
