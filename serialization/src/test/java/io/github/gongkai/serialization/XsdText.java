package io.github.gongkai.serialization;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** The text of an XML Schema, line by line. */
abstract class XsdText {

    /** A number that fits an {@code int}, written as the library does. */
    static final String INTEGER = within(BigInteger.valueOf(Integer.MAX_VALUE), BigInteger.valueOf(Integer.MIN_VALUE));

    /** A day as ISO 8601 writes it, be it one of the calendar or not. */
    static final String DAY = "([0-9]{4}|-[0-9]{4,9}|\\+[0-9]{5,9})-[0-9]{2}-[0-9]{2}";

    private final StringBuilder out = new StringBuilder();
    private int level;

    /** Returns what has been written. */
    final String text() {
        return out.toString();
    }

    final void beginSchema(String namespace) {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        begin("xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"" + namespace + "\" targetNamespace=\""
                + namespace + "\" elementFormDefault=\"qualified\"");
    }

    final void attribute(String name, String type, boolean required) {
        line("<xs:attribute name=\"" + name + "\" type=\"" + type + '"' + (required ? " use=\"required\"" : "") + "/>");
    }

    final void values(List<String> values) {
        begin("xs:simpleType");
        begin("xs:restriction base=\"xs:string\"");
        values.forEach(value -> line("<xs:enumeration value=\"" + value + "\"/>"));
        end("xs:restriction");
        end("xs:simpleType");
    }

    final void pattern(String name, String pattern) {
        begin("xs:simpleType name=\"" + name + '"');
        begin("xs:restriction base=\"xs:string\"");
        line("<xs:pattern value=\"" + pattern + "\"/>");
        end("xs:restriction");
        end("xs:simpleType");
    }

    /** Whole numbers up to a limit, as a pattern: types of numbers also take a plus, leading zeros and blanks. */
    static String within(BigInteger most, BigInteger least) {
        return upTo(most.toString()) + "|-(" + upTo(least.negate().toString()) + ')';
    }

    private static String upTo(String most) {
        StringBuilder pattern = new StringBuilder("0|[1-9][0-9]{0," + (most.length() - 2) + '}');
        for (int i = 0; i < most.length(); i++) {
            char digit = most.charAt(i);
            int least = i == 0 ? '1' : '0';
            if (digit > least) {
                pattern.append('|')
                        .append(most, 0, i)
                        .append('[')
                        .append((char) least)
                        .append('-')
                        .append((char) (digit - 1))
                        .append(']');
                int rest = most.length() - i - 1;
                if (rest > 0) {
                    pattern.append("[0-9]{").append(rest).append('}');
                }
            }
        }
        return pattern.append('|').append(most).toString();
    }

    final void documentation(String... texts) {
        begin("xs:annotation");
        for (String text : texts) {
            String escaped = text.chars()
                    .mapToObj(
                            c -> c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : String.valueOf((char) c))
                    .collect(Collectors.joining());
            line("<xs:documentation>" + escaped + "</xs:documentation>");
        }
        end("xs:annotation");
    }

    final void begin(String tag) {
        line('<' + tag + '>');
        level++;
    }

    final void end(String tag) {
        level--;
        line("</" + tag + '>');
    }

    final void line(String text) {
        out.append("  ".repeat(level)).append(text).append('\n');
    }
}
